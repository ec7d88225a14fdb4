import { and, count, eq, isNotNull, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  accounts,
  agencies,
  estimates,
  postingEnds,
  postings,
  requirements,
  responses,
} from '#db/schema/index.ts';
import { endOfPosting, lastsOn } from '#features/agencies/scope.ts';
import { dayOf } from '#features/agencies/day.ts';
import { enoughPeople, provinceRate } from '#features/competency/agency-estimate.ts';
import { outside, overdispersion } from '#features/competency/funnel.ts';
import { MINIMUM_EVIDENCE } from '#features/competency/thresholds.ts';
import { requirementsOf } from '#features/requirements/queries.ts';
import { syncContent } from '#server/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { FULL_SCALE } from '#tests/support/scale.ts';
import { seedDemo } from './demo.ts';

const NOW = new Date('2026-11-23T09:00:00+07:00');
const MINUTES = 60_000;

const database = testDatabase({ keep: true });

beforeAll(async () => {
  if (!FULL_SCALE) return;
  await syncContent(database.db);
  await seedDemo(database.db, NOW, () => {});
}, 30 * MINUTES);

describe.runIf(FULL_SCALE)(
  'left out, because it takes a quarter of an hour; NAM_VUNG_SCALE=full runs it:',
  () => {
    test('the demo has thousands of answers, and no more than 15,000', async () => {
      const answers = await database.db.$count(responses);
      expect(answers).toBeGreaterThan(8_000);
      expect(answers).toBeLessThanOrEqual(15_000);
    });

    test('every status is that of some, and every verdict occurs', async () => {
      const required = await database.db.select({ id: requirements.personId }).from(requirements);
      const found: Record<string, number> = {};
      for (const { id } of required) {
        for (const { status } of await requirementsOf(database.db, id, 'vi', dayOf(NOW)))
          found[status] = (found[status] ?? 0) + 1;
      }
      expect(Math.min(...Object.values(found))).toBeGreaterThan(10);
      expect(Object.keys(found).sort()).toEqual(['doing', 'done', 'late', 'soon', 'todo']);
      const verdicts = await database.db.selectDistinct({ verdict: estimates.verdict }).from(estimates);
      expect(verdicts.map(({ verdict }) => verdict).sort()).toEqual(['met', 'not-met', 'unsure']);
    });

    test('a good fifth has never signed in', async () => {
      const { db } = database;
      const all = await db.$count(requirements);
      const [came] = await db
        .select({ people: count() })
        .from(requirements)
        .innerJoin(accounts, eq(accounts.personId, requirements.personId))
        .where(isNotNull(accounts.firstSignedInAt));
      expect(all - came!.people).toBeGreaterThan(all / 6);
      expect(all - came!.people).toBeLessThan(all / 3);
    });

    test('in each competency at most two agencies are clearly lower, and some have too few people', async () => {
      const rows = await measuredByAgency();
      const below = ['A1', 'A2', 'B1', 'B2'].map((competency) => {
        const list = rows.filter((row) => row.competency === competency);
        expect(list.filter(enoughPeople).length).toBeGreaterThan(6);
        expect(list.filter((row) => !enoughPeople(row)).length).toBeGreaterThan(20);
        const shown = list.filter(enoughPeople);
        const target = provinceRate(list).rate!;
        const phi = overdispersion(shown, target);
        const low = shown.filter((row) => outside(row, { target, phi }) === 'below');
        return [competency, low.map(({ code }) => code)];
      });
      expect(Object.fromEntries(below)).toEqual({ A1: [], A2: ['30742'], B1: [], B2: ['30817'] });
    });
  },
);

async function measuredByAgency() {
  const rows = await database.db
    .select({
      code: agencies.code,
      competency: estimates.competency,
      people: count(),
      met: sql<number>`(count(*) filter (where ${estimates.verdict} = 'met'))::int`,
    })
    .from(estimates)
    .innerJoin(postings, eq(postings.personId, estimates.personId))
    .leftJoin(postingEnds, endOfPosting)
    .innerJoin(agencies, eq(agencies.id, postings.agencyId))
    .where(and(sql`${estimates.pieces} >= ${MINIMUM_EVIDENCE}`, lastsOn(dayOf(NOW))))
    .groupBy(agencies.code, estimates.competency);
  return rows.map((row) => ({ ...row, met: Number(row.met) }));
}
