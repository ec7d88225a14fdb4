import type { Database } from '#db/client.ts';
import { enterPaper } from '#features/papers/commands/enter.ts';
import { printPaper } from '#features/papers/commands/print.ts';
import { paperAt, type SheetHead } from '#features/papers/queries.ts';
import { MODULE, personOnRoster } from './bank.ts';
import { must } from './roster.ts';

export const SEED = '0123456789abcdef';

/** A paper of the bank, and the trainer who printed it. */
export async function printed(db: Database, now: Date, code = '7K3M-92QX') {
  const actorId = await personOnRoster(db, `T-${code}`);
  const { paperId } = must(await printPaper(db, { actorId, moduleId: MODULE, seed: SEED, code }, now));
  return { actorId, paper: (await paperAt(db, paperId, 'vi'))! };
}

export type Printed = Awaited<ReturnType<typeof printed>>;

/** The first so many are right, the next is left empty, the others are wrong. */
export function keyIn(
  db: Database,
  { actorId, paper }: Printed,
  { right, ...head }: SheetHead & { right: number },
  now: Date,
) {
  const answers = paper.drawn.map(({ questionId }, i) => ({
    questionId,
    given: { kind: 'single' as const, chosen: i < right ? 1 : i === right ? null : 0 },
  }));
  return enterPaper(db, { actorId, ...head, paper, language: 'vi', answers }, now);
}
