import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { inVariant } from '../asking.ts';
import { chanceFrom } from '../chance.ts';
import { dueDay } from '../due-day.ts';
import { guessFloor, mark, rightAnswer } from '../marking.ts';
import { readCalendar } from '../parse/calendar.ts';
import type { QuestionText, WorkingDaysKey } from '../question.ts';
import { datesOf, drawVariant, handedIn, keyIn } from '../variant.ts';
import { isWorkingDay } from '../working-calendar.ts';

const { calendar } = readCalendar(sourceOf('calendar.yaml', readFileSync('content/calendar.yaml', 'utf8')));

const key: WorkingDaysKey = {
  kind: 'working-days',
  received: { from: '2026-04-23T08:00', to: '2026-05-08T16:30' },
  days: { from: 3, to: 10 },
  cutoff: '15:00',
  calendar,
};
const seeds = fc.stringMatching(/^[0-9a-f]{16}$/);
const drawn = (seed: string) => drawVariant(key, chanceFrom(seed));
const inOne = (variant: string) => keyIn(key, variant) as WorkingDaysKey;

test('a variant is received on a working day, in office hours, and due in as many days as its author allows', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { received, days } = handedIn(inOne(drawn(seed)));
      expect(isWorkingDay(calendar, received.slice(0, 10))).toBe(true);
      expect(received.slice(11) >= '08:00' && received.slice(11) <= '16:30').toBe(true);
      expect(days >= 3 && days <= 10).toBe(true);
    }),
    { seed: 2021, numRuns: 300 },
  );
});

test('the same seed draws the same values, another seed others', () => {
  expect(drawn('0123456789abcdef')).toBe(drawn('0123456789abcdef'));
  const many = Array.from({ length: 60 }, (_, i) => drawn(i.toString(16).padStart(16, '0')));
  expect(new Set(many).size).toBeGreaterThan(40);
});

test('only the due day of the very variant is right', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: -5, max: 20 }), (seed, off) => {
      const fixed = inOne(drawn(seed));
      const due = dueDay(calendar, handedIn(fixed));
      const day = new Date(Date.parse(due) + off * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
      expect(mark(fixed, { kind: 'working-days', day })).toBe(off === 0 ? 1 : 0);
      expect(mark(fixed, rightAnswer(fixed))).toBe(1);
    }),
    { seed: 2021, numRuns: 300 },
  );
  expect(guessFloor(key)).toBe(0);
});

test('received after the cut-off on 29/4/2026, three working days end after the holidays', () => {
  const fixed = inOne('2026-04-29T16:10 3');
  // Counts as received on Monday 4/5: 30/4 and 1/5 are holidays, 2 and 3/5 a weekend. Then 5, 6, 7.
  expect(mark(fixed, { kind: 'working-days', day: '2026-05-07' })).toBe(1);
});

test('the question as such has no key, and values that it does not have are none of its variants', () => {
  expect(() => mark(key, { kind: 'working-days', day: '2026-05-07' })).toThrow('variants');
  expect(() => keyIn(key, '2027-04-29T16:10 3')).toThrow('No such variant');
  expect(() => keyIn(key, '2026-04-29T16:10 99')).toThrow('No such variant');
});

test('the days to choose from are whole weeks that go on well after the due day', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const fixed = inOne(drawn(seed));
      const { from, to, received } = datesOf(fixed);
      const due = dueDay(calendar, handedIn(fixed));
      expect([new Date(from).getUTCDay(), new Date(to).getUTCDay()]).toEqual([1, 0]);
      expect(from <= received && due <= to).toBe(true);
    }),
    { seed: 2021, numRuns: 300 },
  );
});

test('the stem says the values in the language of the reader', () => {
  const stem = '<p>Nhận lúc {received}, {days} ngày làm việc. Hẹn ngày nào?</p>';
  const text = { stem, options: [], explanation: '', hints: [], citations: [] } as unknown as QuestionText;
  const { vi, en } = inVariant({ key, text: { vi: text, en: text } }, '2026-04-29T16:10 3').text;
  expect(vi.stem).toContain('Nhận lúc 16:10 Thứ Tư, 29/04/2026, 3 ngày làm việc');
  expect(en!.stem).toContain('16:10 Wednesday, 29/04/2026');
});
