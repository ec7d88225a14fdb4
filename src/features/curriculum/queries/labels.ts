import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { labelIn } from '../label.ts';
import { currentQuestions, questionsForMarking } from '../queries.ts';

/** `lessonId` is empty for a question that stands only in the bank of its module. */
export type QuestionLabel = { id: string; label: string; moduleId: string; lessonId: string | null };

/** Live questions with their first words. For who writes them: what a bank holds is not told to who is asked. */
export async function questionLabels(
  db: Database,
  ids: string[],
  language: Language,
): Promise<QuestionLabel[]> {
  const current = await currentQuestions(db, ids);
  const asked = await questionsForMarking(
    db,
    current.map(({ versionId }) => versionId),
  );
  const texts = new Map(asked.map(({ questionId, text }) => [questionId, text]));
  return current.map(({ questionId: id, moduleId, lessonId }) => {
    const text = texts.get(id);
    if (!text) throw new Error(`Question ${id} has no text`);
    return { id, label: labelIn(text, language), moduleId, lessonId };
  });
}
