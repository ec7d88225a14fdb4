import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom, shuffled } from '#features/curriculum/chance.ts';
import type { BlueprintLine } from '#features/curriculum/lesson.ts';
import type { WorkingDaysKey } from '#features/curriculum/question.ts';
import { fits, supplyOf } from '#features/curriculum/supply.ts';
import { FULL_SCALE } from '#tests/support/scale.ts';
import { draw, shownAs, type Drawable } from './draw.ts';

const question = (n: number, competency: string, difficulty = 1): Drawable => ({
  questionId: `q-${competency}-${n}`,
  versionId: `v-${competency}-${n}`,
  kind: 'single',
  competency,
  level: 2,
  difficulty,
  options: 4,
});
const bank = ['B1', 'B2'].flatMap((competency) =>
  [...Array(12).keys()].map((n) => question(n, competency, (n % 3) + 1)),
);
const blueprint = [
  { competency: 'B1', level: 2, count: 6 },
  { competency: 'B2', level: 2, count: 6 },
];
const seed = fc.stringMatching(/^[0-9a-f]{16}$/);

test('the same seed draws the same form', () => {
  fc.assert(
    fc.property(seed, (s) => {
      expect(draw(bank, blueprint, new Set(), s)).toEqual(draw(bank, blueprint, new Set(), s));
    }),
  );
});

test('every form has what the blueprint asks for, and no question twice', () => {
  fc.assert(
    fc.property(seed, (s) => {
      const form = draw(bank, blueprint, new Set(), s);
      if (!form.ok) throw new Error(form.reason);
      const ids = form.drawn.map(({ questionId }) => questionId);
      expect(new Set(ids).size).toBe(12);
      expect(ids.filter((id) => id.startsWith('q-B1'))).toHaveLength(6);
    }),
  );
});

test('unseen questions come first, seen ones only where the unseen do not suffice', () => {
  const seen = new Set(
    bank
      .filter(({ competency }) => competency === 'B1')
      .slice(0, 8)
      .map(({ questionId }) => shownAs(questionId, '')),
  );
  fc.assert(
    fc.property(seed, (s) => {
      const form = draw(bank, blueprint, seen, s);
      if (!form.ok) throw new Error(form.reason);
      expect(form.drawn.filter(({ seenBefore }) => seenBefore)).toHaveLength(2);
    }),
  );
});

test('any blueprint gets what each line asks by competency, level and difficulty, or nothing at all', () => {
  const anyQuestion = fc.record({
    competency: fc.constantFrom('B1', 'B2'),
    level: fc.integer({ min: 1, max: 3 }),
    difficulty: fc.integer({ min: 1, max: 3 }),
  });
  const anyLine = fc.record(
    {
      competency: fc.constantFrom('B1', 'B2'),
      level: fc.integer({ min: 1, max: 3 }),
      count: fc.integer({ min: 1, max: 4 }),
      difficulty: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ['competency', 'level', 'count'] },
  );
  const anyBank = fc
    .array(anyQuestion, { maxLength: 30 })
    .map((all) => all.map((each, n): Drawable => ({ ...question(n, each.competency), ...each })));
  fc.assert(
    fc.property(
      anyBank,
      fc.array(anyLine, { minLength: 1, maxLength: 4 }),
      fc.nat(30),
      seed,
      (all, lines, known, s) => {
        const seen = new Set(all.slice(0, known).map(({ questionId }) => shownAs(questionId, '')));
        const form = draw(all, lines, seen, s);
        if (!form.ok)
          return lines.some((line) => supplyOf([line], supplied(all))[0]!.fitting < asked(lines, line));
        const drawn = form.drawn.map((each) => all.find(({ questionId }) => questionId === each.questionId)!);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn).toHaveLength(lines.reduce((sum, { count }) => sum + count, 0));
        expect(placedInLines(drawn, lines)).toBe(true);
        expect(form.drawn.map(({ seenBefore }) => seenBefore)).toEqual(
          drawn.map(({ questionId }) => seen.has(shownAs(questionId, ''))),
        );
        return true;
      },
    ),
    { numRuns: FULL_SCALE ? 10_000 : 500 },
  );
});

const supplied = (all: Drawable[]) => all.map((each) => ({ ...each, id: each.questionId }));
/** What all lines that ask for the same competency ask for together. */
const asked = (lines: BlueprintLine[], { competency }: BlueprintLine) =>
  lines.filter((line) => line.competency === competency).reduce((sum, { count }) => sum + count, 0);

/** Whether the questions can be dealt out to the lines so that each has its count and all fit. */
function placedInLines(drawn: Drawable[], lines: BlueprintLine[]): boolean {
  const places = lines.flatMap((line) => Array.from({ length: line.count }, () => line));
  const holder = new Map<number, number>();
  const place = (q: number, tried: Set<number>): boolean =>
    places.some((line, p) => {
      if (tried.has(p) || !fits(drawn[q]!, line)) return false;
      tried.add(p);
      const before = holder.get(p);
      if (before !== undefined && !place(before, tried)) return false;
      holder.set(p, q);
      return true;
    });
  return drawn.every((_, q) => place(q, new Set()));
}

test('a computed question is drawn with other values than those that were shown', () => {
  const computed: WorkingDaysKey = {
    kind: 'working-days',
    received: { from: '2026-05-04T08:00', to: '2026-05-04T08:05' },
    days: { from: 3, to: 4 },
    cutoff: '15:00',
    calendar: { from: '2026-05-01', to: '2026-06-30', daysOff: [], makeUp: [], undecided: [], notes: [] },
  };
  const dated: Drawable = { ...question(0, 'B3'), kind: 'working-days', options: 0, computed };
  const line = [{ competency: 'B3', level: 2, count: 1 }];
  const seen = ['08:00 3', '08:00 4', '08:05 3'].map((values) =>
    shownAs(dated.questionId, `2026-05-04T${values}`),
  );
  fc.assert(
    fc.property(seed, (s) => {
      const form = draw([dated], line, new Set(seen), s);
      const [drawn] = form.ok ? form.drawn : [];
      expect(drawn).toMatchObject({ variant: '2026-05-04T08:05 4', seenBefore: false });
    }),
    { seed: 2021, numRuns: 30 },
  );
  const all = new Set([...seen, shownAs(dated.questionId, '2026-05-04T08:05 4')]);
  const form = draw([dated], line, all, '0123456789abcdef');
  expect(form.ok && form.drawn[0]?.seenBefore).toBe(true);
});

test('a bank that is too small draws nothing instead of less', () => {
  expect(draw(bank, [{ competency: 'B1', level: 2, count: 13 }], new Set(), '0123456789abcdef')).toEqual({
    ok: false,
    reason: 'too_few_questions',
  });
  expect(draw(bank, [{ competency: 'B1', level: 1, count: 1 }], new Set(), '0123456789abcdef').ok).toBe(
    false,
  );
});

test('every order of options is about as likely as any other', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = shuffled(
      [0, 1, 2],
      chanceFrom((i * 2_654_435_761).toString(16).padStart(16, '0').slice(-16)),
    ).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
