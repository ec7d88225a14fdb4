import type { Day } from '#features/agencies/day.ts';
import { earliestIn, surelyBy } from './dating.ts';
import type { LawDocument } from './document.ts';

/** An entry as it is written: what the others say of its end is not known yet. */
export type Entry = Omit<LawDocument, 'replacedFrom' | 'doubtfulFrom'>;

/** For a successor of which no day at all is known: it may have replaced the other one on any day. */
const ALWAYS: Day = '0001-01-01';

/**
 * Says of every document from when another one replaces it. Only a first day in force that is given ends anything: the
 * day of issue is not yet the day of effect, and of a successor that is not confirmed nobody knows whether it holds.
 */
export function withReplacements(register: Entry[]): LawDocument[] {
  const pairs = register.flatMap((entry) => entry.replaces.map((old) => [old, entry] as const));
  const successors = Map.groupBy(pairs, ([old]) => old);
  return register.map((entry) => ({
    ...entry,
    ...replacementBy((successors.get(entry.id) ?? []).map(([, newer]) => newer)),
  }));
}

function replacementBy(successors: Entry[]): Pick<LawDocument, 'replacedFrom' | 'doubtfulFrom'> {
  const isSure = ({ inForceFrom, unconfirmed }: Entry) => inForceFrom !== null && !unconfirmed;
  const sure = successors.filter(isSure).flatMap(({ inForceFrom }) => inForceFrom ?? []);
  const doubtful = successors
    .filter((newer) => !isSure(newer))
    .map(({ inForceFrom, issuedOn }) => earliestIn(inForceFrom ?? issuedOn ?? ALWAYS));
  return {
    replacedFrom: firstBy(sure, surelyBy),
    doubtfulFrom: firstBy(doubtful, (day) => day),
  };
}

function firstBy(datings: string[], dayOf: (dating: string) => Day): string | null {
  return datings.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))[0] ?? null;
}
