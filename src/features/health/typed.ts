import { mark, rightAt } from '#features/curriculum/marking.ts';
import { readNumber } from '#features/curriculum/number.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';

/** So many answers, the newest, show what is typed. */
export const MOST_READ = 20_000;
/** So many different spellings, the most frequent. */
export const MOST_FORMS = 400;

/** What was typed, as often as it was; `gap` is 0 where there is one place to type. */
export type Typed = { gap: number; typed: string; times: number };

/** The spellings of one answer together, under the one that is typed most. */
export type TypedGroup = Typed & { isRight: boolean; spellings: string[] };

/** The most frequent first. Right or wrong is said by the key as it holds today. */
export function groupedTyped(key: AnswerKey, all: Typed[]): TypedGroup[] {
  const groups = Map.groupBy(all, ({ gap, typed }) => `${gap} ${normalForm(key, typed)}`);
  const made = [...groups.values()].map((own): TypedGroup => {
    const [most] = own.toSorted((a, b) => b.times - a.times);
    const { gap, typed } = most!;
    const times = own.reduce((sum, each) => sum + each.times, 0);
    const spellings = own.map((each) => each.typed);
    return { gap, typed, times, spellings, isRight: isRight(key, most!) };
  });
  return made.toSorted((a, b) => a.gap - b.gap || b.times - a.times || (a.typed < b.typed ? -1 : 1));
}

function normalForm(key: AnswerKey, typed: string): string {
  const read = key.kind === 'number' ? readNumber(typed) : undefined;
  if (read?.ok) return String(read.value);
  const tidy = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  return 'compare' in key && key.compare === 'exact' ? tidy : tidy.toLowerCase();
}

function isRight(key: AnswerKey, { gap, typed }: Typed): boolean {
  if (key.kind === 'number' || key.kind === 'text') return mark(key, { kind: key.kind, typed }) === 1;
  if (key.kind !== 'gaps') return false;
  const filled = key.gaps.map((_, i) => (i === gap ? typed : ''));
  return rightAt(key, { kind: 'gaps', filled })[gap] ?? false;
}
