/** Every number at which something about an attempt is put before a human. The words of a signal print the constant. */

/** Under this share of answers that were given with effort, an attempt is worth a question. Wise & Kong 2005. */
export const EFFORT_FROM = 0.9;

/** With fewer known times an attempt's effort is not spoken of. */
export const EFFORT_NEEDS_TIMES = 5;

/**
 * An attempt that took this share of the mean times of its questions, or more, was no rush: who reads all questions
 * first and then answers in one go is fast only between answers.
 */
export const NO_RUSH_FROM = 0.5;

/** So improbable must it be, over all pairs of the same agency and day, that two people chose as many same wrong options. */
export const SAME_ANSWERS_AT = 1e-4;

/** Under so many wrong first answers nobody knows how common a wrong option is, and the question is not compared. */
export const LEAST_WRONG = 30;

/** So many standard errors above what earlier answers let expect. */
export const JUMP_AT = 3;

/** The learner sees a signal first. The office sees it once the learner has seen it, at the latest after so many days. */
export const LEARNER_FIRST_DAYS = 3;

/** Longest words of a reply or of a reviewer. */
export const LONGEST_WORDS = 2000;
/** Nobody needs more to say what happened. */
export const MOST_REPLIES = 5;
