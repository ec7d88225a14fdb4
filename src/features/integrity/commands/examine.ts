import type { Database } from '#db/client.ts';
import { batchesOf } from '#db/upsert.ts';
import { examinedDays, signals } from '#db/schema/index.ts';
import { addDays, dayOf, type Day } from '#features/agencies/day.ts';
import { ATTEMPTS_AT_A_TIME } from '../queries/answered.ts';
import { effortsIn, jumpsIn, type Found } from '../queries/noticed.ts';
import { pairsAmong, sheetsOf, type SheetOfAgency } from '../queries/sheets.ts';
import { firstNewDay, nextDay, submittedOn } from '../queries/submitted.ts';
import type { Compared } from '../same-answers.ts';
import { countWrongChoices } from './choices.ts';

/**
 * Looks at what was submitted on every day up to yesterday that nobody has looked at. Looking again notices nothing
 * twice, so a run may be cut off anywhere. Gives how many signals are new.
 */
export async function examineNewDays(db: Database, now: Date): Promise<number> {
  return examineDays(db, await firstNewDay(db), now);
}

/** From a day on, or from the beginning; today is not over yet. */
export async function examineDays(db: Database, from: Day | undefined, now: Date): Promise<number> {
  const today = dayOf(now);
  await countWrongChoices(db, now);
  let noticed = 0;
  for (let day = await nextDay(db, from); day && day < today; day = await nextDay(db, addDays(day, 1)))
    noticed += await examineDay(db, day, now);
  const last = { day: addDays(today, -1), attempts: 0, examinedAt: now };
  await db.insert(examinedDays).values(last).onConflictDoNothing();
  return noticed;
}

async function examineDay(db: Database, day: Day, now: Date): Promise<number> {
  const submitted = await submittedOn(db, day);
  const questions = new Map<string, Compared>();
  let sheets: SheetOfAgency[] = [];
  let noticed = 0;
  for (let at = 0; at < submitted.length; at += ATTEMPTS_AT_A_TIME) {
    const some = submitted.slice(at, at + ATTEMPTS_AT_A_TIME);
    noticed += await keep(db, [...(await effortsIn(db, some)), ...(await jumpsIn(db, some))], now);
    sheets.push(...(await sheetsOf(db, some, questions)));
    // An agency may go on in the next portion.
    const goesOn = submitted[at + ATTEMPTS_AT_A_TIME]?.agencyId;
    const [whole, open] = partition(sheets, ({ agencyId }) => agencyId !== goesOn);
    for (const [agencyId, own] of Map.groupBy(whole, (sheet) => sheet.agencyId))
      if (agencyId) noticed += await keep(db, await pairsAmong(own, questions), now);
    sheets = open;
  }
  const row = { attempts: submitted.length, examinedAt: now };
  await db
    .insert(examinedDays)
    .values({ day, ...row })
    .onConflictDoUpdate({ target: examinedDays.day, set: row });
  return noticed;
}

function partition<Item>(items: Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** What was noticed before stays as it was noticed. Gives how many are new. */
async function keep(db: Database, found: Found[], now: Date): Promise<number> {
  const rows = found.map(({ personId, attemptId, reason, other }) => ({
    ...{ personId, attemptId, reason, kind: reason.kind, noticedAt: now },
    otherPersonId: other?.personId ?? null,
    otherAttemptId: other?.attemptId ?? null,
  }));
  let kept = 0;
  for (const batch of batchesOf(rows)) {
    const added = await db.insert(signals).values(batch).onConflictDoNothing().returning({ id: signals.id });
    kept += added.length;
  }
  return kept;
}
