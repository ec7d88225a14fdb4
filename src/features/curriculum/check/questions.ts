import type { Finding } from '#features/content/finding.ts';
import type { Option } from '../parse/sorting.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import { finding } from '../findings/finding.ts';

/** Feedback that explains is worth ten times a bare right or wrong, so a published question has an explanation. */
export const SHORTEST_EXPLANATION = 40;

/** What a question needs besides a form that can be read. */
export function checkQuestion(question: ParsedQuestion): Finding[] {
  if (question.scenes) return [];
  return [
    ...checkExplanation(question),
    ...equalOptions(question),
    ...missingFeedback(question),
    ...checkStyle(question),
  ];
}

function checkExplanation({ explanation, place }: ParsedQuestion): Finding[] {
  if (!explanation) return [finding(place, 'no-explanation')];
  const isShort = tidy(explanation.text).length < SHORTEST_EXPLANATION;
  const at = { ...place, line: explanation.line, column: 1, excerpt: explanation.text.slice(0, 120) };
  return isShort ? [finding(at, 'short-explanation', SHORTEST_EXPLANATION)] : [];
}

function equalOptions({ options, key }: ParsedQuestion): Finding[] {
  // Typed answers and pairs are compared where they are read.
  if (key && ['number', 'text', 'matching'].includes(key.kind)) return [];
  const seen = new Set<string>();
  return options.flatMap(({ text, place }) => {
    const words = tidy(text.text).toLowerCase();
    const isTwin = words !== '' && seen.has(words);
    seen.add(words);
    return isTwin ? [finding(place, 'equal-options')] : [];
  });
}

/** Who chooses one of several is told why. */
function missingFeedback({ options, place }: ParsedQuestion): Finding[] {
  const chosen = options.filter(({ marker }) => marker.set === 'choice' || marker.set === 'statements');
  const silent = chosen.filter(({ feedback }) => feedback.text === '').length;
  return silent > 0 ? [finding(place, 'missing-feedback', silent)] : [];
}

const ALL_OR_NONE =
  /^(cả (hai|ba|bốn|a)|tất cả)[^.]*(trên|đều (đúng|sai)|a và b|a, b)|^(không (có )?(ý|phương án|đáp án|câu) nào)|^(all|none|both|neither) of (the|these)\b/i;
/** How much longer than the next an option may be before its length gives it away. */
const LONGER = { times: 1.8, characters: 40 };
const NEGATIVE_VI =
  /(?<!\p{L})(nào|gì|ai)(?!\p{L})[^?*]*?(?<!\p{L})(không|chưa|sai|ngoại trừ)(?!\p{L})(?!\s*\?)[^?]*\?/u;
const NEGATIVE_EN = /\b(which|what|who)\b[^?*]*\b(not|never|except|incorrect|false)\b[^?]*\?/i;

function checkStyle({ stem, options, key, place }: ParsedQuestion): Finding[] {
  const isChoice = key?.kind === 'single' || key?.kind === 'multiple';
  const all = isChoice ? options.find(({ text }) => ALL_OR_NONE.test(tidy(text.text))) : undefined;
  const last =
    tidy(stem.text)
      .split(/(?<=[.!])\s/)
      .at(-1) ?? '';
  const isNegative = NEGATIVE_VI.test(last) || NEGATIVE_EN.test(last);
  const long = isChoice ? longOption(options) : undefined;
  return [
    ...(all ? [finding(all.place, 'all-of-the-above')] : []),
    ...(long ? [finding(long.place, 'long-option')] : []),
    ...(isNegative ? [finding({ ...place, line: stem.line, column: 1 }, 'negative-stem')] : []),
  ];
}

function longOption(options: Option[]): Option | undefined {
  const byLength = [...options].sort((a, b) => b.text.text.length - a.text.text.length);
  const [longest, next] = byLength;
  if (!longest || !next) return undefined;
  const [most, second] = [longest.text.text.length, next.text.text.length];
  return most > second * LONGER.times && most - second > LONGER.characters ? longest : undefined;
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
