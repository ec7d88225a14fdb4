/**
 * Every number at which a statement about a person or an agency changes. The help text of a figure prints the
 * constant that made it, so that nobody has to guess where a verdict comes from.
 */

/** Share of a competency's domain that a person must know to have met it. This product's decision, not a law's. */
export const MASTERY_CUT = 0.7;

/**
 * "Met" from this probability of being at or above the cut. Our simulation of 2 000 learners, 8 to 25 questions with
 * four options each: 7 % passed who were below the cut and 2 % who knew under .55; with .80/.20 it was 13 % and 4 %.
 */
export const PROVEN_AT = 0.9;

/** "Not met" up to this probability of being at or above the cut. Same simulation: 9 % failed who were not below. */
export const NOT_MET_AT = 0.1;

/** Fewer answers give no verdict: with five items, every method that was simulated misplaces 3 people in 10. */
export const MINIMUM_EVIDENCE = 8;

/** Questions of the expected level count, and of so many levels below it; easier ones prove nothing about that level. */
export const LEVELS_BELOW = 1;

/** After so many months without new evidence a verdict is called stale: it keeps its value and is counted apart. */
export const STALE_AFTER_MONTHS = 12;

/**
 * Fewer measured people give no figure for an agency. States of the USA report from 5 to 30 upwards, most often (39 of
 * them) from 10: NCES 2011-603.
 */
export const MINIMUM_PEOPLE = 10;

/** Probability inside the interval that is shown around an estimate, for people and for agencies. */
export const INTERVAL = 0.9;

/** Midpoints on which a person's share known is computed. 401 put the cut between two points, not on one. */
export const GRID_POINTS = 401;

/** Before the first answer every share known is equally likely: Beta(1, 1). */
export const PRIOR = { right: 1, wrong: 1 } as const;

/** A score under this is a wrong answer as evidence; between this and a right one (RIGHT_AT in curriculum) it counts by its share. */
export const PARTLY_RIGHT_FROM = 0.5;

/**
 * How alike the agencies may be, as the number of people that the common rate is worth. Each weighs 1/(M+1), which is
 * flat in the intra-agency correlation 1/(M+1). On simulated provinces the 90 % intervals held the truth in 89 to 93 %
 * of cases, against 79 to 86 % when M is one moment estimate (Kleinman 1973).
 */
export const AGENCY_LIKENESS = [2, 4, 7, 11, 17, 26, 40, 60, 90, 140] as const;

/**
 * Neither side of an agency's prior is worth less than this, Kerman's neutral prior (2011). It matters only where the
 * common rate is under 1/6 or over 5/6: there the simulated 90 % intervals would hold the truth in as few as 72 %.
 */
export const LEAST_PRIOR = 1 / 3;

/** Where the agencies' common rate may lie: steps on the logit scale around the rate of everybody together. */
export const COMMON_RATE_STEPS = [-0.3, -0.18, -0.09, 0, 0.09, 0.18, 0.3] as const;

/** Inner funnel line: one agency in twenty lies outside by chance. Spiegelhalter 2005. */
export const FUNNEL_WARNING = 0.95;

/** Outer funnel line, the one that is worth a question: two agencies in a thousand by chance. Spiegelhalter 2005. */
export const FUNNEL_ALARM = 0.998;

/** Share of agencies at each end whose distance is drawn in before over-dispersion is measured. Spiegelhalter 2005. */
export const WINSORISED = 0.1;

/** With more than this share outside the inner line, the agencies vary more than chance and the lines widen. */
export const OVERDISPERSED_FROM = 0.05;

/** Points on which an ability is computed, and how far they reach on each side of 0, in logits. */
export const ABILITY_POINTS = 81;
export const ABILITY_RANGE = 4;

/** As if so many answers of the common mean had come in besides, a question's difficulty is drawn towards it. */
export const SHRINK_TO_MEAN_BY = 4;

/** No question is taken to be known by more than this share of people, nor by less than the rest of 1. */
export const SURE_SHARE = 0.97;

/**
 * Elo's step a/(1+bn) after n answers. Of the constants that were simulated these had the smallest error; the 4/(1+.05n)
 * of the literature had the greatest. It orders practice between two nights and nothing else.
 */
export const UPDATE = { a: 0.6, b: 0.02 };

/** What practice aims at: hard enough to teach, easy enough to go on. */
export const PRACTICE_AIM = { from: 0.75, to: 0.8 } as const;

/** With fewer answers a question's difficulty is not shown beside its author's. */
export const DIFFICULTY_SHOWN_FROM = 30;
