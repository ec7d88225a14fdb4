import { expect, test } from 'vitest';
import { citationHasEnded, covers, documentSlug, inForce, statusOn } from './document.ts';

const decree = {
  ...{ issuedOn: '2025-06-09', inForceFrom: '2025-07-01', expiresOn: '2027-02-28' },
  ...{
    replacedFrom: null as string | null,
    amendedBy: [] as string[],
    endedProvisions: [{ provision: 'Điều 7 khoản 3', from: '2026-07-01', by: 'x' }],
  },
};

test('a document is in force from its first day to its last, both included', () => {
  const days = ['2025-06-30', '2025-07-01', '2027-02-28', '2027-03-01'];
  expect(days.map((day) => inForce(decree, day))).toEqual([false, true, true, false]);
  expect(days.map((day) => statusOn(decree, day))).toEqual(['not-yet', 'in-force', 'in-force', 'expired']);
  expect(statusOn({ ...decree, amendedBy: ['y'] }, '2026-01-01')).toBe('amended');
});

test('where the first day is not known, the day of issue stands for it', () => {
  expect(inForce({ ...decree, inForceFrom: null }, '2025-06-08')).toBe(false);
  expect(inForce({ ...decree, inForceFrom: null }, '2025-06-09')).toBe(true);
});

test('of a document without any day nobody says that it is in force', () => {
  const undated = { ...decree, issuedOn: null, inForceFrom: null, expiresOn: null };
  expect(inForce(undated, '2026-11-23')).toBe(false);
  expect(statusOn(undated, '2026-11-23')).toBe('unknown');
  expect(statusOn({ ...undated, expiresOn: '2026-11-22' }, '2026-11-23')).toBe('expired');
});

test('a document that another has replaced, nobody knows from when, is not said to be in force either', () => {
  const old = { ...decree, expiresOn: null, replacedFrom: '2026-01-01' };
  expect(statusOn(old, '2025-12-31')).toBe('in-force');
  expect(statusOn(old, '2026-01-01')).toBe('unknown');
  expect(statusOn({ ...old, expiresOn: '2027-02-28' }, '2026-01-01')).toBe('in-force');
});

test('an ended provision ends what cites it, from its day on, and nothing else', () => {
  expect(citationHasEnded(decree, 'khoản 3 Điều 7', '2026-06-30')).toBe(false);
  expect(citationHasEnded(decree, 'khoản 3 Điều 7', '2026-07-01')).toBe(true);
  expect(citationHasEnded(decree, 'Điều 7', '2026-07-01')).toBe(false);
  expect(citationHasEnded(decree, '', '2026-07-01')).toBe(false);
  expect(citationHasEnded(decree, '', '2027-03-01')).toBe(true);
});

test.each([
  ['Điều 7 khoản 3', 'khoản 3 Điều 7', true],
  ['Điều 7 khoản 3', 'Article 7, clause 3, point a', true],
  ['Điều 7 khoản 3', 'Điều 7 khoản 3 điểm đ', true],
  ['Điều 7', 'Điều 7 khoản 1', true],
  ['Điều 7', 'Điều 17', false],
  ['Điều 7 khoản 3', 'Điều 7', false],
  ['Điều 7 khoản 3', 'Điều 7 khoản 30', false],
  ['Điều 2 điểm d', 'Điều 2 điểm đ', false],
  ['Phụ lục', 'Điều 2', false],
])('%s covers %s: %s', (provision, cited, expected) => {
  expect(covers(provision, cited)).toBe(expected);
});

test('a document stands at an address without marks', () => {
  expect(documentSlug('118/2025/NĐ-CP')).toBe('118-2025-nd-cp');
  expect(documentSlug('66.7/2025/NQ-CP')).toBe('66-7-2025-nq-cp');
});
