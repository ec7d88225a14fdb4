import { beforeEach } from 'vitest';
import { signals } from '#db/schema/index.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { reviewSignal } from '#features/integrity/commands/review.ts';
import type { SignalFilter } from '#features/integrity/filter.ts';
import { signalsInScope } from '#features/integrity/queries/in-scope.ts';
import { signalInScope } from '#features/integrity/queries/one.ts';
import type { SignalReason } from '#features/integrity/signal.ts';
import { MODULE, publishedBank } from './bank.ts';
import { testDatabase } from './database.ts';
import { must, person, smallProvince, type Places } from './roster.ts';

export const monday = new Date('2026-11-23T02:00:00Z');
export const daysLater = (days: number) => new Date(monday.getTime() + days * 86_400_000);
export const EFFORT: SignalReason = { kind: 'effort', rapid: 10, known: 10, seconds: 30, usualSeconds: 600 };
export const SAME: SignalReason = {
  ...{ kind: 'same-answers', same: 9, of: 10, expected: 1, chance: 1e-6, pairs: 1 },
};
export const ALL: SignalFilter = { state: 'all', kind: undefined };
const page = { limit: 50, offset: 0 };

type Noticed = { personId?: string; attempt?: string; reason?: SignalReason; otherPersonId?: string };

/** An attempt of Ánh in Long Xuyên, of which something is noticed, and Lãm, who is of the same agency and reviews it. */
export function atASignal() {
  const at = testDatabase();
  let places: Places;
  let [ada, lead, attemptId] = ['', '', ''];
  beforeEach(async () => {
    places = await smallProvince(at.db);
    await publishedBank(at.db);
    ada = await person(at.db, { staffCode: 'AG-1', fullName: 'Lê Thị Ánh', agencyId: places.longXuyen });
    lead = await person(at.db, { staffCode: 'AG-2', fullName: 'Trần Văn Lãm', agencyId: places.longXuyen });
    attemptId = await submitted(ada);
  });

  async function submitted(personId: string): Promise<string> {
    const started = { personId, moduleId: MODULE, seed: '0123456789abcdef' };
    const attempt = must(await startAttempt(at.db, started, monday)).attemptId;
    must(await submitAttempt(at.db, { personId, attemptId: attempt }, monday));
    return attempt;
  }

  async function noticed({ personId = ada, attempt, reason = EFFORT, otherPersonId }: Noticed = {}) {
    const about = { personId, attemptId: attempt ?? attemptId, kind: reason.kind, reason, noticedAt: monday };
    const [row] = await at.db
      .insert(signals)
      .values({ ...about, otherPersonId })
      .returning({ id: signals.id });
    return row!.id;
  }

  const listed = (agencyIds: string[], now = daysLater(1), filter = ALL) =>
    signalsInScope(at.db, { scope: scopeOver(agencyIds), now, filter }, 'vi', page);
  const opened = (signalId: string, agencyIds = [places.longXuyen], now = daysLater(1), personId = ada) =>
    signalInScope(at.db, { scope: scopeOver(agencyIds), readerId: lead, personId, signalId, now }, 'vi');
  const review = (
    signalId: string,
    over: Partial<Parameters<typeof reviewSignal>[1]> = {},
    now = daysLater(1),
  ) =>
    reviewSignal(
      at.db,
      {
        ...{ scope: scopeOver([places.longXuyen]), reviewerId: lead, personId: ada, signalId },
        ...{ outcome: 'talked' as const, note: ' Đã gọi điện ', ...over },
      },
      now,
    );

  return {
    get db() {
      return at.db;
    },
    get places() {
      return places;
    },
    get ada() {
      return ada;
    },
    get lead() {
      return lead;
    },
    get attemptId() {
      return attemptId;
    },
    ...{ submitted, noticed, listed, opened, review },
  };
}
