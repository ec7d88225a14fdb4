import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { openDatabase } from './client.ts';
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

const url = process.env['DATABASE_URL'];

// The embedded engine has one role, which owns everything.
test.skipIf(!url)(
  'a role that only reads and writes serves a migrated database, and cannot lift its guards',
  async () => {
    const name = `serves_${crypto.randomUUID().slice(0, 8)}`;
    const { rows } = await database.open.query('select current_database() as name');
    const own = `grant usage on schema public, drizzle to ${name};
    grant select on all tables in schema drizzle to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    grant usage on all sequences in schema public to ${name}`;
    for (const statement of [`create role ${name} login password 'serves'`, ...own.split(';')])
      await database.open.query(statement);
    const address = new URL(url!);
    Object.assign(address, { username: name, password: 'serves', pathname: `/${String(rows[0]?.['name'])}` });
    const open = await openDatabase({ url: address.href });
    try {
      await open.migrate();
      const event = { at: new Date(), deed: 'a', subject: 'a', subjectId: '1', previousHash: '', hash: 'b' };
      await open.db.insert(auditEvents).values(event);
      for (const lifted of [
        'alter table audit_events disable trigger append_only',
        'set session_replication_role = replica',
        'truncate audit_events',
        'drop table audit_events cascade',
      ])
        await expect(open.query(lifted), lifted).rejects.toThrow(/permission denied|must be owner/);
    } finally {
      await open.close();
      await database.open.query(`drop owned by ${name}`);
      await database.open.query(`drop role ${name}`);
    }
  },
);
