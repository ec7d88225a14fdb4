import { isDeepStrictEqual } from 'node:util';
import type { AnswerKey, GapKey } from './question.ts';

/** A question asks the same in both languages; only what is typed is typed in the words of either. */

/** Whether two keys ask the same: kind, number and order of options, what is right. */
export function askTheSame(original: AnswerKey, translation: AnswerKey): boolean {
  return isDeepStrictEqual(withoutWords(original), withoutWords(translation));
}

function withoutWords(key: AnswerKey): unknown {
  if (key.kind === 'text') return { ...key, lines: key.lines.map(({ right }) => right) };
  if (key.kind === 'gaps') return { ...key, gaps: key.gaps.map((gap) => ('texts' in gap ? 'typed' : gap)) };
  return key;
}

/** What is accepted in either language: whoever reads one may know the words of the other. */
export function acceptingBoth(original: AnswerKey, translation: AnswerKey): AnswerKey {
  if (original.kind === 'text' && translation.kind === 'text') {
    const lines = original.lines.map(({ right, texts }, i) => ({
      right,
      texts: together(texts, translation.lines[i]?.texts),
    }));
    return { ...original, lines };
  }
  if (original.kind === 'gaps' && translation.kind === 'gaps')
    return { ...original, gaps: original.gaps.map((gap, i) => eitherGap(gap, translation.gaps[i])) };
  return original;
}

function eitherGap(gap: GapKey, other: GapKey | undefined): GapKey {
  if (!('texts' in gap) || !other || !('texts' in other)) return gap;
  return { texts: together(gap.texts, other.texts) };
}

function together(texts: string[], others: string[] = []): string[] {
  return [...new Set([...texts, ...others])];
}
