/** The box before an option: `[x]` and `[ ]` of a choice, `[Đ]` `[S]` (`[T]` `[F]`) of statements. */

export type Marker = { set: 'choice' | 'statements'; right: boolean };

export type OptionLine = { indent: number; marker: Marker; text: string };

const MARKERS: Record<string, Marker> = {
  x: { set: 'choice', right: true },
  ' ': { set: 'choice', right: false },
  đ: { set: 'statements', right: true },
  t: { set: 'statements', right: true },
  s: { set: 'statements', right: false },
  f: { set: 'statements', right: false },
};

const OPTION = /^(\s*)[-*+] {1,4}\[(.)\](?:\s+(.*))?$/u;
/** What somebody types who meant a box: another letter, another bracket, another dash, a space too few. */
const ALMOST = /^\s*([-*+•·–—−]\s*)[[［【〔(]\s*[\p{L}\p{N}✓✔✗✘×*]{0,2}\s*[\]］】〕)](?![(:[])/u;
const ROUND = /^\s*[-*+•·–—−]\s*\((?![xXđĐ ✓✔✗✘×]?\))/u;

export function optionLine(line: string): OptionLine | undefined {
  const [, indent = '', sign = '', text = ''] = OPTION.exec(line) ?? [];
  const marker = MARKERS[sign.toLowerCase()];
  return marker && { indent: indent.length, marker, text: text.trim() };
}

/** Whether a line looks like an option and is none. `- (a) …` is a list, `- (x) …` a mistake. */
export function isAlmostOption(line: string): boolean {
  return optionLine(line) === undefined && ALMOST.test(line) && !ROUND.test(line);
}
