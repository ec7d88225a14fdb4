import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { storeCitations, storeRegister } from './commands.ts';
import { documentAt, lawOf } from './queries.ts';
import { withReplacements, type Entry } from './replacement.ts';

const at = testDatabase();
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  ...{ id, title: { vi: id, en: id }, issuer: 'Chính phủ', issuedOn: '2025-02', inForceFrom: null },
  ...{ expiresOn: null, unconfirmed: false, replaces: [], amendedBy: [], endedProvisions: [], note: null },
  ...more,
});
const ids = (documents: { id: string }[]) => documents.map(({ id }) => id);
const store = (...register: Entry[]) => storeRegister(at.db, withReplacements(register));

test('a document tells what replaced it, what it amends and what of others it ended', async () => {
  const note = { vi: 'Tạm thời.', en: 'Temporary.' };
  await store(
    entry('1/2025/NQ-CP', { note, unconfirmed: true }),
    entry('2/2025/NQ-CP', { amendedBy: ['1/2025/NQ-CP'] }),
    entry('3/2025/NQ-CP', {
      endedProvisions: [{ provision: 'Điều 1', from: '2026-07-01', by: '1/2025/NQ-CP' }],
    }),
    entry('4/2025/NQ-CP', { replaces: ['1/2025/NQ-CP'], inForceFrom: '2027-01' }),
  );
  const related = await documentAt(at.db, '1-2025-nq-cp');
  expect(related?.document).toMatchObject({
    note,
    unconfirmed: true,
    issuedOn: '2025-02',
    replacedFrom: '2027-01',
  });
  expect(ids(related!.replacedBy)).toEqual(['4/2025/NQ-CP']);
  expect(ids(related!.amends)).toEqual(['2/2025/NQ-CP']);
  expect(ids(related!.endsPartsOf)).toEqual(['3/2025/NQ-CP']);
});

test('a successor that comes into the register ends what it replaces with the same publication', async () => {
  const old = entry('1/2025/NQ-CP');
  expect(await store(old)).toBe(1);
  expect(await store(old)).toBe(0);
  await storeCitations(at.db, [{ subject: 'lesson', subjectId: 'a', documentId: old.id, provision: '' }]);
  const successor = entry('2/2026/NQ-CP', { replaces: [old.id], inForceFrom: '2026-07-01' });
  expect(await store(old, successor)).toBe(2);
  expect(await lawOf(at.db, 'lesson', ['a'])).toMatchObject([
    { id: old.id, replacedFrom: '2026-07-01', replacedBy: ['2/2026/NQ-CP'], subjectId: 'a' },
  ]);
});
