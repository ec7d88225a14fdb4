import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { forLearner, inVariant, textIn } from '#features/curriculum/asking.ts';
import { revealedOf, type Revealed } from '#features/curriculum/feedback.ts';
import { verdictOfAnswer, type AnswerVerdict } from '#features/curriculum/marking.ts';
import { asCorrected } from '#features/curriculum/queries/corrected.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { Given, QuestionForLearner } from '#features/curriculum/question.ts';
import type { SafeHtml } from '#lib/html.ts';
import { stemParts } from '#lib/stem.ts';
import type { QuestionResult } from '../attempt.ts';
import type { CheckScreen } from '../check-screen.ts';
import { labelOf } from '../label.ts';
import { questionsInOpenAttempts, type Attempt } from '../queries.ts';
import { attemptAnswers, type AttemptAnswers } from './answers.ts';

/** The drawn questions as the screen shows them: in the attempt's order of options, with what was chosen, no key. */
export async function checkScreen(
  db: Database,
  attempt: Attempt,
  language: Language,
): Promise<Pick<CheckScreen, 'questions' | 'highestSeq'>> {
  const { answers, highestSeq, flagged } = await attemptAnswers(db, attempt.personId, attempt.id);
  const asked = await questionsForMarking(
    db,
    attempt.drawn.map(({ versionId }) => versionId),
  );
  const questions = attempt.drawn.map(({ questionId, versionId, order, variant }) => {
    const question = asked.find((each) => each.versionId === versionId);
    if (!question) throw new Error(`Question version ${versionId} of an attempt is not there`);
    const shown = forLearner(inVariant(question, variant), language, order);
    const saved = answers.get(questionId);
    const chosen = {
      given: saved?.given ?? null,
      flagged: flagged.has(questionId),
      savedAt: saved?.receivedAt ?? null,
    };
    return { ...shown, stem: stemParts(shown.stem), label: labelOf(shown.stem), ...chosen };
  });
  return { questions, highestSeq };
}

/**
 * One question of a submitted attempt; `revealed` only where key and explanation may be shown. Without an outcome while
 * the question stands in an attempt that is not submitted yet: even whether the answer was right would tell the key.
 */
export type MarkedQuestion = {
  id: string;
  label: SafeHtml;
  outcome: AnswerVerdict | undefined;
  given: Given | null;
  question: QuestionForLearner;
  revealed: Revealed | undefined;
  /** It counts for nobody. */
  voided: boolean;
};

export async function markedQuestions(
  db: Database,
  attempt: Attempt,
  { results, answers }: { results: QuestionResult[]; answers: AttemptAnswers['answers'] },
  language: Language,
  reveal: boolean,
): Promise<MarkedQuestion[]> {
  const versionIds = attempt.drawn.map(({ versionId }) => versionId);
  const asked = await asCorrected(db, await questionsForMarking(db, versionIds));
  const secret = await questionsInOpenAttempts(db, attempt.personId);
  return attempt.drawn.map(({ questionId, versionId, order, variant }) => {
    const stored = asked.find((each) => each.versionId === versionId);
    const result = results.find((each) => each.questionId === questionId);
    if (!stored || !result) throw new Error(`Question ${questionId} of a submitted attempt was not marked`);
    const marked = inVariant(stored, variant);
    const question = forLearner(marked, language, order);
    const hidden = secret.has(questionId);
    return {
      ...{ id: questionId, label: labelOf(question.stem), question, voided: result.voided ?? false },
      given: answers.get(questionId)?.given ?? null,
      outcome: hidden || result.voided ? undefined : verdictOfAnswer(result.score),
      revealed:
        reveal && !hidden && !result.voided
          ? revealedOf({ key: marked.key, text: textIn(marked.text, language) })
          : undefined,
    };
  });
}
