/**
 * Every number at which something is said about a question. The page that says it prints the number, so that nobody has
 * to guess. Definitions of the figures are those of Moodle's item analysis.
 */

/** Fewer answers say nothing but how many they are: at 30 the standard error of a correlation is still .19. */
export const LEAST_ANSWERS = 30;

/** Whoever knows more ought to be right more often. Below this discrimination (per cent) they are not. */
export const MISKEY_BELOW = 0;

/** Ebel and Frisbie: below .20 a question is poor and is written anew. With fewer answers it may be chance. */
export const WEAK_BELOW = 20;
export const WEAK_FROM_ANSWERS = 100;

/** Discriminative efficiency (per cent) that Moodle marks red. */
export const DUBIOUS_BELOW = 15;

/** Share of right answers above which a question asks nothing. */
export const TOO_EASY_ABOVE = 0.95;

/** So little above the score of a blind answer, hardly anybody knows. */
export const TOO_HARD_WITHIN = 0.1;

/** An option that fewer choose deceives nobody, and makes guessing easier. */
export const DEAD_BELOW = 0.05;
export const DEAD_FROM_ANSWERS = 60;

/** Another share of right answers than before: z beyond chance, and large enough to matter (in logits). */
export const DRIFT_Z = 3;
export const DRIFT_LOGITS = 0.5;
/** What counts as lately. */
export const DRIFT_DAYS = 90;

/** Times the usual time of a question in the same checks. */
export const SLOW_TIMES = 3;

/** So many people, the newest, are enough: the standard error of a correlation is then .01. */
export const MOST_ANSWERS = 10_000;
