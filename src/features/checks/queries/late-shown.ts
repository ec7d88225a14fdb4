import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { forLearner, inVariant, storedOrder } from '#features/curriculum/asking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { QuestionForLearner } from '#features/curriculum/question.ts';
import type { SafeHtml } from '#lib/html.ts';
import { labelOf } from '../label.ts';
import type { LateAnswer } from './late.ts';
import type { LateEntry } from './late-lists.ts';

/** With the question as it was asked; without one where the attempt had none. */
export type ShownLate = LateAnswer & { asked: { question: QuestionForLearner; label: SafeHtml } | undefined };

export type ShownEntry = ShownLate & { earlier: ShownLate[] };

export async function withQuestions(
  db: Database,
  entries: LateEntry[],
  language: Language,
): Promise<ShownEntry[]> {
  const ids = [...new Set(entries.flatMap(({ versionId }) => versionId ?? []))];
  const versions = new Map((await questionsForMarking(db, ids)).map((each) => [each.versionId, each]));
  const shown = <Answer extends LateAnswer>(answer: Answer) => {
    const stored = answer.versionId === null ? undefined : versions.get(answer.versionId);
    if (!stored) return { ...answer, asked: undefined };
    const question = forLearner(inVariant(stored, answer.variant), language, storedOrder(stored.key));
    return { ...answer, asked: { question, label: labelOf(question.stem) } };
  };
  // What else came to the question of an attempt is of the version that it has drawn.
  return entries.map((entry) => ({ ...shown(entry), earlier: entry.earlier.map(shown) }));
}
