import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '#features/agencies/day.ts';
import { sourceOf } from '#features/content/source.ts';
import { edited, filesOf, TREE } from '#tests/support/content-folder.ts';
import { CALENDAR } from '#tests/support/register-texts.ts';
import { checkContent } from '../check.ts';
import { isWorkingDay, NO_CALENDAR } from '../working-calendar.ts';
import { readCalendar } from './calendar.ts';

const read = (text: string) => readCalendar(sourceOf('calendar.yaml', text));

/** One change to a faultless calendar, and where the fault is then found. */
type Case = [code: string, from: string, to: string, line: number, column: number];

const NEXT_EXCHANGE = `{ days: 2026-09-03, make-up: 2026-08-22, name: { vi: b, en: b }, confidence: M }`;

test.each<Case>([
  ['missing-key', '- year: 2026\n  days-off', '- days-off', 1, 3],
  ['wrong-value', 'year: 2026', 'year: hai', 1, 9],
  ['wrong-value', 'days: 2026-04-26', 'days: 2026-04-31', 3, 13],
  ['wrong-value', '2026-04-30 .. 2026-05-01', '2026-05-01 .. 2026-04-30', 7, 15],
  ['wrong-value', '2026-04-30 .. 2026-05-01', '2026-04-30 - 2026-05-01', 7, 15],
  ['wrong-value', 'make-up: 2026-08-22', 'make-up: 22/8', 8, 36],
  ['wrong-value', 'confidence: M', 'confidence: L', 5, 19],
  ['missing-key', '      confidence: M\n', '', 3, 7],
  ['wrong-value', 'name: { vi: Giỗ Tổ, en: Hùng Kings’ Day }', 'name: Giỗ Tổ', 4, 13],
  ['unknown-key', 'make-up: 2026-08-22', 'makeup: 2026-08-22', 8, 27],
  ['unknown-key', '  note:', '  notes:', 10, 3],
  ['yaml-colon', 'name: { vi: Giỗ Tổ,', 'name: { vi: Giỗ Tổ', 4, 28],
  ['year-out-of-order', 'year: 2027', 'year: 2028', 9, 9],
  ['too-many-days-off', '2026-04-30 .. 2026-05-01', '2026-04-30 .. 2026-07-01', 1, 9],
  ['day-outside-year', 'days: 2026-04-27', 'days: 2025-04-27', 6, 15],
  ['day-outside-year', '2027-01-23 .. 2027-02-21', '2027-12-23 .. 2028-01-05', 13, 13],
  ['day-off-twice', 'days: 2026-04-27', 'days: 2026-04-26', 6, 15],
  ['day-off-twice', 'days: 2026-08-31', 'days: 2026-05-01', 8, 15],
  ['not-one-weekday', 'days: 2026-08-31', 'days: 2026-08-31 .. 2026-09-01', 8, 50],
  ['not-one-weekday', 'days: 2026-08-31', 'days: 2026-08-30', 8, 36],
  ['make-up-on-weekday', 'make-up: 2026-08-22', 'make-up: 2026-08-21', 8, 36],
  ['make-up-on-day-off', 'make-up: 2026-08-22', 'make-up: 2026-04-26', 8, 36],
  ['make-up-twice', '- year: 2027', `    - ${NEXT_EXCHANGE}\n- year: 2027`, 9, 36],
  ['make-up-far', 'make-up: 2026-08-22', 'make-up: 2026-02-22', 8, 36],
  [
    'undecided-without-note',
    '  note: { vi: Chưa có thông báo chính thức, en: Not yet announced }\n',
    '',
    12,
    13,
  ],
])('%s is an error of the calendar, found where it stands', (code, from, to, line, column) => {
  const texts = edited('calendar.yaml', from, to);
  const { findings } = checkContent(filesOf(texts), '2026-11-23');
  const found = findings.map((finding) => [finding.severity, finding.code, finding.line, finding.column]);
  expect(found).toContainEqual(['error', code, line, column]);
  for (const { message, mend } of findings)
    for (const said of [message.vi, message.en, mend.vi, mend.en]) expect(said).toMatch(/[.…]$|:/);
  expect(read(texts['calendar.yaml']!).calendar).toEqual(NO_CALENDAR);
});

test('undecided days may say themselves what is not known, in a year that says nothing', () => {
  const note = { vi: 'Chưa xác nhận', en: 'Not confirmed' };
  const text = CALENDAR.replace(/  note: .*\n/, '').concat(
    '      note: { vi: Chưa xác nhận, en: Not confirmed }',
  );
  const { calendar, findings } = read(text);
  expect(findings).toEqual([]);
  expect(calendar.undecided).toEqual([{ from: '2027-01-23', to: '2027-02-21', note }]);
});

test('a folder without a calendar has none, and is told so', () => {
  const { 'calendar.yaml': _, ...rest } = TREE;
  const { content, findings } = checkContent(filesOf(rest), '2026-11-23');
  expect(content.calendar).toEqual(NO_CALENDAR);
  expect(findings.map(({ file, code }) => [file, code])).toEqual([['calendar.yaml', 'missing-file']]);
});

test('the content of a folder holds its calendar, in the order of days', () => {
  const { calendar } = checkContent(filesOf(TREE), '2026-11-23').content;
  expect(calendar.from).toBe('2026-01-01');
  expect(calendar.to).toBe('2027-12-31');
  const days = ['2026-04-26', '2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31'];
  expect(calendar.daysOff.map(({ day }) => day)).toEqual(days);
  expect(calendar.makeUp).toEqual(['2026-08-22']);
  const note = { vi: 'Chưa có thông báo chính thức', en: 'Not yet announced' };
  expect(calendar.undecided).toEqual([{ from: '2027-01-23', to: '2027-02-21', note }]);
  expect(calendar.notes).toEqual([{ year: 2027, note }]);
});

describe('the calendar of the content', () => {
  const { calendar, findings } = read(readFileSync('content/calendar.yaml', 'utf8'));
  const offBetween = (from: Day, to: Day): number => {
    let count = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) {
      expect(isWorkingDay(calendar, day), day).toBe(false);
      count++;
    }
    return count;
  };

  test('reads without a finding, and knows 2025 to 2027', () => {
    expect(findings).toEqual([]);
    expect([calendar.from, calendar.to]).toEqual(['2025-01-01', '2027-12-31']);
  });

  test.each<[holiday: string, from: Day, to: Day, days: number]>([
    ['1/1/2025', '2025-01-01', '2025-01-01', 1],
    ['Tết 2025', '2025-01-25', '2025-02-02', 9],
    ['Giỗ Tổ 2025', '2025-04-05', '2025-04-07', 3],
    ['30/4–1/5/2025', '2025-04-30', '2025-05-04', 5],
    ['2/9/2025', '2025-08-30', '2025-09-02', 4],
    ['1/1/2026', '2026-01-01', '2026-01-04', 4],
    ['Tết 2026', '2026-02-14', '2026-02-22', 9],
    ['Giỗ Tổ 2026', '2026-04-25', '2026-04-27', 3],
    ['30/4–1/5/2026', '2026-04-30', '2026-05-03', 4],
    ['2/9/2026', '2026-08-29', '2026-09-02', 5],
    ['1/1/2027', '2027-01-01', '2027-01-03', 3],
    ['Giỗ Tổ 2027', '2027-04-16', '2027-04-18', 3],
    ['30/4–1/5/2027', '2027-04-30', '2027-05-03', 4],
  ])(
    '%s is off from its first announced day to its last, and worked before and after',
    (_, from, to, days) => {
      expect(offBetween(from, to)).toBe(days);
      // What lies around is worked; before 1/1/2025 the calendar says nothing.
      for (const day of [addDays(from, -1), addDays(to, 1)])
        if (day >= calendar.from) expect(isWorkingDay(calendar, day), day).toBe(true);
    },
  );

  test('three Saturdays are worked in exchange, and no other', () => {
    expect(calendar.makeUp).toEqual(['2025-04-26', '2026-01-10', '2026-08-22']);
  });

  test('says of 2027 that nothing is announced, and leaves Tết and the day beside 2/9 open', () => {
    expect(calendar.notes).toEqual([
      { year: 2027, note: { vi: 'Chưa có thông báo chính thức', en: 'Not yet officially announced' } },
    ]);
    const open = calendar.undecided.map(({ from, to }) => [from, to]);
    expect(open).toContainEqual(['2027-01-23', '2027-02-21']);
    expect(open).toContainEqual(['2027-08-21', '2027-09-12']);
  });
});
