import { isDeepStrictEqual } from 'node:util';
import { plainHtml, type SafeHtml } from '#lib/html.ts';
import { sameText } from './comparison.ts';
import { LONGEST_ANSWER, type KeyOf } from './kinds/kind.ts';
import { isPossible, mark } from './marking.ts';
import { readNumber } from './number.ts';
import type { QuestionTexts } from './asking.ts';
import type { AnswerKey, NumberLine, OptionText, QuestionText, TextLine } from './question.ts';

/**
 * What may be corrected after answers were marked by it: the key, one more spelling that is accepted, or that the
 * question counts at all. Number and kind of options stay, so that every answer that was given still fits.
 */
export type Correction =
  | { kind: 'void' }
  | { kind: 'key'; right: number[] }
  /** `gap`: in which gap it was typed; 0 where there is one place to type. */
  | { kind: 'variant'; typed: string; gap: number };

export type CorrectionKind = Correction['kind'];

/** How many a correction changed. A result is the score of an attempt, and whether it passed. */
export type CorrectionCounts = {
  /** In which the question stood. */
  attempts: number;
  people: number;
  /** Attempts whose result is another one. */
  changed: number;
  changedPeople: number;
  toPass: number;
  toFail: number;
  /** Pieces of evidence that are worth something else. */
  evidence: number;
};

export type Corrected = { ok: true; key: AnswerKey | null } | { ok: false; reason: CorrectionFault };
export type CorrectionFault = 'cannot_be_corrected' | 'impossible_key' | 'nothing_changes';

/** Kinds whose key can be given anew. What else is wrong is mended in the file; its past answers can be voided. */
export const KEY_KINDS = ['single', 'multiple', 'true-false'] as const;
export const VARIANT_KINDS = ['number', 'text', 'gaps'] as const;

/** The key after a correction; null where the question counts for nobody. */
export function correctedKey(key: AnswerKey, correction: Correction): Corrected {
  if (key.kind === 'scenario') return { ok: false, reason: 'cannot_be_corrected' };
  if (correction.kind === 'void') return { ok: true, key: null };
  const made = correction.kind === 'key' ? withRight(key, correction.right) : withVariant(key, correction);
  if (!made) return { ok: false, reason: 'cannot_be_corrected' };
  if (!isPossible(made)) return { ok: false, reason: 'impossible_key' };
  return isDeepStrictEqual(made, key) ? { ok: false, reason: 'nothing_changes' } : { ok: true, key: made };
}

/** `right`: the stored indexes of what is right; of statements, of those that are true. */
function withRight(key: AnswerKey, right: number[]): AnswerKey | undefined {
  const indexes = [...new Set(right)].toSorted((a, b) => a - b);
  if (key.kind === 'single') return { ...key, right: indexes.length === 1 ? indexes[0]! : -1 };
  if (key.kind === 'multiple') return { ...key, right: indexes };
  if (key.kind !== 'true-false') return undefined;
  return { ...key, statements: key.statements.map((_, i) => indexes.includes(i)) };
}

function withVariant(key: AnswerKey, { typed, gap }: { typed: string; gap: number }): AnswerKey | undefined {
  const text = typed.normalize('NFC').trim();
  if (text === '' || text.length > LONGEST_ANSWER) return undefined;
  switch (key.kind) {
    case 'text':
      return mark(key, { kind: 'text', typed: text }) === 1 ? key : withText(key, text);
    case 'number':
      return mark(key, { kind: 'number', typed: text }) === 1 ? key : withNumber(key, text);
    case 'gaps':
      return withGap(key, text, gap);
    default:
      return undefined;
  }
}

/** A line stays in its place, because remarks are known by it. A known mistake that is right now becomes a right one. */
function withText(key: KeyOf<'text'>, text: string): AnswerKey {
  const isIt = (each: string) => sameText(each, text, key.compare);
  const lines = key.lines.map((line): TextLine => {
    if (!line.texts.some(isIt)) return line;
    const others = line.texts.filter((each) => !isIt(each));
    return others.length > 0 ? { ...line, texts: others } : { right: true, texts: [text] };
  });
  const isThere = lines.some(({ right, texts }) => right && texts.includes(text));
  return { ...key, lines: isThere ? lines : [...lines, { right: true, texts: [text] }] };
}

function withNumber(key: KeyOf<'number'>, text: string): AnswerKey | undefined {
  const read = readNumber(text);
  if (!read.ok) return undefined;
  return { ...key, lines: [...key.lines, { right: true, from: read.value, to: read.value }] };
}

function withGap(key: KeyOf<'gaps'>, text: string, gap: number): AnswerKey | undefined {
  const wanted = key.gaps[gap];
  if (!wanted || !('texts' in wanted)) return undefined;
  if (wanted.texts.some((each) => sameText(each, text, key.compare))) return key;
  const texts = [...wanted.texts, text];
  return { ...key, gaps: key.gaps.map((each, i) => (i === gap ? { texts } : each)) };
}

/** The words of a question beside its corrected key: what is accepted now is among the accepted answers. */
export function correctedText(text: QuestionTexts, before: AnswerKey, after: AnswerKey): QuestionTexts {
  if ((before.kind !== 'text' && before.kind !== 'number') || after.kind !== before.kind) return text;
  const said = (one: QuestionText): QuestionText => ({
    ...one,
    options: after.lines.map((line, i): OptionText => {
      const known = one.options[i];
      const isSame = known && before.lines[i]?.right === line.right;
      return isSame ? known : { text: wordsOf(line), feedback: NOTHING };
    }),
  });
  return { vi: said(text.vi), ...(text.en && { en: said(text.en) }) };
}

const NOTHING = plainHtml('');

function wordsOf(line: TextLine | NumberLine): SafeHtml {
  return plainHtml('texts' in line ? (line.texts[0] ?? '') : String(line.from).replace('.', ','));
}
