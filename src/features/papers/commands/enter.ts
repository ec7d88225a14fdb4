import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { oneDeedAtATime, storeResponse } from '#features/answers/commands.ts';
import { recordEvent } from '#features/audit/commands.ts';
import type { DrawnQuestion } from '#features/checks/attempt.ts';
import { seenOf, storeAttempt } from '#features/checks/commands/start.ts';
import { closeAttempt, closeOverdue } from '#features/checks/commands/submit.ts';
import { shownAs } from '#features/checks/draw.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { standingAt } from '#features/checks/queries/standing.ts';
import { isEmpty } from '#features/curriculum/given.ts';
import type { Given } from '#features/curriculum/question.ts';
import { beginModule } from '#features/requirements/commands.ts';
import { hasEnded } from '../paper.ts';
import { hasTaken, personOnSheet, type Paper, type SheetHead } from '../queries.ts';

/** What stands in place of a device where somebody else typed the answers. */
export const PAPER_DEVICE = 'paper';

export type EnterResult =
  | { ok: true; attemptId: string; number: number }
  | { ok: false; reason: 'paper_ended' }
  | { ok: false; reason: 'unknown_person' | 'own_paper' }
  | { ok: false; reason: 'already_entered' | 'open_attempt' | 'no_attempts_left' }
  | { ok: false; reason: 'cool_down'; until: Date };

/** What was written: at the head, and by question in the order of the paper. */
export type Entry = SheetHead & {
  actorId: string;
  paper: Paper;
  language: Language;
  answers: { questionId: string; given: Given }[];
};

type Known = Entry & { personId: string };

/**
 * Keeps what somebody answered on paper as an attempt like any other: begun, answered, submitted and marked in one
 * transaction. Evidence is what the person had not seen before, by what is known today. One wrong digit of a staff code is
 * somebody else, so the name has to be theirs.
 */
export async function enterPaper(db: Database, entry: Entry, now: Date): Promise<EnterResult> {
  const { actorId, paper } = entry;
  if (hasEnded(paper, now)) return { ok: false, reason: 'paper_ended' };
  const personId = await personOnSheet(db, entry);
  if (!personId) return { ok: false, reason: 'unknown_person' };
  if (actorId === personId) return { ok: false, reason: 'own_paper' };
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    if (await hasTaken(tx, personId, paper.id)) return { ok: false, reason: 'already_entered' };
    await closeOverdue(tx, personId, now);
    const permit = await standingAt(tx, personId, paper.moduleId, now);
    if (permit.may === 'resume') return { ok: false, reason: 'open_attempt' };
    if (permit.may === 'no-more') return { ok: false, reason: 'no_attempts_left' };
    if (permit.may === 'wait') return { ok: false, reason: 'cool_down', until: permit.until };
    const { number } = permit;
    const known = { ...entry, personId };
    const attemptId = await begin(tx, known, number, now);
    await keepAnswers(tx, known, attemptId, now);
    const attempt = await attemptOf(tx, personId, attemptId);
    if (!attempt) throw new Error(`Attempt ${attemptId} was not stored`);
    await closeAttempt(tx, attempt, now);
    const detail = { paper: paper.code, number };
    const deed = { actorId, deed: 'paper-entered', subject: 'attempt', subjectId: attemptId, detail };
    await recordEvent(tx, deed, now);
    return { ok: true, attemptId, number };
  });
}

async function begin(
  tx: Database,
  { actorId, personId, paper }: Known,
  number: number,
  now: Date,
): Promise<string> {
  const { moduleId, seed, passMark: pass, show, minutes } = paper;
  const drawn = await asSeenBy(tx, personId, paper.drawn);
  const onPaper = { paperId: paper.id, keyedBy: actorId };
  const plan = { pass, show, minutes };
  const form = { personId, of: { moduleId }, number, seed, drawn, plan, onPaper };
  const attemptId = await storeAttempt(tx, form, now);
  await beginModule(tx, personId, moduleId, now);
  return attemptId;
}

async function asSeenBy(tx: Database, personId: string, drawn: DrawnQuestion[]): Promise<DrawnQuestion[]> {
  const seen = await seenOf(tx, personId, drawn);
  return drawn.map((each) => ({
    ...each,
    seenBefore: seen.has(shownAs(each.questionId, each.variant)),
  }));
}

async function keepAnswers(tx: Database, entry: Known, attemptId: string, now: Date): Promise<void> {
  const { personId, paper, language, answers } = entry;
  for (const [i, { questionId, versionId, variant }] of paper.drawn.entries()) {
    const given = answers.find((each) => each.questionId === questionId)?.given;
    if (!given || isEmpty(given)) continue;
    const asked = { questionId, questionVersionId: versionId, variant, attemptId, place: 'check' as const };
    const order = { seq: i + 1, deviceId: PAPER_DEVICE, answeredAt: now };
    const response = { personId, clientId: crypto.randomUUID(), language, given, ...asked, ...order };
    await storeResponse(tx, response, now);
  }
}
