import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { citations, documents } from './schema/index.ts';
import { upsert } from './upsert.ts';

const at = testDatabase();
const dates = {
  issuedOn: '2025-06-09',
  inForceFrom: null,
  expiresOn: null,
  replacedFrom: null,
  doubtfulFrom: null,
  unconfirmed: false,
  note: null,
};
const lists = { replaces: [], amendedBy: [], endedProvisions: [] };
const row = (id: string, titleVi: string) => ({
  ...{ id, slug: id, titleVi, titleEn: titleVi, issuer: 'Chính phủ' },
  ...{ ...dates, ...lists },
});

test('a row that stands becomes the given one, a new one is added, the rest is left alone', async () => {
  await upsert(at.db, documents, [row('a', 'Một'), row('b', 'Hai')]);
  await upsert(at.db, documents, [{ ...row('b', 'Hai mới'), issuedOn: null }, row('c', 'Ba')]);
  const stored = await at.db.select().from(documents).orderBy(asc(documents.id));
  expect(stored).toEqual([row('a', 'Một'), { ...row('b', 'Hai mới'), issuedOn: null }, row('c', 'Ba')]);
});

test('more rows than one statement takes are written too, also where the whole row is the key', async () => {
  await upsert(at.db, documents, [row('a', 'Một')]);
  const cited = Array.from({ length: 2_500 }, (_, i) => ({
    ...{ subject: 'lesson' as const, subjectId: `lesson-${i}` },
    ...{ documentId: 'a', provision: '' },
  }));
  await upsert(at.db, citations, cited);
  await upsert(at.db, citations, cited);
  expect(await at.db.$count(citations)).toBe(2_500);
});
