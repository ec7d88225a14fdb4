import { expect, test } from 'vitest';
import { withReplacements, type Entry } from './replacement.ts';

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  ...{
    id,
    title: { vi: id, en: id },
    issuer: 'Chính phủ',
    issuedOn: null,
    inForceFrom: null,
    expiresOn: null,
  },
  ...{ unconfirmed: false, replaces: [], amendedBy: [], endedProvisions: [], note: null },
  ...more,
});

/** What becomes of a document that these replace. */
function afterwards(...successors: Partial<Entry>[]) {
  const newer = successors.map((more, i) => entry(`new-${i}`, { replaces: ['old'], ...more }));
  const [old] = withReplacements([entry('old'), ...newer]);
  return [old!.replacedFrom, old!.doubtfulFrom];
}

test('a document is replaced from the first day in force of its successor', () => {
  expect(afterwards()).toEqual([null, null]);
  expect(afterwards({ issuedOn: '2025-06-09', inForceFrom: '2025-07-01' })).toEqual(['2025-07-01', null]);
  expect(afterwards({ inForceFrom: '2025-07' })).toEqual(['2025-07', null]);
});

test('the day of issue of a successor ends nothing: from then on nobody knows', () => {
  expect(afterwards({ issuedOn: '2025-09-15' })).toEqual([null, '2025-09-15']);
  expect(afterwards({ issuedOn: '2025-09' })).toEqual([null, '2025-09-01']);
  expect(afterwards({})).toEqual([null, '0001-01-01']);
});

test('nor does a successor whose own status is not confirmed', () => {
  expect(afterwards({ inForceFrom: '2025-07-01', unconfirmed: true })).toEqual([null, '2025-07-01']);
});

test('of several successors the first counts', () => {
  const [late, early] = [{ inForceFrom: '2026-07-01' }, { inForceFrom: '2025-07' }];
  expect(afterwards(late, early, { issuedOn: '2024-01-01' })).toEqual(['2025-07', '2024-01-01']);
});
