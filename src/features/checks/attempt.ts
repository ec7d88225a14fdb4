/** A question as it was drawn: the version, the order of its options on the screen, and whether it was new to the person. */
export type DrawnQuestion = {
  questionId: string;
  versionId: string;
  /** The author's indexes in the order of the screen. */
  order: number[];
  seenBefore: boolean;
};

/** How one drawn question was marked; `responseId` is the answer that counted, null where none was given. */
export type QuestionResult = {
  questionId: string;
  versionId: string;
  responseId: string | null;
  score: number;
  points: number;
};
