import { expect, test } from 'vitest';
import { plainHtml } from '#lib/html.ts';
import { changedDetails, filingDetails } from './details.ts';
import type { QuestionVersion } from './published.ts';
import type { WorkingDaysKey } from './question.ts';
import { NO_CALENDAR } from './working-calendar.ts';

const KEY: WorkingDaysKey = {
  kind: 'working-days',
  received: { from: '2026-04-27T08:00', to: '2026-05-08T16:30' },
  days: { from: 3, to: 10 },
  cutoff: '15:00',
  calendar: NO_CALENDAR,
};
const version = (key: WorkingDaysKey): QuestionVersion => ({
  ...{ competency: 'B2', level: 2, difficulty: 2, points: 1, series: 1, key, mix: null },
  text: {
    vi: {
      ...{ stem: plainHtml(''), options: [], explanation: plainHtml(''), hints: [], citations: [] },
    },
  },
});

test('a question of working days says from what it takes its values, until when, and by which calendar', () => {
  const holiday = { day: '2026-04-30', name: { vi: 'Ngày Chiến thắng', en: 'Victory Day' } };
  const later = version({
    ...KEY,
    days: { from: 3, to: 12 },
    cutoff: '16:00',
    calendar: { ...NO_CALENDAR, daysOff: [holiday], makeUp: ['2026-05-09'] },
  });
  const changed = changedDetails(filingDetails(version(KEY), 'en'), filingDetails(later, 'en'));
  const said = changed.map(({ name, difference }) => [
    name,
    ...difference.rows.map((row) =>
      'pieces' in row ? `${row.is} ${row.pieces.map(({ text }) => text).join('')}` : row.is,
    ),
  ]);
  expect(said).toEqual([
    ['days', 'gone 3 .. 10', 'new 3 .. 12'],
    ['cutoff', 'gone 15:00', 'new 16:00'],
    ['daysOff', 'new 30/04/2026 Victory Day'],
    ['makeUp', 'new 09/05/2026'],
  ]);
});

test('of what is the same nothing is said', () => {
  expect(changedDetails(filingDetails(version(KEY), 'vi'), filingDetails(version(KEY), 'vi'))).toEqual([]);
});
