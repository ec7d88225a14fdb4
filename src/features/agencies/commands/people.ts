import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { people } from '#db/schema/index.ts';
import { recordEvent, type Transaction } from '#features/audit/commands.ts';
import { givenNameOf, searchable, sortKeyOfPerson, tidyEmail, tidyName, tidyStaffCode } from '../name.ts';

export type NewPerson = {
  actorId: string | null;
  staffCode: string;
  fullName: string;
  email?: string | undefined;
};
export type RegisterResult =
  | { ok: true; id: string }
  | { ok: false; reason: 'no_name' | 'no_staff_code' | 'staff_code_taken' | 'email_taken' };

export async function registerPerson(db: Database, person: NewPerson, now: Date): Promise<RegisterResult> {
  const row = personRow(person, now);
  if (!row.fullName) return { ok: false, reason: 'no_name' };
  if (!row.staffCode) return { ok: false, reason: 'no_staff_code' };
  return db.transaction(async (tx) => {
    const added = await tx.insert(people).values(row).onConflictDoNothing().returning({ id: people.id });
    const id = added[0]?.id;
    if (!id) return { ok: false, reason: await whatIsTaken(tx, row.staffCode) };
    await recordEvent(
      tx,
      {
        actorId: person.actorId,
        deed: 'person-registered',
        subject: 'person',
        subjectId: id,
        detail: { staffCode: row.staffCode },
      },
      now,
    );
    return { ok: true, id };
  });
}

function personRow({ staffCode, fullName, email }: Omit<NewPerson, 'actorId'>, now: Date) {
  const name = tidyName(fullName);
  return {
    staffCode: tidyStaffCode(staffCode),
    fullName: name,
    givenName: givenNameOf(name),
    searchName: searchable(name),
    sortKey: sortKeyOfPerson(name),
    email: email ? tidyEmail(email) : null,
    createdAt: now,
  };
}

async function whatIsTaken(tx: Transaction, staffCode: string): Promise<'staff_code_taken' | 'email_taken'> {
  return (await tx.$count(people, eq(people.staffCode, staffCode))) > 0 ? 'staff_code_taken' : 'email_taken';
}

/**
 * Lets one change of a person's place, roles or keys through at a time, until the transaction ends; false for nobody.
 * Rows that only point at the person need not wait, so take it first and the chain of the audit last.
 */
export async function lockPerson(tx: Transaction, personId: string): Promise<boolean> {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, personId))
    .for('no key update');
  return found.length > 0;
}
