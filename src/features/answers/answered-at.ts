const DAY = 24 * 60 * 60_000;

/** A clock that is further off than this tells nothing. */
const EARLIEST_DAYS_AGO = 366;
const LATEST_DAYS_AHEAD = 1;

/** When an answer was given by the clock of its device; by ours where that says nothing sensible, or no script did. */
export function answeredAt(claimed: string | undefined, now: Date): Date {
  const at = new Date(claimed ?? now);
  const age = (now.getTime() - at.getTime()) / DAY;
  return age <= EARLIEST_DAYS_AGO && age >= -LATEST_DAYS_AHEAD ? at : now;
}

/**
 * The moment at which an answer is received: after the one that was let in before it, also where its own clock was read
 * while it waited. So "first" is the same by moment, by evidence and by the tries that were counted.
 */
export function receivedAfter(last: Date | undefined, now: Date): Date {
  return last && last >= now ? new Date(last.getTime() + 1) : now;
}
