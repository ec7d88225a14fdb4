import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import {
  requireAccount,
  requireOver,
  requirePassword,
  requireRole,
  scopeOf,
} from '#features/accounts/guards.ts';
import { dayOf } from '#features/agencies/day.ts';
import { personInScope } from '#features/agencies/queries.ts';
import { LONGEST_REASON, SHORTEST_REASON } from '#features/checks/allowance.ts';
import { safely } from '#lib/action.ts';
import { freshSeed } from '#lib/seed.ts';
import { formatDate, formatMoment } from '#ui/format.ts';
import { words as annulments } from './annulment-words.ts';
import { annulAttempt } from './commands/annul.ts';
import { enterPaper, type EnterResult } from './commands/enter.ts';
import { printPaper } from './commands/print.ts';
import { codeFrom, CODE_LENGTH, lastDayToEnter } from './paper.ts';
import { paperAt, paperQuestions, personOnSheet, type Paper, type SheetHead } from './queries.ts';
import { readAnswer } from './sheet-answer.ts';
import { words } from './words.ts';

/** Longer than anything that stands on a sheet. */
const typed = z
  .string()
  .max(2000)
  .nullish()
  .transform((text) => text?.replaceAll('\0', '') ?? '');

/** What is to be corrected, and in which field: a value, so that the page can say it there. */
type Fault = { field: string; message: string };
type Refused = Exclude<EnterResult, { ok: true } | { reason: 'paper_ended' }>;
type Annulled = { done: true } | ({ done: false } & Fault);
type Entered = { done: true; staffCode: string; number: number } | { done: false; faults: Fault[] };

export const papers = {
  print: defineAction({
    accept: 'form',
    input: z.object({ moduleId: z.string().max(100) }),
    handler: safely(async ({ moduleId }, { locals }) => {
      const { personId: actorId } = requireRole(locals, 'trainer');
      const drawn = { actorId, moduleId, seed: freshSeed(), code: codeFrom(randomBytes(CODE_LENGTH)) };
      const result = await printPaper(locals.db, drawn, new Date());
      if (result.ok) return { paperId: result.paperId };
      const code = result.reason === 'unknown_module' ? 'NOT_FOUND' : 'CONFLICT';
      throw new ActionError({ code, message: words[locals.language].refusals[result.reason] });
    }),
  }),

  enter: defineAction({
    accept: 'form',
    input: z.object({
      paperId: z.uuid(),
      staffCode: typed,
      fullName: typed,
      answers: z.object({}).catchall(typed),
    }),
    handler: safely(async ({ paperId, answers: lines, ...head }, { locals }): Promise<Entered> => {
      const { personId: actorId } = requireRole(locals, 'trainer');
      const { db, language } = locals;
      const says = words[language];
      const paper = await paperAt(db, paperId, language);
      if (!paper)
        throw new ActionError({ code: 'NOT_FOUND', message: words[language].refusals.unknown_paper });
      const questions = await paperQuestions(db, paper, language);
      const read = questions.map((question, i) => ({
        questionId: question.id,
        given: readAnswer(question, (lines as Record<string, string>)[String(i + 1)] ?? ''),
      }));
      const unreadable = read.flatMap(({ given }, i) =>
        given ? [] : [{ field: `answers.${i + 1}`, message: says.unreadable(i + 1) }],
      );
      const faults = [...missingIn(head, says), ...unreadable];
      if (faults.length > 0) return { done: false, faults };

      const answers = read.flatMap(({ questionId, given }) => (given ? [{ questionId, given }] : []));
      const now = new Date();
      const result = await enterPaper(db, { actorId, ...head, paper, language, answers }, now);
      if (!result.ok && result.reason === 'paper_ended')
        throw new ActionError({ code: 'CONFLICT', message: endedIn(paper, says) });
      if (result.ok) return { done: true, staffCode: head.staffCode.trim(), number: result.number };
      const message = (await mayKnow(locals, head, actorId, now)) ? why(result, says) : says.notPossible;
      return { done: false, faults: [{ field: 'staffCode', message }] };
    }),
  }),

  /** For good, and it takes away what somebody has completed: whoever does it types the own password again. */
  annul: defineAction({
    accept: 'form',
    input: z.object({
      personId: z.uuid(),
      attemptId: z.uuid(),
      reason: typed,
      password: z.string().max(1000),
    }),
    handler: safely(async ({ personId, attemptId, reason, password }, { locals }): Promise<Annulled> => {
      const { actorId } = await requireOver(locals, personId, 'office');
      await requirePassword(locals, requireAccount(locals), password);
      const says = annulments[locals.language].refusals;
      const result = await annulAttempt(locals.db, { actorId, personId, attemptId, reason }, new Date());
      if (result.ok) return { done: true };
      if (result.reason === 'unknown_attempt')
        throw new ActionError({ code: 'NOT_FOUND', message: says.unknown_attempt });
      if (result.reason === 'own_attempt' || result.reason === 'annulled')
        throw new ActionError({ code: 'CONFLICT', message: says[result.reason] });
      const length = result.reason === 'too_long' ? LONGEST_REASON : SHORTEST_REASON;
      return { done: false, field: 'reason', message: says[result.reason](length) };
    }),
  }),
};

function endedIn({ printedAt }: Paper, says: typeof words.vi): string {
  return says.ended(formatDate(printedAt), formatDate(lastDayToEnter(printedAt)));
}

function missingIn({ staffCode, fullName }: SheetHead, { refusals }: typeof words.vi): Fault[] {
  return [
    ...(staffCode.trim() === '' ? [{ field: 'staffCode', message: refusals.no_code }] : []),
    ...(fullName.trim() === '' ? [{ field: 'fullName', message: refusals.no_name }] : []),
  ];
}

/** A trainer sees nobody: only who leads the person, or the office, is told more than that it cannot be done. */
async function mayKnow(locals: App.Locals, head: SheetHead, actorId: string, now: Date) {
  const personId = await personOnSheet(locals.db, head);
  if (!personId || personId === actorId) return personId !== undefined;
  return Boolean(await personInScope(locals.db, scopeOf(locals, ['lead', 'office']), personId, dayOf(now)));
}

function why(result: Refused, { refusals, notPossible }: typeof words.vi): string {
  if (result.reason === 'unknown_person') return notPossible;
  if (result.reason === 'cool_down') return refusals.cool_down(formatMoment(result.until));
  return refusals[result.reason];
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
