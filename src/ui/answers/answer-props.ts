import type { AnswerWords } from '#features/curriculum/answer-words.ts';
import type { AnswerKey, Given, QuestionForLearner } from '#features/curriculum/question.ts';
import type { ChoiceMark } from '../choice.ts';
import type { Language } from '../language.ts';

/** What every place to answer needs, of whatever kind its question is. Fields are named as the server reads them. */
export type AnswerProps = {
  language: Language;
  question: Pick<QuestionForLearner, 'options' | 'rows' | 'cloze' | 'unit' | 'dates'>;
  given: Given;
  says: AnswerWords;
  /** How the option, row or gap of this index is judged, once it may be. */
  markOf?: ((index: number) => ChoiceMark | undefined) | undefined;
  /** Once it may be seen: what a calendar shows the count of. */
  revealed?: AnswerKey | undefined;
  disabled?: boolean | undefined;
  onanswer: (given: Given) => void;
};

export const NOT_JUDGED = () => undefined;
