import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { forLearner } from '#features/curriculum/asking.ts';
import { feedbackOn, type Feedback } from '#features/curriculum/feedback.ts';
import { verdictOfAnswer } from '#features/curriculum/marking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { Given, QuestionForLearner } from '#features/curriculum/question.ts';
import { excerpt, stemParts } from '#lib/stem.ts';
import type { QuestionResult } from '../attempt.ts';
import { emptyAnswer, type CheckScreen } from '../check-screen.ts';
import { attemptAnswers, type Attempt } from '../queries.ts';

/** The drawn questions as the screen shows them: in the attempt's order of options, with what was chosen, no key. */
export async function checkScreen(
  db: Database,
  attempt: Attempt,
  language: Language,
): Promise<Pick<CheckScreen, 'questions' | 'highestSeq' | 'savedAt'>> {
  const { answers, highestSeq, flagged } = await attemptAnswers(db, attempt.personId, attempt.id);
  const asked = await questionsForMarking(
    db,
    attempt.drawn.map(({ versionId }) => versionId),
  );
  const questions = attempt.drawn.map(({ questionId, versionId, order }) => {
    const question = asked.find((each) => each.versionId === versionId);
    if (!question) throw new Error(`Question version ${versionId} of an attempt is not there`);
    const shown = forLearner(question, language, order);
    const chosen = { given: answers.get(questionId)?.given ?? null, flagged: flagged.has(questionId) };
    return { ...shown, stem: stemParts(shown.stem), label: excerpt(shown.stem, LABEL_LENGTH), ...chosen };
  });
  const saved = [...answers.values()].map(({ savedAt }) => savedAt.getTime());
  return { questions, highestSeq, savedAt: saved.length > 0 ? new Date(Math.max(...saved)) : null };
}

const LABEL_LENGTH = 90;

/** One question of a submitted attempt; `feedback` only where key and explanation may be shown. */
export type MarkedQuestion = {
  id: string;
  label: string;
  outcome: Feedback['outcome'];
  given: Given | null;
  question: QuestionForLearner;
  feedback: Feedback | undefined;
};

export async function markedQuestions(
  db: Database,
  attempt: Attempt,
  results: QuestionResult[],
  language: Language,
  reveal: boolean,
): Promise<MarkedQuestion[]> {
  const { answers } = await attemptAnswers(db, attempt.personId, attempt.id);
  const asked = await questionsForMarking(
    db,
    attempt.drawn.map(({ versionId }) => versionId),
  );
  return attempt.drawn.map(({ questionId, versionId, order }) => {
    const marked = asked.find((each) => each.versionId === versionId);
    const result = results.find((each) => each.questionId === questionId);
    if (!marked || !result) throw new Error(`Question ${questionId} of a submitted attempt was not marked`);
    const question = forLearner(marked, language, order);
    const given = answers.get(questionId)?.given ?? null;
    const text = marked.text[language] ?? marked.text.vi;
    const told = feedbackOn({ key: marked.key, text }, given ?? emptyAnswer(question), result.score, reveal);
    const outcome = verdictOfAnswer(result.score);
    const label = excerpt(question.stem, LABEL_LENGTH);
    return { id: questionId, label, outcome, given, question, feedback: reveal ? told : undefined };
  });
}
