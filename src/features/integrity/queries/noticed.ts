import type { Database } from '#db/client.ts';
import { abilityFrom } from '#features/competency/ability.ts';
import { effortSignal } from '../effort.ts';
import { jumpSignal } from '../jump.ts';
import type { SignalReason } from '../signal.ts';
import { evidenceIn, timesIn, type Piece } from './answered.ts';
import type { Submitted } from './submitted.ts';

/** What there is to notice about an attempt; of what two people have in common, with the other one. */
export type Found = {
  personId: string;
  attemptId: string;
  reason: SignalReason;
  other?: { personId: string; attemptId: string };
};

export async function effortsIn(db: Database, group: Submitted[]): Promise<Found[]> {
  const times = await timesIn(db, group);
  return group.flatMap(({ personId, attemptId }) => {
    const taken = times.get(attemptId);
    const reason = taken && effortSignal(taken.answers, taken.seconds);
    return reason ? [{ personId, attemptId, reason }] : [];
  });
}

export async function jumpsIn(db: Database, group: Submitted[]): Promise<Found[]> {
  const evidence = await evidenceIn(db, group);
  return group.flatMap((attempt) => {
    const { personId, attemptId } = attempt;
    const reason = jumpIn(attempt, evidence.get(personId) ?? []);
    return reason ? [{ personId, attemptId, reason }] : [];
  });
}

/** New questions of the attempt against what was known of the same competencies before it began. */
function jumpIn({ attemptId, startedAt }: Submitted, pieces: Piece[]) {
  const own = pieces.filter((piece) => piece.attemptId === attemptId);
  const asked = new Set(own.map(({ competency }) => competency));
  const before = pieces.filter(({ at, competency }) => at < startedAt && asked.has(competency));
  return jumpSignal({ ...abilityFrom(before), pieces: before.length }, own);
}
