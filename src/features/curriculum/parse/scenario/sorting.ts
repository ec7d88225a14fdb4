import type { Finding, Place } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../../findings/finding.ts';
import { codeWatch, fragmentOf, type Line } from '../fragment.ts';
import { almostLabel, labelLine, LONG, type LabelName } from '../label.ts';
import type { Label } from '../sorting.ts';
import { sceneHeading, type SceneHeading } from './heading.ts';
import { hasArrow, isEnd } from './way.ts';

export type SceneLines = {
  heading: SceneHeading;
  place: Place;
  body: Line[];
  choices: ChoiceLines[];
  ends: { place: Place; text: Line[] }[];
};
type ChoiceLines = { place: Place; text: Line[]; consequence: Line[] };
type LabelLines = { name: LabelName; place: Place; text: Line[]; scene: SceneLines | undefined };

export type SortedScenes = { scenes: SceneLines[]; labels: Label[]; findings: Finding[] };

type Read = Line & { place: Place; words: string; indent: number; isCode: boolean; following: Line[] };
type Draft = {
  scenes: SceneLines[];
  labels: LabelLines[];
  /** What the next line may go on with: a label begins after the ways of a scene, or before the first. */
  last: 'head' | 'body' | 'choice' | 'end' | 'label';
  /** Of the first choice of the scene. */
  indent: number;
};

/** Sorts the lines of a scenario. A line that fits nowhere is reported, never dropped in silence. */
export function sortScenes(source: Source, lines: Line[]): SortedScenes {
  const draft: Draft = { scenes: [], labels: [], last: 'head', indent: 0 };
  const inCode = codeWatch();
  const findings = lines.flatMap((line, i) => {
    const isCode = inCode(line.text);
    const indent = line.text.length - line.text.trimStart().length;
    const place = placeIn(source, line.number, indent + 1);
    const following = lines.slice(i + 1, i + 1 + LONGEST_CHOICE);
    return sortLine(draft, { ...line, place, indent, words: line.text.trim(), isCode, following }) ?? [];
  });
  const last = draft.scenes.at(-1);
  const isMisplaced = ({ scene }: LabelLines) => scene !== undefined && scene !== last;
  const kept = draft.labels.filter((label) => !isMisplaced(label));
  return {
    scenes: draft.scenes,
    labels: kept.map(({ name, place, text }) => ({ name, place, text: fragmentOf(text) })),
    findings: [...findings, ...draft.labels.filter(isMisplaced).map(labelInScene)],
  };
}

const labelInScene = ({ place }: LabelLines) =>
  finding(place, 'label-in-scene', place.excerpt.split(':', 1)[0] ?? '');

/** Over so many lines a choice may run before its arrow. */
const LONGEST_CHOICE = 8;
const BULLET = /^\s*[-*+] {1,4}(?=\S)|^\s*[-*+]$/;

function sortLine(draft: Draft, line: Read): Finding | Finding[] | undefined {
  const heading = line.isCode ? undefined : sceneHeading(line.text);
  if (heading) return startScene(draft, line, heading);
  const scene = draft.scenes.at(-1);
  if (!line.isCode && labelLine(line.text)) return startLabel(draft, line, scene);
  if (!line.isCode && scene && !isList(draft, scene) && startsWay(draft, line))
    return startWay(draft, scene, line);
  return goOn(draft, line, scene);
}

function startScene(draft: Draft, { place }: Read, heading: SceneHeading): undefined {
  draft.scenes.push({ heading, place, body: [], choices: [], ends: [] });
  draft.last = 'body';
}

function startLabel(draft: Draft, { text, number, place }: Read, scene: SceneLines | undefined): undefined {
  const label = labelLine(text)!;
  draft.labels.push({ name: label.name, place, text: [{ text: label.text, number }], scene });
  draft.last = 'label';
}

/** A list in an explanation is a list: the scene above it has its choices or its end. */
function isList({ last, labels }: Draft, { choices, ends }: SceneLines): boolean {
  return last === 'label' && choices.length + ends.length > 0 && LONG.includes(labels.at(-1)!.name);
}

/** A bullet begins a choice where an arrow follows, and wherever choices have begun. */
function startsWay({ last, indent: first }: Draft, { text, indent, following }: Read): boolean {
  // An arrow under a choice goes on with it.
  if (isEnd(text)) return last !== 'choice' || indent <= first;
  if (!BULLET.test(text)) return false;
  if (last === 'choice') return indent <= first;
  const more = following.findIndex((line) => !isContinuation(line.text, indent));
  const item = [text, ...following.slice(0, more < 0 ? undefined : more).map((line) => line.text)];
  return item.some(hasArrow);
}

function isContinuation(text: string, indent: number): boolean {
  const isDeeper = text.length - text.trimStart().length > indent;
  return isDeeper && text.trim() !== '' && !BULLET.test(text) && !text.trimStart().startsWith('>');
}

function startWay(draft: Draft, scene: SceneLines, line: Read): Finding[] {
  const { place, number, words, indent } = line;
  const labels: LabelLines[] = [];
  // A label above it stands in the scene, not after it.
  while (draft.labels.at(-1)?.scene === scene) labels.unshift(draft.labels.pop()!);
  if (isEnd(line.text)) {
    scene.ends.push({ place, text: [{ text: words, number }] });
    draft.last = 'end';
  } else {
    if (scene.choices.length === 0) draft.indent = indent;
    const text = [{ text: words.replace(/^[-*+]\s*/, ''), number }];
    scene.choices.push({ place, text, consequence: [] });
    draft.last = 'choice';
  }
  return labels.map(labelInScene);
}

function goOn(draft: Draft, line: Read, scene: SceneLines | undefined): Finding | undefined {
  switch (draft.last) {
    case 'body':
      return void scene!.body.push(line);
    case 'label':
      return goOnInLabel(draft.labels.at(-1)!, line);
    case 'choice':
      return goOnInChoice(draft, scene!.choices.at(-1)!, line);
    case 'end':
      return goOnInEnd(scene!.ends.at(-1)!, line);
    case 'head':
      return line.words === '' ? undefined : stray(line);
  }
}

/** The words of an end go on to the next empty line. */
function goOnInEnd({ text }: SceneLines['ends'][number], line: Read): Finding | undefined {
  if (line.words !== '' && text.at(-1)!.text === '') return stray(line);
  text.push({ number: line.number, text: line.words });
  return;
}

function goOnInLabel(label: LabelLines, line: Read): Finding | undefined {
  if (!line.isCode && almostLabel(line.text)) return finding(line.place, 'unknown-label');
  if (line.words !== '' && !LONG.includes(label.name)) return stray(line);
  label.text.push(line);
  return;
}

function goOnInChoice({ indent }: Draft, own: ChoiceLines, line: Read): Finding | undefined {
  const { words, number } = line;
  if (words === '') return void (own.consequence.length > 0 && own.consequence.push({ ...line, text: '' }));
  if (line.indent <= indent)
    return words.startsWith('>') ? finding(line.place, 'feedback-not-indented') : stray(line);
  if (BULLET.test(line.text) && own.consequence.length === 0) return finding(line.place, 'option-indent');
  if (words.startsWith('>')) return void own.consequence.push({ number, text: words.replace(/^> ?/, '') });
  if (own.consequence.at(-1)?.text === '') return stray(line);
  (own.consequence.length > 0 ? own.consequence : own.text).push({ number, text: words });
  return;
}

function stray({ text, place }: Read): Finding {
  return finding(place, almostLabel(text) ? 'unknown-label' : 'stray-in-scenario');
}
