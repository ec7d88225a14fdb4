import { isEmpty } from '#features/curriculum/given.ts';
import type { Given, QuestionForLearner, Shape } from '#features/curriculum/question.ts';
import type { SafeHtml } from '#lib/html.ts';
import type { Stem } from '#lib/stem.ts';

/** A drawn question as the screen of a check needs it: no key, and what was chosen so far. */
export type CheckQuestion = Omit<QuestionForLearner, 'stem'> & {
  stem: Stem;
  /** The first words, for the list before submitting. */
  label: SafeHtml;
  given: Given | null;
  flagged: boolean;
  /** When the server took the answer that counts. */
  savedAt: Date | null;
};

export function shapeOf({ kind, options, places }: CheckQuestion): Shape {
  return { kind, options: options.length, places };
}

/** The questions with another answer to one of them; `savedAt` where the server has it already. */
export function withGiven(
  questions: CheckQuestion[],
  questionId: string,
  { given, savedAt }: { given: Given; savedAt: Date | undefined },
): CheckQuestion[] {
  return questions.map((each) =>
    each.id === questionId
      ? { ...each, given: isEmpty(given) ? null : given, savedAt: savedAt ?? each.savedAt }
      : each,
  );
}

/** What is shown: a question by its number from 1, or the page before submitting. */
export type CheckPlace = number | 'review';

export type CheckScreen = {
  attemptId: string;
  /** `/attempts/<id>` in the reader's language. */
  address: string;
  questions: CheckQuestion[];
  place: CheckPlace;
  highestSeq: number;
};

/** Addresses of the forms, for browsers without script. */
export type CheckForms = { answer: string; flag: string; submit: string };

export function addressOf(address: string, place: CheckPlace): string {
  return place === 'review' ? `${address}/review` : `${address}/questions/${place}`;
}

/** The place that an address of this attempt names; undefined for any other. */
export function placeAt(pathname: string, questions: number): CheckPlace | undefined {
  if (pathname.endsWith('/review')) return 'review';
  const number = Number(/\/questions\/(\d+)$/.exec(pathname)?.[1]);
  return number >= 1 && number <= questions ? number : undefined;
}

/** The newest of some moments. */
export function newestOf(moments: (Date | null | undefined)[]): Date | undefined {
  const times = moments.flatMap((each) => each?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}

/** Where to go on: the first question without an answer, else the page before submitting. */
export function firstOpen(questions: { given: Given | null }[]): CheckPlace {
  const open = questions.findIndex(({ given }) => given === null);
  return open < 0 ? 'review' : open + 1;
}
