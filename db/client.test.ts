import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { schemaIsCurrent } from './migrations.ts';
import { auditEvents, people, roleGrants } from './schema/index.ts';

const database = testDatabase();

test('a migrated database has the newest schema, and migrating it again changes nothing', async () => {
  expect(await schemaIsCurrent(database.db)).toBe(true);
  await database.open.migrate();
  expect(await schemaIsCurrent(database.db)).toBe(true);
});

test('a record refuses to be changed or removed, whoever asks', async () => {
  const event = {
    at: new Date(),
    deed: 'test',
    subject: 'test',
    subjectId: '1',
    previousHash: '',
    hash: 'a',
  };
  await database.db.insert(auditEvents).values(event);
  await expect(database.db.update(auditEvents).set({ deed: 'other' })).rejects.toThrow();
  await expect(database.db.delete(auditEvents)).rejects.toThrow();
  expect(await database.db.$count(auditEvents)).toBe(1);
});

test('no record is emptied, neither by name nor with what it hangs on', async () => {
  const records = await database.open.query(
    "select distinct tgrelid::regclass::text as name from pg_trigger where tgname = 'append_only'",
  );
  expect(records.rows.length).toBeGreaterThan(10);
  for (const name of [...records.rows.map(({ name }) => String(name)), 'people']) {
    const emptied = database.db.execute(sql`truncate ${sql.identifier(name)} cascade`);
    await expect(emptied, name).rejects.toThrow();
  }
});

test('the same role over the same agency is held once at a time', async () => {
  const [person] = await database.db
    .insert(people)
    .values({
      staffCode: 'A',
      fullName: 'A',
      givenName: 'A',
      searchName: 'a',
      sortKey: 'a',
      createdAt: new Date(),
    })
    .returning({ personId: people.id });
  const grant = { ...person!, role: 'trainer', grantedAt: new Date() } as const;
  await database.db.insert(roleGrants).values({ ...grant, revokedAt: new Date() });
  await database.db.insert(roleGrants).values(grant);
  await expect(database.db.insert(roleGrants).values(grant)).rejects.toThrow();
});
