import type { Finding, Place } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../findings/finding.ts';
import { MOST_CHOICES } from '../kinds/scenario.ts';
import type { AnswerKey, SceneKey } from '../question.ts';
import { MOST_SCENES } from '../scenario.ts';
import { fragmentOf, type Line } from './fragment.ts';
import type { LabelName } from './label.ts';
import { readLabels } from './labels.ts';
import { isId, type Opening } from './opening.ts';
import type { ParsedQuestion } from './question.ts';
import { graphFaults } from './scenario/graph.ts';
import type { ParsedScene } from './scenario/scene.ts';
import { sortScenes, type SceneLines } from './scenario/sorting.ts';
import { readChoice, readEnd } from './scenario/way.ts';
import type { Label } from './sorting.ts';

const LABELS: LabelName[] = ['competency', 'law', 'explanation', 'facts'];

/** Reads a scenario: a question whose answer is a path through scenes. */
export function readScenario(
  source: Source,
  { id }: Opening,
  { opening, lines }: { opening: Line; lines: Line[] },
): { question: ParsedQuestion; findings: Finding[] } {
  const place = placeIn(source, opening.number);
  const sorted = sortScenes(source, lines);
  const read = sorted.scenes.map((scene) => readScene(source, scene));
  const scenes = read.map(({ scene }) => scene);
  const faults = [
    ...read.flatMap((each) => each.findings),
    ...idFaults(scenes),
    ...countFaults(scenes, place),
  ];
  const { key, findings } = faults.length > 0 ? { key: undefined, findings: [] } : readKey(scenes, place);
  // Without a scene, no line has a place: that is said once.
  const strays = scenes.length > 0 ? [] : ['stray-in-scenario'];
  const misplaced = sorted.findings.filter(({ code }) => !strays.includes(code));
  const [own, foreign] = [sorted.labels.filter(isOwn), sorted.labels.filter((label) => !isOwn(label))];
  const labels = readLabels(source, own);
  return {
    question: {
      ...{ ...labels.value, id, bank: false, place, source, options: [], unit: undefined, key, scenes },
      stem: scenes[0]?.title ?? { text: '', line: opening.number },
      cloze: { paragraphs: [], gaps: [], line: opening.number },
    },
    findings: [
      ...[...misplaced, ...faults, ...findings, ...labels.findings],
      ...foreign.map((label) => finding(label.place, 'label-not-in-scenario', nameOf(label))),
    ],
  };
}

const isOwn = ({ name }: Label) => LABELS.includes(name);
const nameOf = ({ place }: Label) => place.excerpt.split(':', 1)[0] ?? '';

function readScene(
  source: Source,
  { heading, place, body, choices, ends }: SceneLines,
): { scene: ParsedScene; findings: Finding[] } {
  const title = { text: heading.title, line: place.line };
  const ways = choices.map(({ text, consequence, place: at }) =>
    readChoice(source, { text: fragmentOf(text), consequence: fragmentOf(consequence), place: at }),
  );
  const last = ends.map(({ text, place: at }) => readEnd(fragmentOf(text), at));
  const own = { choices: ways.map(({ choice }) => choice), end: last[0]?.end };
  const scene = { id: heading.id ?? '', title, body: fragmentOf(body), ...own, place };
  const findings = [
    ...headingFaults(scene, heading),
    ...wayFaults(scene, ends),
    ...[...ways, ...last].flatMap((each) => each.findings),
  ];
  return { scene, findings };
}

function headingFaults({ id, title, place }: ParsedScene, heading: SceneLines['heading']): Finding[] {
  if (heading.fault) return [finding(place, 'scene-heading')];
  if (title.text === '') return [finding(place, 'scene-without-title')];
  if (heading.id === undefined) return [finding(place, 'scene-without-id')];
  return isId(id) ? [] : [finding(place, 'bad-scene-id', id.slice(0, 80))];
}

function wayFaults({ choices, place }: ParsedScene, ends: SceneLines['ends']): Finding[] {
  const [first, second] = ends;
  if (!first && choices.length === 0) return [finding(place, 'scene-without-way')];
  if (first && choices.length > 0) return [finding(first.place, 'choices-and-end')];
  if (second) return [finding(second.place, 'two-ends')];
  if (choices.length === 1) return [finding(choices[0]!.place, 'single-choice')];
  if (choices.length > MOST_CHOICES)
    return [finding(choices[MOST_CHOICES]!.place, 'too-many-choices', MOST_CHOICES)];
  const words = choices.map(({ text }) => text.text.replace(/\s+/g, ' ').toLowerCase());
  const twin = choices.find((_, i) => words[i] !== '' && words.indexOf(words[i]!) < i);
  return twin ? [finding(twin.place, 'equal-options')] : [];
}

function idFaults(scenes: ParsedScene[]): Finding[] {
  const ids = new Set<string>();
  return scenes.flatMap(({ id, place }) => {
    const isAgain = id !== '' && ids.has(id);
    ids.add(id);
    return isAgain ? [finding(place, 'duplicate-scene', id)] : [];
  });
}

function countFaults(scenes: ParsedScene[], place: Place): Finding[] {
  if (scenes.length === 0) return [finding(place, 'scenario-without-scenes')];
  return scenes.length > MOST_SCENES
    ? [finding(scenes[MOST_SCENES]!.place, 'too-many-scenes', MOST_SCENES)]
    : [];
}

/** What is right, once every scene is well written. */
function readKey(scenes: ParsedScene[], place: Place): { key: AnswerKey | undefined; findings: Finding[] } {
  const index = new Map(scenes.map(({ id }, i) => [id, i]));
  const unknown = scenes
    .flatMap(({ choices }) => choices)
    .filter(({ target }) => !index.has(target.id))
    .map(({ target }) => finding(target.place, 'unknown-scene', target.id));
  if (unknown.length > 0) return { key: undefined, findings: unknown };
  const key = scenes.map(({ choices, end }): SceneKey => {
    if (end) return { end: end.end };
    return { choices: choices.map(({ target, points }) => ({ to: index.get(target.id)!, points })) };
  });
  const findings = graphFaults(scenes, key, place);
  return { key: findings.length > 0 ? undefined : { kind: 'scenario', scenes: key }, findings };
}
