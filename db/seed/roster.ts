import { inArray, min } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { agencies, people as roster } from '#db/schema/index.ts';
import { createLink, useLink } from '#features/accounts/commands/links.ts';
import { grantRole } from '#features/accounts/commands/roles.ts';
import { hasPassword } from '#features/accounts/queries.ts';
import { endSession } from '#features/accounts/session.ts';
import { registerPerson } from '#features/agencies/commands/people.ts';
import { startPosting, transferPerson } from '#features/agencies/commands/postings.ts';
import { dayOf, type Day } from '#features/agencies/day.ts';
import { requireProgramme } from '#features/requirements/commands.ts';
import { ACCOUNTS, DEMO_PASSWORD } from './accounts.ts';
import { accepted } from './learner.ts';
import { daysBefore, morningOf, workingDayBefore } from './moments.ts';
import type { DemoPerson } from './people.ts';
import { FIRST_DAY } from './province.ts';

/** A deed of the past: what happened is written down in the order in which it happened. */
type Past = { at: Date; happens: (db: Database) => Promise<void> };

export type Ids = Map<string, string>;

/** The roster, the postings, the moves, what is required of whom, and the roles: all of it or nothing. */
export async function seedRoster(
  db: Database,
  people: DemoPerson[],
  programmeId: string,
  anchor: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const agencyIds = await agencyIdsOf(tx);
    const ids: Ids = new Map();
    const past = [
      ...people.flatMap((person) => careerOf(person, { ids, agencyIds, programmeId, anchor })),
      ...grants(people, ids, agencyIds, anchor),
    ];
    for (const { happens } of past.sort((a, b) => a.at.getTime() - b.at.getTime())) await happens(tx);
  });
}

/** When the demo began: its past hangs on that day, also after a restart. Undefined in a database without people. */
export async function beginning(db: Database, people: DemoPerson[]): Promise<Date | undefined> {
  const codes = people.map(({ staffCode }) => staffCode);
  const [row] = await db
    .select({ at: min(roster.createdAt) })
    .from(roster)
    .where(inArray(roster.staffCode, codes));
  const oldest = Math.max(...people.map(({ registeredDaysAgo }) => registeredDaysAgo));
  return row?.at ? daysBefore(row.at, -oldest) : undefined;
}

export async function idsOf(db: Database): Promise<Ids> {
  const found = await db.select({ id: roster.id, staffCode: roster.staffCode }).from(roster);
  return new Map(found.map(({ id, staffCode }) => [staffCode, id]));
}

/** Passwords for who has one: set through a link, as everybody does. */
export async function givePasswords(
  db: Database,
  people: DemoPerson[],
  ids: Ids,
  anchor: Date,
): Promise<void> {
  for (const { person, password } of accountsAmong(people)) {
    const personId = known(ids, person.staffCode);
    if (!password || (await hasPassword(db, personId))) continue;
    const at = firstDayOf(person, anchor);
    const { token } = await createLink(db, { personId, purpose: 'invitation', createdBy: null }, at);
    const used = await useLink(db, { token, password: DEMO_PASSWORD, sharedDevice: true }, at);
    await endSession(db, accepted(used).session.id, at);
  }
}

function firstDayOf({ learning, registeredDaysAgo }: DemoPerson, anchor: Date): Date {
  return morningOf(
    workingDayBefore(dayOf(daysBefore(anchor, learning?.startsDaysAgo ?? registeredDaysAgo - 3))),
  );
}

export function known(ids: Ids, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`${code} is not there`);
  return id;
}

type Setting = { ids: Ids; agencyIds: Ids; programmeId: string; anchor: Date };

function careerOf(person: DemoPerson, { ids, agencyIds, programmeId, anchor }: Setting): Past[] {
  const { staffCode, fullName, email, postings, learning } = person;
  const [first, ...moves] = postings.map(({ agency, position, daysAgo }) => {
    const from = postingDay(anchor, daysAgo);
    return { actorId: null, agencyId: known(agencyIds, agency), position, from, at: morningOf(from) };
  });
  if (!first) throw new Error(`${staffCode} has no posting`);
  const registered = earlier(daysBefore(anchor, person.registeredDaysAgo), first.at);
  const begins = async (db: Database) => {
    const personId = known(ids, staffCode);
    accepted(await startPosting(db, { ...first, personId }, first.at));
    if (!learning) return;
    accepted(await requireProgramme(db, { personId, programmeId, assignedOn: first.from }, first.at));
  };
  return [
    {
      at: registered,
      happens: async (db) => {
        const added = await registerPerson(db, { actorId: null, staffCode, fullName, email }, registered);
        ids.set(staffCode, accepted(added).id);
      },
    },
    { at: first.at, happens: begins },
    ...moves.map((move) => ({
      at: move.at,
      happens: async (db: Database) =>
        void accepted(await transferPerson(db, { ...move, personId: known(ids, staffCode) }, move.at)),
    })),
  ];
}

const earlier = (a: Date, b: Date) => (a < b ? a : b);

function grants(people: DemoPerson[], ids: Ids, agencyIds: Ids, anchor: Date): Past[] {
  return accountsAmong(people).flatMap(({ role, scope, person }) => {
    if (role === 'learner') return [];
    const scopeId = scope ? known(agencyIds, scope) : null;
    const at = morningOf(dayOf(daysBefore(anchor, person.registeredDaysAgo - 1)));
    const happens = async (db: Database) => {
      const grant = { actorId: null, personId: known(ids, person.staffCode), role, scopeId };
      accepted(await grantRole(db, grant, at));
    };
    return [{ at, happens }];
  });
}

const accountsAmong = (people: DemoPerson[]) => {
  const codes = new Set(people.map(({ staffCode }) => staffCode));
  return ACCOUNTS.filter(({ person }) => codes.has(person.staffCode));
};

/** On a machine whose clock stands early, nobody is posted before the agencies exist. */
function postingDay(anchor: Date, daysAgo: number): Day {
  const day = workingDayBefore(dayOf(daysBefore(anchor, daysAgo)));
  return day < FIRST_DAY ? FIRST_DAY : day;
}

async function agencyIdsOf(db: Database): Promise<Ids> {
  const found = await db.select({ id: agencies.id, code: agencies.code }).from(agencies);
  return new Map(found.map(({ id, code }) => [code, id]));
}
