/** Every number that decides what is reviewed when. The help text of the page prints the ones that matter to readers. */

/** No more questions than this on any day, however many days were left out. */
export const MOST_A_DAY = 8;

/** More others like one of a lesson than anybody practises on a day. */
export const MOST_OTHERS_A_DAY = 100;

/** A topic is due when so much of it is still likely to be remembered. */
export const WANTED_RETENTION = 0.9;

/** The longest wait, in days. */
export const LONGEST_WAIT = 365;

/** How long a question takes is told from its newest times. */
export const NEWEST_TIMES = 500;

/** A time above this share of all is slow. */
export const SLOW_FROM = 0.9;
