import type { Database } from '#db/client.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { RECORD_OPENED, REPORT_EXPORTED, type ListDeed } from '../deeds.ts';

/** Before the record is shown, so that who opened it last stands in it too. */
export async function recordOpening(
  db: Database,
  { actorId, personId }: { actorId: string; personId: string },
  now: Date,
): Promise<void> {
  const event = { actorId, deed: RECORD_OPENED, subject: 'person', subjectId: personId };
  await db.transaction((tx) => recordEvent(tx, event, now));
}

type Listing = {
  actorId: string;
  deed: ListDeed;
  list: 'completion' | 'competency' | 'deltas' | 'people' | 'signals';
  /** The filter as in the address. */
  filter: string;
  /** How many names were in it. */
  people: number;
  /** Of a list that is read page by page. */
  page?: number;
};

/** Somebody saw, or took away, rows with names. */
export async function recordListing(
  db: Database,
  { actorId, deed, list, filter, ...detail }: Listing,
  now: Date,
): Promise<void> {
  const event = { actorId, deed, subject: list, subjectId: filter || 'all', detail };
  await db.transaction((tx) => recordEvent(tx, event, now));
}

type Report = { actorId: string; report: 'completion' | 'competency'; filter: string; lines: number };

/** Somebody took figures of agencies away: of a small agency they tell of its people. */
export async function recordReport(
  db: Database,
  { actorId, report, filter, lines }: Report,
  now: Date,
): Promise<void> {
  const event = {
    actorId,
    deed: REPORT_EXPORTED,
    subject: report,
    subjectId: filter || 'all',
    detail: { lines },
  };
  await db.transaction((tx) => recordEvent(tx, event, now));
}
