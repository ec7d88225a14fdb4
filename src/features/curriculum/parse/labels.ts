import type { Finding, Place } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { searchable } from '#features/agencies/name.ts';
import { finding } from '../findings/finding.ts';
import type { Fragment } from './fragment.ts';
import { REPEATABLE, type LabelName } from './label.ts';
import type { Cited } from './question.ts';
import { placeOfWord } from './fragment.ts';
import type { Label } from './sorting.ts';

/** What stands under the answers. A number that is not given is decided when the whole is known. */
export type Labels = {
  explanation: Fragment | undefined;
  hints: Fragment[];
  citations: Cited[];
  competency: { code: string; place: Place } | undefined;
  level: number | undefined;
  difficulty: number | undefined;
  points: number | undefined;
  review: { anchor: string; place: Place } | undefined;
  /** What the claims rest on: for editors, never shown. */
  facts: string[];
};

const HARDEST = 3;
const MOST_POINTS = 10;

export function readLabels(source: Source, labels: Label[]): { value: Labels; findings: Finding[] } {
  const findings: Finding[] = [];
  const seen = new Set<LabelName>();
  const value: Labels = {
    ...{ explanation: undefined, hints: [], citations: [], competency: undefined, level: undefined },
    ...{ difficulty: undefined, points: undefined, review: undefined, facts: [] },
  };
  for (const label of labels) {
    const { name, text, place } = label;
    if (seen.has(name) && !REPEATABLE.includes(name)) findings.push(finding(place, 'repeated-label'));
    else if (text.text === '') findings.push(finding(place, 'empty-label'));
    else findings.push(...read(source, label, value));
    seen.add(name);
  }
  return { value, findings };
}

/** Puts a label's words into `value`, or says why it cannot. */
function read(source: Source, { name, text, place }: Label, value: Labels): Finding[] {
  const words = text.text.trim();
  const at = placeOfWord(source, text, 0, words);
  switch (name) {
    case 'explanation':
      value.explanation = text;
      return [];
    case 'hint':
      value.hints.push(text);
      return [];
    case 'facts':
      value.facts.push(words);
      return [];
    case 'law':
      value.citations.push({ ...citationOf(words), place: at });
      return [];
    case 'review':
      value.review = { anchor: words.replace(/^#/, ''), place: at };
      return words.startsWith('#') ? [] : [finding(at, 'bad-review')];
    case 'competency':
      return readCompetency(words, at, value);
    case 'difficulty':
      value.difficulty = numberUpTo(HARDEST, words);
      return value.difficulty ? [] : [finding(place, 'bad-number', words, HARDEST)];
    case 'points':
      value.points = numberUpTo(MOST_POINTS, words);
      return value.points ? [] : [finding(place, 'bad-number', words, MOST_POINTS)];
  }
}

/** `118/2025/NĐ-CP, Điều 11`: the document up to the first comma, the provision after it. */
export function citationOf(words: string): { documentId: string; provision: string } {
  const [document = '', ...provision] = words.split(',');
  return { documentId: document.trim(), provision: provision.join(',').trim() };
}

function readCompetency(words: string, at: Place, value: Labels): Finding[] {
  const [, code = '', level] =
    /^([a-z]\d{1,2})(?:\s*,?\s*(?:muc|level)\s*([1-3]))?$/.exec(searchable(words)) ?? [];
  if (!code) return [finding(at, 'bad-competency')];
  value.competency = { code: code.toUpperCase(), place: at };
  value.level = level ? Number(level) : undefined;
  return [];
}

function numberUpTo(most: number, words: string): number | undefined {
  const number = /^\d{1,2}$/.test(words) ? Number(words) : 0;
  return number >= 1 && number <= most ? number : undefined;
}
