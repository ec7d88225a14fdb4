import type { Database } from '#db/client.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { MODULE, personOnRoster, publishedBank } from './bank.ts';
import { must } from './roster.ts';
import { sessionOf, type Fields } from './visitor.ts';

/** Somebody who sits at a check, with a session of their own. */
export type Candidate = { personId: string; session: string; attemptId: string; questionIds: string[] };

/** An office with a bank of questions, and so many people who have just started its check. */
export async function candidatesAtACheck(db: Database, count: number): Promise<Candidate[]> {
  await publishedBank(db);
  const candidates: Candidate[] = [];
  for (const number of Array(count).keys()) candidates.push(await candidate(db, `CC-${1000 + number}`));
  return candidates;
}

async function candidate(db: Database, staffCode: string): Promise<Candidate> {
  const now = new Date();
  const personId = await personOnRoster(db, staffCode);
  const session = await sessionOf(db, personId, now);
  const seed = Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
  const { attemptId } = must(await startAttempt(db, { personId, moduleId: MODULE, seed }, now));
  const attempt = await attemptOf(db, personId, attemptId);
  return { personId, session, attemptId, questionIds: attempt!.drawn.map(({ questionId }) => questionId) };
}

export type Choice = { questionId: string; clientId: string; option: number; seq: number };

/** The form of a saved answer, as the island of a check sends it. */
export function answerForm({ attemptId }: Candidate, { questionId, clientId, option, seq }: Choice): Fields {
  const device = { deviceId: 'a-device', answeredAt: '2026-10-01T08:00:00.000Z' };
  return { attemptId, questionId, clientId, kind: 'single', chosen: [option], seq, ...device };
}
