import { expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import type { WorkingCalendar } from '../../working-calendar.ts';
import { readLessonFile } from '../lesson-file.ts';

const calendar: WorkingCalendar = {
  ...{ from: '2026-01-01', to: '2026-12-31', notes: [] },
  daysOff: [{ day: '2026-04-30', name: { vi: 'Ngày Chiến thắng', en: 'Victory Day' } }],
  makeUp: ['2026-05-09'],
  undecided: [{ from: '2026-11-24', to: '2026-11-24', note: { vi: 'chưa rõ', en: 'not known' } }],
};

const RECEIVED = 'received: 2026-04-27 08:00 .. 2026-05-08 16:30';
const DAYS = 'days: 3 .. 10';
const CUTOFF = 'cutoff: 15:00';
const STEM = 'Nhận lúc {received}, hạn {days} ngày làm việc. Hẹn ngày nào?';

/** The container opens on line 4, its stem stands on line 5, its values from line 7 on. */
function read(lines: string[], stem = STEM) {
  const body = `${stem}\n\n${lines.join('\n')}\n\nGiải thích: Đếm từ ngày làm việc sau ngày nhận hồ sơ.\n`;
  const text = `---\ntitle: Bài\n---\n:::câu-hỏi{#a working-days}\n${body}:::\n`;
  const { questions, findings } = readLessonFile(sourceOf('a.md', text), calendar);
  return { key: questions[0]?.key, found: findings.map((f) => `${f.code} ${f.line}:${f.column}`) };
}

test('its values, and the part of the calendar that they need, are the key', () => {
  const { key, found } = read([RECEIVED, DAYS, CUTOFF]);
  expect(found).toEqual([]);
  expect(key).toMatchObject({
    kind: 'working-days',
    received: { from: '2026-04-27T08:00', to: '2026-05-08T16:30' },
    days: { from: 3, to: 10 },
    cutoff: '15:00',
    calendar: { from: '2026-04-27', daysOff: [{ day: '2026-04-30' }], makeUp: ['2026-05-09'] },
  });
});

test('one number of days is enough', () => {
  expect(read([RECEIVED, 'days: 5', CUTOFF]).key).toMatchObject({ days: { from: 5, to: 5 } });
});

test.each([
  ['no cut-off', [RECEIVED, DAYS], ['missing-dates 4:1']],
  ['nothing after a word', [RECEIVED, 'days:', CUTOFF], ['missing-dates 8:1']],
  ['a word twice', [RECEIVED, DAYS, DAYS, CUTOFF], ['repeated-label 9:1']],
  ['one moment', ['received: 2026-04-27 08:00', DAYS, CUTOFF], ['bad-received 7:1']],
  [
    'a day that does not exist',
    ['received: 2026-02-30 08:00 .. 2026-03-02 09:00', DAYS, CUTOFF],
    ['bad-received 7:1'],
  ],
  [
    'hours that run backwards',
    ['received: 2026-04-27 16:00 .. 2026-05-08 08:00', DAYS, CUTOFF],
    ['bad-received 7:1'],
  ],
  [
    'more than a year',
    ['received: 2026-01-05 08:00 .. 2027-05-08 16:00', DAYS, CUTOFF],
    ['bad-received 7:1'],
  ],
  ['no days', [RECEIVED, 'days: 0', CUTOFF], ['bad-days 8:1']],
  ['days that run backwards', [RECEIVED, 'days: 10 .. 3', CUTOFF], ['bad-days 8:1']],
  ['a cut-off at 25 o’clock', [RECEIVED, DAYS, 'cutoff: 25:00'], ['bad-cutoff 9:1']],
  [
    'only a weekend',
    ['received: 2026-05-02 08:00 .. 2026-05-03 16:00', DAYS, CUTOFF],
    ['no-receipt-day 7:1'],
  ],
  [
    'days beyond the calendar',
    ['received: 2026-12-21 08:00 .. 2026-12-28 16:00', DAYS, CUTOFF],
    ['beyond-calendar 7:1'],
  ],
  [
    'a day that is not decided',
    ['received: 2026-11-09 08:00 .. 2026-11-20 16:00', DAYS, CUTOFF],
    ['undecided-days 7:1'],
  ],
])('%s is refused where it stands', (_, lines, found) => expect(read(lines).found).toEqual(found));

test('a question that does not say its values is refused', () => {
  expect(read([RECEIVED, DAYS, CUTOFF], 'Nhận lúc {received}. Hẹn ngày nào?').found).toEqual([
    'value-not-said 4:1',
  ]);
  expect(read([RECEIVED, DAYS, CUTOFF], 'Hẹn ngày nào?').found).toEqual([
    'value-not-said 4:1',
    'value-not-said 4:1',
  ]);
});
