import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { schemaIsCurrent } from './migrations.ts';
import { auditEvents } from './schema/index.ts';

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
