import { searchable } from '#features/agencies/name.ts';

/** The lines of a test as people type it: `Câu 1:`, `A.`, `Đáp án: B`, `Giải thích:`, and what they type instead. */

export type Line = { text: string; number: number };

/** Blanks and signs that cannot be seen, as they come with text that is pasted. */
const START = '^[\\s\\u200b\\u200e\\u200f\\u2060]*';
const WORD_END = '(?![\\p{L}\\p{N}])';

const pattern = (source: string) => new RegExp(START + source, 'iu');
const anyOf = (names: string[]) => `(?:${names.map(loose).join('|')})`;

/** With its tone marks or without. */
function loose(words: string): string {
  const letter = (sign: string) => (sign === ' ' ? '\\s+' : `[${sign}${searchable(sign)}]`);
  return [...words].map((sign) => (/[/\p{L} ]/u.test(sign) ? letter(sign) : `\\${sign}`)).join('');
}

const HEAD = pattern(
  `(?:#{1,6}\\s+)?(\\*\\*)?${anyOf(['câu hỏi', 'câu', 'question'])}(?:\\s+${loose('số')})?\\s*(\\d{1,4})` +
    '(?:\\s*(\\([^()]{1,40}\\)|\\[[^\\][]{1,40}\\]))?\\s*(?:[.:：)/]{1,2}|[-–—](?=\\s)|$)(\\*\\*)?\\s*',
);

/** The line that begins a question; `note` is what stands in brackets after its number. */
export function headOf(text: string): { number: number; note: string; rest: string } | undefined {
  const found = HEAD.exec(text);
  if (!found) return undefined;
  const [whole, bold, number, note = '', ended] = found;
  const rest = text.slice(whole.length);
  return { number: Number(number), note, rest: bold && !ended ? rest.replace(/\*\*\s*$/, '') : rest };
}

const RIGHT = `${loose('đúng')}|${loose('đáp án')}(?:\\s${loose('đúng')})?`;
/** What people put beside the words of the right option. */
export const MARK = `(?:\\*{1,2}|[✓✔☑]|\\((?:${RIGHT})\\)|\\[(?:${RIGHT})\\])`;
/** Before its letter a cross is a mark as well; behind words it may be part of them. */
export const MARK_OF_LETTER = `(?:${MARK}|\\(x\\)|\\[x\\])`;

const OPTION = pattern(`(?:[-–•+]\\s+)?(?:(${MARK_OF_LETTER})\\s*)?(\\()?([A-Z])\\s?([.)/])(\\*\\*)?\\s*`);

/** `style` is the way in which the letter is written: `A`, `(A)`, `a`, `(a)`. */
export type OptionStart = {
  letter: string;
  style: string;
  sign: string;
  mark: string | undefined;
  rest: string;
};

/** Capitals first: where there are several, the others are lists among the words. */
export const STYLES = ['A', '(A)', 'a', '(a)'];

export function optionStart(text: string): OptionStart | undefined {
  const found = OPTION.exec(text);
  if (!found) return undefined;
  const [whole, mark, bracket, letter = '', sign = '', bold] = found;
  if (bracket && sign !== ')') return undefined;
  const isBold = mark === '**' && bold !== undefined;
  const first = letter === letter.toUpperCase() ? 'A' : 'a';
  const style = bracket ? `(${first})` : first;
  return { letter, style, sign, mark: isBold ? undefined : mark, rest: text.slice(whole.length) };
}

const ANSWER_NAMES = [
  ...['đáp án đúng', 'đáp án chính xác', 'đáp án', 'phương án đúng', 'phương án trả lời đúng'],
  ...['câu trả lời đúng', 'câu trả lời', 'trả lời', 'chọn đáp án', 'chọn phương án', 'chọn', 'đ/a', 'đa'],
  ...['correct answer', 'answer', 'key'],
];
const ANSWER = pattern(
  `(?:[-–•*+]\\s+)?(?:\\*\\*)?${anyOf(ANSWER_NAMES)}(?:\\s+${loose('là')})?${WORD_END}\\s*([:：])?(?:\\*\\*)?\\s*`,
);

/** `Đáp án: B`; without a colon it may be words of a question as well. */
export function answerLine(text: string): { rest: string; hasColon: boolean } | undefined {
  const found = ANSWER.exec(text);
  return found ? { rest: text.slice(found[0].length).trim(), hasColon: found[1] !== undefined } : undefined;
}

const LABELS = {
  explanation: [
    'giải thích đáp án',
    'giải thích',
    'lời giải chi tiết',
    'lời giải',
    'hướng dẫn giải',
    'explanation',
  ],
  law: ['căn cứ pháp lý', 'cơ sở pháp lý', 'căn cứ', 'law'],
};
const LABEL = pattern(
  `(?:[-–•*+]\\s+)?(?:\\*\\*)?(?:(${anyOf(LABELS.explanation)})|${anyOf(LABELS.law)})${WORD_END}\\s*(?:[:：]|$)(?:\\*\\*)?\\s*`,
);

/** `Giải thích: …` and `Căn cứ: …`. */
export function habitLabel(text: string): { name: 'explanation' | 'law'; rest: string } | undefined {
  const found = LABEL.exec(text);
  return found ? { name: found[1] ? 'explanation' : 'law', rest: text.slice(found[0].length) } : undefined;
}

const TITLE = pattern(
  `(?:${anyOf(['phần', 'chương', 'mục', 'bài', 'chuyên đề', 'trang'])}\\s+(?:[\\divxlc]+|thứ)${WORD_END}(?!.*[.;]\\s*$)|[IVX]{1,5}\\s?[.)]|[-–—*=_.…]{3,}\\s*$)`,
);

/** What a line in capitals has to have, so that no number of a document is a title. */
const LEAST_LETTERS = 6;

/** The title of a part, a rule, `ĐỀ KIỂM TRA`: what stands between questions and belongs to none. */
export function isTitle(text: string): boolean {
  if (TITLE.test(text)) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= LEAST_LETTERS && !text.includes('/') && text === text.toUpperCase() && !optionStart(text);
}

/** Words on one line, without what cannot be seen. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lines without blanks around them, and never two empty ones. */
export function paragraphs(lines: string[]): string[] {
  const words = lines.map(tidy).filter((line, i, all) => line !== '' || all[i - 1] !== '');
  const start = words[0] === '' ? 1 : 0;
  return words.slice(start, words.at(-1) === '' ? -1 : undefined);
}
