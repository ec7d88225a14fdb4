import { isEmpty } from '#features/curriculum/given.ts';
import type { ElsewhereAnswer } from './attempt.ts';

/**
 * What another device answered and a reader has not been told: `known` holds, by question, the moment of the newest
 * answer that the screen has shown. One that was taken back and does not count is nothing to tell.
 */
export function newsIn(answers: ElsewhereAnswer[], known: ReadonlyMap<string, number>): ElsewhereAnswer[] {
  return answers.filter(
    ({ questionId, savedAt, given, counts }) =>
      savedAt.getTime() > (known.get(questionId) ?? 0) && (counts || !isEmpty(given)),
  );
}
