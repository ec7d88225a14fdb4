import { expect, test } from 'vitest';
import {
  citationHasEnded,
  covers,
  documentSlug,
  doubtOn,
  endingOf,
  endOf,
  statusOn,
  type Dated,
} from './document.ts';

const decree = {
  ...{ issuedOn: '2025-06-09', inForceFrom: '2025-07-01', expiresOn: '2027-02-28', unconfirmed: false },
  ...{ replacedFrom: null, doubtfulFrom: null },
  amendedBy: [],
  endedProvisions: [{ provision: 'Điều 7 khoản 3', from: '2026-07-01', by: 'x' }],
};
const lasting = { ...decree, expiresOn: null };
const statuses = (document: Dated & { amendedBy: string[] }, days: string[]) =>
  days.map((day) => statusOn(document, day));

test('a document is in force from its first day to its last, both included', () => {
  const days = ['2025-06-30', '2025-07-01', '2027-02-28', '2027-03-01'];
  expect(statuses(decree, days)).toEqual(['not-yet', 'in-force', 'in-force', 'expired']);
  expect(statusOn({ ...decree, amendedBy: ['y'] }, '2026-01-01')).toBe('amended');
});

test('where the first day is not known, the day of issue stands for it', () => {
  expect(statuses({ ...decree, inForceFrom: null }, ['2025-06-08', '2025-06-09'])).toEqual([
    'not-yet',
    'in-force',
  ]);
});

test('of a month only its end is sure: before it begins the document is not there, within it nobody knows', () => {
  const february = { ...lasting, issuedOn: '2026-02', inForceFrom: null };
  const days = ['2026-01-31', '2026-02-01', '2026-02-27', '2026-02-28'];
  expect(statuses(february, days)).toEqual(['not-yet', 'unknown', 'unknown', 'in-force']);
  expect(doubtOn(february, '2026-02-01')).toBe('some-day-this-month');
});

test('of a document without any day nobody says that it is in force', () => {
  const undated = { ...lasting, issuedOn: null, inForceFrom: null };
  expect(statusOn(undated, '2026-11-23')).toBe('unknown');
  expect(doubtOn(undated, '2026-11-23')).toBe('no-day');
  expect(statusOn({ ...undated, expiresOn: '2026-11-22' }, '2026-11-23')).toBe('expired');
});

test('what is not confirmed is not said to be in force, and what is over is over all the same', () => {
  const days = ['2025-06-30', '2026-11-23', '2027-03-01'];
  expect(statuses({ ...decree, unconfirmed: true }, days)).toEqual(['not-yet', 'unconfirmed', 'expired']);
});

test('a document that is replaced from a known day has ended on that day', () => {
  const old = { ...lasting, replacedFrom: '2026-01-01' };
  expect(statuses(old, ['2025-12-31', '2026-01-01'])).toEqual(['in-force', 'expired']);
  expect(citationHasEnded(old, '', '2025-12-31')).toBe(false);
  expect(citationHasEnded(old, '', '2026-01-01')).toBe(true);
});

test('a last day that is written goes before its successor, later or earlier', () => {
  const partly = { ...decree, replacedFrom: '2026-01-01' };
  expect(statusOn(partly, '2026-01-01')).toBe('in-force');
  expect(endOf(partly)).toBe('2027-03-01');
  expect(statusOn({ ...partly, expiresOn: '2025-12-01' }, '2025-12-02')).toBe('expired');
});

test('replaced some day of a month, it is doubted within the month and has ended on its last day', () => {
  const old = { ...lasting, replacedFrom: '2026-02' };
  const days = ['2026-01-31', '2026-02-01', '2026-02-28'];
  expect(statuses(old, days)).toEqual(['in-force', 'unknown', 'expired']);
});

test('a document that another has replaced, nobody knows from when, is doubted and has not ended', () => {
  const old = { ...lasting, doubtfulFrom: '2026-01-01' };
  expect(statuses(old, ['2025-12-31', '2026-01-01'])).toEqual(['in-force', 'unknown']);
  expect(doubtOn(old, '2026-01-01')).toBe('replaced-some-day');
  expect(citationHasEnded(old, '', '2030-01-01')).toBe(false);
  expect(statusOn({ ...old, expiresOn: '2027-02-28' }, '2026-01-01')).toBe('in-force');
});

test('an ended provision ends what cites it, from its day on, and nothing else', () => {
  expect(citationHasEnded(decree, 'khoản 3 Điều 7', '2026-06-30')).toBe(false);
  expect(citationHasEnded(decree, 'khoản 3 Điều 7', '2026-07-01')).toBe(true);
  expect(citationHasEnded(decree, 'Điều 7', '2026-07-01')).toBe(false);
  expect(citationHasEnded(decree, '', '2026-07-01')).toBe(false);
  expect(citationHasEnded(decree, '', '2027-03-01')).toBe(true);
});

test('of what ends twice the first ending is told', () => {
  expect(endingOf(decree, 'Điều 7 khoản 3')).toEqual(decree.endedProvisions[0]);
  expect(endingOf(decree, 'Điều 8')).toEqual({ from: '2027-03-01', provision: '', by: undefined });
  expect(endingOf({ ...decree, expiresOn: '2025-12-31' }, 'Điều 7 khoản 3')?.from).toBe('2026-01-01');
  expect(endingOf(lasting, 'Điều 8')).toBeUndefined();
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
