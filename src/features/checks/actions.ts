import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount, requireOver, requireRole } from '#features/accounts/guards.ts';
import { isDay } from '#features/agencies/day.ts';
import { answeredAt } from '#features/answers/answered-at.ts';
import { ANSWER_FIELDS, givenIn } from '#features/curriculum/answer-fields.ts';
import { safely } from '#lib/action.ts';
import { freshSeed } from '#lib/seed.ts';
import { formatMoment } from '#ui/format.ts';
import { LONGEST_REASON, SHORTEST_REASON } from './allowance.ts';
import { words as allowances } from './allowance-words.ts';
import { MOST_ANSWERS } from './attempt.ts';
import { grantExtraAttempt, recordExtraTime } from './commands/allowances.ts';
import { saveAnswer, setFlag } from './commands/answer.ts';
import { decideLate } from './commands/late.ts';
import { startAttempt } from './commands/start.ts';
import { submitAttempt } from './commands/submit.ts';
import { startTestOut } from './commands/test-out.ts';
import { words as lateWords } from './late-words.ts';
import { words } from './words.ts';

/** Longer than anything that is typed there; what is too long is judged in words. */
const typed = z
  .string()
  .max(2000)
  .nullish()
  .transform((text) => text?.replaceAll('\0', '') ?? '');

export const checks = {
  start: defineAction({
    accept: 'form',
    input: z.object({ moduleId: z.string().max(100) }),
    handler: safely(async ({ moduleId }, { locals }) => {
      const { personId } = requireAccount(locals);
      const says = words[locals.language].refusals;
      const result = await startAttempt(locals.db, { personId, moduleId, seed: freshSeed() }, new Date());
      if (result.ok) return { attemptId: result.attemptId, resumed: result.resumed };
      const message =
        result.reason === 'cool_down' ? says.cool_down(formatMoment(result.until)) : says[result.reason];
      throw new ActionError({ code: 'CONFLICT', message });
    }),
  }),

  testOut: defineAction({
    accept: 'form',
    input: z.object({ moduleId: z.string().max(100) }),
    handler: safely(async ({ moduleId }, { locals }) => {
      const { personId } = requireAccount(locals);
      const result = await startTestOut(locals.db, { personId, moduleId, seed: freshSeed() }, new Date());
      if (!result.ok) throw refusal('CONFLICT', result.reason, locals.language);
      return { attemptId: result.attemptId, resumed: result.resumed };
    }),
  }),

  answer: defineAction({
    accept: 'form',
    input: z.object({
      ...ANSWER_FIELDS,
      attemptId: z.uuid(),
      questionId: z.string().max(100),
      clientId: z.uuid(),
      /** Absent where no script counts. */
      seq: z.coerce.number().int().min(1).max(1_000_000).optional(),
      deviceId: z.string().max(64).default(''),
      answeredAt: z.string().max(40).optional(),
      /** Who answered, and in which language: an answer that waited is sent by whichever page is open then. */
      person: z.uuid().optional(),
      language: z.enum(['vi', 'en']).optional(),
      /** Where to go after the answer is kept, where no script does it. */
      then: z.string().max(10).optional(),
    }),
    handler: safely(async (fields, { locals }) => {
      const { personId } = requireAccount(locals, fields.person);
      const now = new Date();
      const { attemptId, questionId, clientId, seq, deviceId, then } = fields;
      const sent = { attemptId, questionId, clientId, seq, deviceId, given: givenIn(fields) };
      const answer = { ...sent, personId, language: fields.language ?? locals.language };
      const at = answeredAt(fields.answeredAt, now);
      const result = await saveAnswer(locals.db, { ...answer, answeredAt: at }, now);
      if (!result.ok) throw refusal('CONFLICT', result.reason, locals.language);
      const { savedAt, fate, highestSeq, elsewhere } = result;
      return { savedAt, fate, highestSeq, elsewhere, then };
    }),
  }),

  flag: defineAction({
    accept: 'form',
    input: z.object({
      attemptId: z.uuid(),
      questionId: z.string().max(100),
      flagged: z.enum(['true', 'false']),
    }),
    handler: safely(async ({ attemptId, questionId, flagged }, { locals }) => {
      const { personId } = requireAccount(locals);
      const result = await setFlag(locals.db, {
        personId,
        attemptId,
        questionId,
        flagged: flagged === 'true',
      });
      if (!result.ok) throw refusal('CONFLICT', result.reason, locals.language);
      return {};
    }),
  }),

  submit: defineAction({
    accept: 'form',
    input: z.object({ attemptId: z.uuid() }),
    handler: safely(async ({ attemptId }, { locals }) => {
      const { personId } = requireAccount(locals);
      const result = await submitAttempt(locals.db, { personId, attemptId }, new Date());
      if (!result.ok) throw refusal('NOT_FOUND', result.reason, locals.language);
      return { attemptId };
    }),
  }),

  recordExtraTime: defineAction({
    accept: 'form',
    input: z.object({
      personId: z.uuid(),
      percent: z.coerce.number().int(),
      from: typed,
      until: typed,
      reasonForTime: typed,
    }),
    handler: safely(async ({ personId, percent, from, until, reasonForTime }, { locals }) => {
      const { actorId, isSelf } = await requireOver(locals, personId, 'office', 'admin');
      const says = allowances[locals.language].refusals;
      if (isSelf) return refusedAt('percent', says.self);
      if (!isDay(from)) return refusedAt('from', says.no_day);
      if (until !== '' && !isDay(until)) return refusedAt('until', says.no_day);
      const extra = { actorId, personId, percent, from, until: until || null, reason: reasonForTime };
      const result = await recordExtraTime(locals.db, extra, new Date());
      return result.ok ? DONE : refusedAt(FIELDS[result.reason] ?? 'reasonForTime', why(says, result.reason));
    }),
  }),

  grantAttempt: defineAction({
    accept: 'form',
    input: z.object({ personId: z.uuid(), moduleId: typed, reasonForAttempt: typed }),
    handler: safely(async ({ personId, moduleId, reasonForAttempt }, { locals }) => {
      const { actorId, isSelf } = await requireOver(locals, personId, 'lead', 'office');
      const says = allowances[locals.language].refusals;
      if (isSelf) return refusedAt('moduleId', says.self);
      const grant = { actorId, personId, moduleId, reason: reasonForAttempt };
      const result = await grantExtraAttempt(locals.db, grant, new Date());
      return result.ok
        ? DONE
        : refusedAt(FIELDS[result.reason] ?? 'reasonForAttempt', why(says, result.reason));
    }),
  }),

  decideLate: defineAction({
    accept: 'form',
    input: z.object({
      answerId: z.uuid(),
      earlier: z.array(z.uuid()).max(MOST_ANSWERS),
      decision: z.enum(['accept', 'leave-out']),
      reason: typed,
    }),
    handler: safely(async ({ answerId, earlier, decision, reason }, { locals }) => {
      const { personId: actorId } = requireRole(locals, 'trainer');
      const decided = { actorId, answerId, earlier, accepted: decision === 'accept', reason };
      const result = await decideLate(locals.db, decided, new Date());
      if (result.ok) return DONE;
      const says = { ...allowances[locals.language].refusals, ...lateWords[locals.language].refusals };
      return refusedAt(`reason-${answerId}`, why(says, result.reason));
    }),
  }),
};

/** What was done, or what is to be corrected in which field: a value, so that the page can say it there. */
type Outcome = { done: true } | { done: false; field: string; message: string };
const DONE: Outcome = { done: true };
const refusedAt = (field: string, message: string): Outcome => ({ done: false, field, message });

/** Where it is not the reason that was refused. */
const FIELDS: Record<string, string> = {
  unknown_percent: 'percent',
  ends_before_it_begins: 'until',
  is_over: 'until',
  unknown_module: 'moduleId',
  attempts_left: 'moduleId',
};

type Says<Reason extends string> = Record<Reason, string | ((n: number) => string)>;
function why<Reason extends string>(says: Says<Reason>, reason: Reason): string {
  const said = says[reason];
  return typeof said === 'string' ? said : said(reason === 'too_long' ? LONGEST_REASON : SHORTEST_REASON);
}

type Reason = Exclude<keyof typeof words.vi.refusals, 'cool_down'>;

function refusal(code: 'CONFLICT' | 'NOT_FOUND', reason: Reason, language: App.Locals['language']) {
  return new ActionError({ code, message: words[language].refusals[reason] });
}
