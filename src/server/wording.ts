import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import type { QuestionChange, WordingAnswer, WordingAnswers } from '#features/curriculum/change.ts';
import { changeLines } from './changes.ts';

const ANSWER = z.enum(['typo', 'meaning']);
const WORDING = z.object({ all: ANSWER.optional(), byQuestion: z.record(z.string(), ANSWER).default({}) });

/** What a command line sends about changed words. */
export function readWording(sent: unknown): WordingAnswers {
  return WORDING.parse(sent ?? {});
}

const KEYS: Record<string, WordingAnswer> = { c: 'typo', t: 'typo', n: 'meaning', m: 'meaning' };
const ASKS =
  'Chỉ sửa chính tả [c], hay đổi nghĩa [n]? Enter: dừng lại. / Typo [t] or meaning [m]? Enter: stop. ';

/** Asks whoever sits at the terminal about each change; undefined where somebody stops. */
export async function askWording(changes: QuestionChange[]): Promise<WordingAnswers | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const byQuestion: Record<string, WordingAnswer> = {};
  try {
    for (const change of changes) {
      console.log(changeLines([change]).join('\n'));
      const answer = KEYS[(await terminal.question(ASKS)).trim().toLowerCase().charAt(0)];
      if (!answer) return undefined;
      byQuestion[change.questionId] = answer;
    }
    return { byQuestion };
  } finally {
    terminal.close();
  }
}
