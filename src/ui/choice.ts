import type { SafeHtml } from '#lib/html.ts';

/** A row that can be chosen. `index` is its author's number, whatever its place on the screen. */
export type Choice = {
  index: number;
  text: SafeHtml;
  /** Once answers may be judged: how this row is to be marked, in a word and with a sentence. */
  mark?: ChoiceMark | undefined;
};

export type ChoiceMark = { is: 'right' | 'wrong'; says: string; remark?: SafeHtml | undefined };
