import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireRole, scopeOf } from '#features/accounts/guards.ts';
import { dayOf } from '#features/agencies/day.ts';
import { personInScope } from '#features/agencies/queries.ts';
import { safely } from '#lib/action.ts';
import { formatMoment } from '#ui/format.ts';
import { enterPaper, type EnterResult } from './commands/enter.ts';
import { printPaper } from './commands/print.ts';
import { codeFrom, CODE_LENGTH } from './paper.ts';
import { paperAt, paperQuestions, personWithCode } from './queries.ts';
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
    input: z.object({ paperId: z.uuid(), staffCode: typed, answers: z.object({}).catchall(typed) }),
    handler: safely(async ({ paperId, staffCode, answers: lines }, { locals }): Promise<Entered> => {
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
      const faults = read.flatMap(({ given }, i) =>
        given ? [] : [{ field: `answers.${i + 1}`, message: says.unreadable(i + 1) }],
      );
      if (staffCode.trim() === '') faults.unshift({ field: 'staffCode', message: says.refusals.no_code });
      if (faults.length > 0) return { done: false, faults };

      const answers = read.flatMap(({ questionId, given }) => (given ? [{ questionId, given }] : []));
      const personId = await personWithCode(db, staffCode);
      const now = new Date();
      const entry = personId && { actorId, personId, paper, language, answers };
      const result = entry ? await enterPaper(db, entry, now) : undefined;
      if (result?.ok) return { done: true, staffCode: staffCode.trim(), number: result.number };
      const message = (await mayKnow(locals, personId, actorId, now)) ? why(result, says) : says.notPossible;
      return { done: false, faults: [{ field: 'staffCode', message }] };
    }),
  }),
};

/** A trainer sees nobody: only who leads the person, or the office, is told more than that it cannot be done. */
async function mayKnow(locals: App.Locals, personId: string | undefined, actorId: string, now: Date) {
  if (!personId || personId === actorId) return personId !== undefined;
  return Boolean(await personInScope(locals.db, scopeOf(locals, ['lead', 'office']), personId, dayOf(now)));
}

function why(result: EnterResult | undefined, says: typeof words.vi): string {
  if (!result || result.ok) return says.notPossible;
  return result.reason === 'cool_down'
    ? says.refusals.cool_down(formatMoment(result.until))
    : says.refusals[result.reason];
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Sixty-four random bits in hex. */
function freshSeed(): string {
  return Buffer.from(randomBytes(8)).toString('hex');
}
