/**
 * How long a session lasts: `idle` after its last use, `whole` after its start. A shared machine is left soon; who may
 * see or change other people's data signs in every day; the stricter of the two wins.
 */
export type Lifetime = { idle: number; whole: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SHARED: Lifetime = { idle: 30 * MINUTE, whole: DAY };
const STAFF: Lifetime = { idle: 8 * HOUR, whole: DAY };
const OWN: Lifetime = { idle: 30 * DAY, whole: 90 * DAY };

/** A row is written at most this often, however many requests a page makes. */
export const WRITE_AFTER = MINUTE;

export function lifetimeOf({ sharedDevice, staff }: { sharedDevice: boolean; staff: boolean }): Lifetime {
  if (sharedDevice) return SHARED;
  return staff ? STAFF : OWN;
}

export function idleUntil(lifetime: Lifetime, endsAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + lifetime.idle, endsAt.getTime()));
}

export function endOf(lifetime: Lifetime, now: Date): Date {
  return new Date(now.getTime() + lifetime.whole);
}
