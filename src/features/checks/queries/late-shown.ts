import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { forLearner, inVariant, storedOrder } from '#features/curriculum/asking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { QuestionForLearner } from '#features/curriculum/question.ts';
import type { SafeHtml } from '#lib/html.ts';
import { labelOf } from '../label.ts';
import type { LateAnswer } from './late.ts';

/** With the question as it was asked; without one where the attempt had none. */
export type ShownLate = LateAnswer & { asked: { question: QuestionForLearner; label: SafeHtml } | undefined };

export async function withQuestions(
  db: Database,
  answers: LateAnswer[],
  language: Language,
): Promise<ShownLate[]> {
  const ids = [...new Set(answers.flatMap(({ versionId }) => versionId ?? []))];
  const versions = new Map((await questionsForMarking(db, ids)).map((each) => [each.versionId, each]));
  return answers.map((answer) => {
    const stored = answer.versionId === null ? undefined : versions.get(answer.versionId);
    if (!stored) return { ...answer, asked: undefined };
    const question = forLearner(inVariant(stored, answer.variant), language, storedOrder(stored.key));
    return { ...answer, asked: { question, label: labelOf(question.stem) } };
  });
}
