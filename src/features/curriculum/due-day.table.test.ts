import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { countOf, dueDay } from './due-day.ts';
import { readCalendar } from './parse/calendar.ts';

/**
 * Due days worked out by hand. Each note says it: after `→` the day as whose the dossier counts as received, after the
 * semicolon the days that count, and what is passed over where that is not plain.
 */

const { calendar } = readCalendar(sourceOf('calendar.yaml', readFileSync('content/calendar.yaml', 'utf8')));

type Row = [received: string, days: number, cutoff: string, due: string, note: string];

const ordinaryWeeks: Row[] = [
  ['2025-06-02T09:00', 1, '15:00', '2025-06-03', '→ Mon 2; Tue 3'],
  ['2025-06-05T14:59', 5, '15:00', '2025-06-12', 'before the cut-off → Thu 5; Fri 6, Mon 9, 10, 11, Thu 12'],
  ['2025-06-05T15:00', 5, '15:00', '2025-06-12', 'exactly at it → Thu 5; Fri 6, Mon 9, 10, 11, Thu 12'],
  ['2025-06-05T15:01', 5, '15:00', '2025-06-13', 'after it → Fri 6; Mon 9, 10, 11, 12, Fri 13'],
  ['2025-06-05T16:10', 5, '16:30', '2025-06-12', 'a later cut-off → Thu 5; Fri 6, Mon 9, 10, 11, Thu 12'],
  ['2025-06-06T15:01', 1, '15:00', '2025-06-10', 'late on Friday → Mon 9; Tue 10'],
  ['2025-06-07T09:00', 1, '15:00', '2025-06-10', 'Saturday → Mon 9; Tue 10'],
  ['2025-06-08T23:59', 3, '15:00', '2025-06-12', 'Sunday night → Mon 9; 10, 11, Thu 12'],
];

const of2025: Row[] = [
  ['2025-01-01T10:00', 2, '15:00', '2025-01-06', '1/1 is off → Thu 2; Fri 3, Mon 6'],
  ['2025-01-23T10:00', 5, '15:00', '2025-02-06', '→ Thu 23; Fri 24, Tết to 2/2, Mon 3/2, 4, 5, Thu 6'],
  ['2025-01-24T10:00', 1, '15:00', '2025-02-03', 'the last day before Tết → Fri 24; Mon 3/2'],
  ['2025-01-24T16:00', 1, '15:00', '2025-02-04', 'the same, late → Mon 3/2; Tue 4'],
  ['2025-01-28T08:00', 2, '15:00', '2025-02-05', 'in Tết → Mon 3/2; 4, Wed 5'],
  ['2025-04-04T09:00', 1, '15:00', '2025-04-08', '→ Fri 4; Giỗ Tổ Mon 7, Tue 8'],
  ['2025-04-03T15:30', 3, '15:00', '2025-04-10', 'late → Fri 4; Giỗ Tổ Mon 7, Tue 8, 9, Thu 10'],
  ['2025-04-07T09:00', 1, '15:00', '2025-04-09', 'on Giỗ Tổ → Tue 8; Wed 9'],
  ['2025-04-25T09:00', 1, '15:00', '2025-04-26', '→ Fri 25; the make-up Sat 26'],
  ['2025-04-25T09:00', 5, '15:00', '2025-05-06', '→ Fri 25; make-up Sat 26, Mon 28, 29, Mon 5/5, Tue 6'],
  ['2025-04-25T15:01', 2, '15:00', '2025-04-29', 'late → make-up Sat 26; Mon 28, Tue 29'],
  ['2025-04-26T09:00', 3, '15:00', '2025-05-05', 'on the make-up → Sat 26; Mon 28, 29, Mon 5/5'],
  ['2025-04-26T16:00', 3, '15:00', '2025-05-06', 'late on the make-up Sat → Mon 28; 29, Mon 5/5, Tue 6'],
  ['2025-04-29T15:00', 1, '15:00', '2025-05-05', 'at the cut-off → Tue 29; Mon 5/5'],
  ['2025-05-02T09:00', 1, '15:00', '2025-05-06', 'on the exchanged Fri 2/5 → Mon 5/5; Tue 6'],
  ['2025-08-29T10:00', 1, '15:00', '2025-09-03', '→ Fri 29; Mon 1/9 and Tue 2/9 are off, Wed 3'],
  ['2025-08-28T16:00', 2, '15:00', '2025-09-04', 'late → Fri 29; Wed 3/9, Thu 4'],
  ['2025-08-30T09:00', 5, '15:00', '2025-09-10', 'Saturday → Wed 3/9; 4, Fri 5, Mon 8, 9, Wed 10'],
];

const of2026: Row[] = [
  ['2025-12-31T10:00', 1, '15:00', '2026-01-05', '→ Wed 31; Thu 1/1 and Fri 2/1 are off, Mon 5'],
  ['2025-12-31T15:30', 5, '15:00', '2026-01-10', 'late → Mon 5/1; 6, 7, 8, Fri 9, make-up Sat 10'],
  ['2026-01-08T16:30', 1, '16:30', '2026-01-09', 'exactly at 16:30 → Thu 8; Fri 9'],
  ['2026-01-09T08:00', 2, '15:00', '2026-01-12', '→ Fri 9; make-up Sat 10, Mon 12'],
  ['2026-01-10T16:00', 1, '15:00', '2026-01-13', 'late on the make-up Sat → Mon 12; Tue 13'],
  ['2026-02-11T09:00', 5, '15:00', '2026-02-25', '→ Wed 11; 12, Fri 13, Tết to 22/2, Mon 23, 24, Wed 25'],
  ['2026-02-13T15:00', 3, '15:00', '2026-02-25', 'at the cut-off → Fri 13; Mon 23, 24, Wed 25'],
  ['2026-02-13T15:01', 3, '15:00', '2026-02-26', 'a minute later → Mon 23; 24, 25, Thu 26'],
  ['2026-02-14T08:00', 1, '15:00', '2026-02-24', 'the Saturday before Tết → Mon 23; Tue 24'],
  ['2026-02-17T09:00', 10, '15:00', '2026-03-09', 'Tết → Mon 23; 24 to 27 (4), 2/3 to 6/3 (9), Mon 9'],
  ['2026-04-24T10:00', 1, '15:00', '2026-04-28', '→ Fri 24; Giỗ Tổ Sun 26 is given back Mon 27, Tue 28'],
  ['2026-04-24T10:00', 5, '15:00', '2026-05-06', '→ Fri 24; Tue 28, 29, Mon 4/5, 5, Wed 6'],
  ['2026-04-26T09:00', 1, '15:00', '2026-04-29', 'on Giỗ Tổ, a Sunday → Tue 28; Wed 29'],
  ['2026-04-27T08:00', 3, '15:00', '2026-05-05', 'on the day given back → Tue 28; Wed 29, Mon 4/5, Tue 5'],
  ['2026-04-29T15:00', 1, '15:00', '2026-05-04', 'at the cut-off → Wed 29; Mon 4/5'],
  ['2026-04-29T15:01', 1, '15:00', '2026-05-05', 'a minute later → Mon 4/5; Tue 5'],
  ['2026-05-08T16:30', 10, '15:00', '2026-05-25', 'late → Mon 11; 12 to 15 (4), 18 to 22 (9), Mon 25'],
  ['2026-08-21T09:00', 1, '15:00', '2026-08-22', '→ Fri 21; the make-up Sat 22'],
  ['2026-08-20T15:30', 2, '15:00', '2026-08-24', 'late → Fri 21; make-up Sat 22, Mon 24'],
  ['2026-08-22T15:01', 5, '15:00', '2026-09-03', 'late on make-up Sat → Mon 24; 25 to 28 (4), Thu 3/9'],
  ['2026-08-28T09:00', 1, '15:00', '2026-09-03', '→ Fri 28; Mon 31 to Wed 2/9 are off, Thu 3'],
  ['2026-08-29T10:00', 1, '15:00', '2026-09-04', 'Saturday → Thu 3/9; Fri 4'],
  ['2026-08-31T09:00', 2, '15:00', '2026-09-07', 'on the exchanged Mon 31 → Thu 3/9; Fri 4, Mon 7'],
];

const of2027: Row[] = [
  ['2026-12-31T09:00', 1, '15:00', '2027-01-04', '→ Thu 31; Fri 1/1 is off, Mon 4'],
  ['2027-04-15T10:00', 1, '15:00', '2027-04-19', '→ Thu 15; Giỗ Tổ Fri 16, Mon 19'],
  ['2027-04-29T09:00', 2, '15:00', '2027-05-05', '→ Thu 29; Fri 30, Sat 1/5 given back Mon 3, Tue 4, Wed 5'],
];

test.each([...ordinaryWeeks, ...of2025, ...of2026, ...of2027])(
  'received %s, %i working days, cut-off %s: due on %s (%s)',
  (received, days, cutoff, due) => {
    const handedIn = { received, days, cutoff };
    expect(dueDay(calendar, handedIn)).toBe(due);
    expect(countOf(calendar, handedIn).at(-1)).toMatchObject({ day: due, part: 'counted', number: days });
  },
);
