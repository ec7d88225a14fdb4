import { searchable } from '#features/agencies/name.ts';

/** What may stand under the answers of a question, by any of its spellings without tone marks. */
const LABELS = {
  'giai thich': 'explanation',
  explanation: 'explanation',
  'can cu': 'law',
  law: 'law',
  'nang luc': 'competency',
  competency: 'competency',
  'do kho': 'difficulty',
  difficulty: 'difficulty',
  'goi y': 'hint',
  hint: 'hint',
  'xem lai': 'review',
  review: 'review',
  diem: 'points',
  points: 'points',
  'du kien': 'facts',
  facts: 'facts',
} as const;

export type LabelName = (typeof LABELS)[keyof typeof LABELS];

/** The labels whose words go on over several lines. */
export const LONG: readonly LabelName[] = ['explanation', 'hint'];
export const REPEATABLE: readonly LabelName[] = ['law', 'hint', 'facts'];

const LONGEST_LABEL = 20;

/** `Căn cứ: 118/2025/NĐ-CP` is the label `law` and its words. */
export function labelLine(line: string): { name: LabelName; text: string } | undefined {
  const { word, text } = split(line);
  const name = Object.hasOwn(LABELS, word) ? LABELS[word as keyof typeof LABELS] : undefined;
  return name && { name, text };
}

/** The label that a line's first words were probably meant to be: `Cắn cứ`, `**Căn cứ**`, `Explanaton`. */
export function almostLabel(line: string): string | undefined {
  if (labelLine(line)) return undefined;
  const { word } = split(line.replace(/^[\s*_#>-]+/, '').replace(/[*_]+/g, ''));
  if (word === '') return undefined;
  return Object.keys(LABELS).find((label) => distance(label, word) <= (label.length <= 5 ? 0 : 2));
}

/** A colon after a backslash is a colon: words that only look like a label are written `Căn cứ\\: …`. */
function split(line: string): { word: string; text: string } {
  const colon = line.slice(0, LONGEST_LABEL + 4).indexOf(':');
  const isLabel = colon >= 0 && line[colon - 1] !== '\\' && !/^\s{4}/.test(line);
  if (!isLabel) return { word: '', text: '' };
  return { word: searchable(line.slice(0, colon)), text: line.slice(colon + 1).trim() };
}

/** How many letters differ (Levenshtein). Both words are short. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
