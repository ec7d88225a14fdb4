import { truthOf } from './key.ts';
import type { HabitOption } from './options.ts';

/** A statement to be judged, and what leads to it. */
export type Statement = { stem: string[]; statement: string };

const ASKED_AFTER = /^(.*[.!…:;])\s([^.!?…:;]{0,60}đúng hay sai\s?\?)$/isu;
const ASKED_BEFORE = /^(đúng hay sai)\s?[:?]\s*(\S.*)$/isu;
const ASK = 'Câu sau đúng hay sai?';

/** Whether the options are nothing but Đúng and Sai; then the index of Đúng. */
export function truthOption(options: HabitOption[]): number | undefined {
  const truths = options.map(({ text }) => truthOf(text));
  return options.length === 2 && truths.includes(true) && truths.includes(false)
    ? truths.indexOf(true)
    : undefined;
}

/** The last paragraph as a statement, where it is none it is a question and stays a choice. */
export function statementIn(stem: string[]): Statement | undefined {
  const start = stem.lastIndexOf('') + 1;
  const words = stem.slice(start).join(' ');
  const context = stem.slice(0, Math.max(start - 1, 0));
  const after = ASKED_AFTER.exec(words);
  const before = ASKED_BEFORE.exec(words);
  const [statement = words, ask = ASK] = after
    ? [after[1], after[2]]
    : before
      ? [before[2], `${before[1]}?`]
      : [];
  if (words === '' || statement.endsWith('?')) return undefined;
  const leads = after || before || context.length === 0;
  return {
    stem: [...context, ...(context.length > 0 && leads ? [''] : []), ...(leads ? [ask] : [])],
    statement,
  };
}
