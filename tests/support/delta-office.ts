import { beforeEach } from 'vitest';
import type { Database } from '#db/client.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { assignDelta } from '#features/deltas/commands/assign.ts';
import { deltasOfDocument } from '#features/deltas/queries/deltas.ts';
import { offerOf } from '#features/deltas/queries/offer.ts';
import { filesOf } from './content-folder.ts';
import {
  attemptsOf,
  DOCUMENT,
  EXPIRING,
  finish,
  LAST_DAY,
  noonOf,
  practise,
  REWRITTEN,
  SLUG,
} from './ended-law.ts';
import { must, person, smallProvince, type Places } from './roster.ts';

export const REWRITE_DAY = '2027-03-04';
export const MODULE = 'mot-cua';

/** An office whose questions rest on law that will end, newly made before each test. */
export function deltaOffice(at: { readonly db: Database }) {
  let places: Places;
  let trainer: string;

  beforeEach(async () => {
    places = await smallProvince(at.db);
    trainer = await newcomer('TRAINER');
    must(await publishContent(at.db, filesOf(EXPIRING), noonOf('2026-11-23')));
  });

  const newcomer = (staffCode: string) => person(at.db, { staffCode, agencyId: places.longXuyen });

  return {
    get places() {
      return places;
    },
    get trainer() {
      return trainer;
    },
    newcomer,
    rewrite: async (day = REWRITE_DAY) => must(await publishContent(at.db, filesOf(REWRITTEN), noonOf(day))),
    assign: (day = REWRITE_DAY) => assignDelta(at.db, { document: SLUG, actorId: trainer }, noonOf(day)),
    offerOn: async (day: string) => offerOf(at.db, await deltasOfDocument(at.db, DOCUMENT, day), day),
    /** Somebody who has answered oss-1 in its lesson. */
    inPractice: async (staffCode: string, right: boolean, day = LAST_DAY) => {
      const personId = await newcomer(staffCode);
      await practise(at.db, { personId, questionId: 'oss-1', right }, noonOf(day));
      return personId;
    },
    inCheck: async (staffCode: string, right: boolean) => {
      const personId = await newcomer(staffCode);
      await takeChecks(at.db, personId, right);
      return personId;
    },
  };
}

/** Takes checks until one has drawn oss-1. */
async function takeChecks(db: Database, personId: string, right: boolean): Promise<void> {
  for (const digit of '012345') {
    const at = new Date(noonOf('2027-01-01').getTime() + Number(digit) * 86_400_000 * 9);
    const started = await startAttempt(db, { personId, moduleId: MODULE, seed: digit.repeat(16) }, at);
    const { attemptId } = must(started);
    const attempt = (await attemptsOf(db, personId)).find(({ id }) => id === attemptId)!;
    await finish(db, { personId, attemptId, right }, attempt.startedAt);
    if (attempt.drawn.some(({ questionId }) => questionId === 'oss-1')) return;
  }
  throw new Error('No seed drew oss-1');
}
