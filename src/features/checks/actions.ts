import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount } from '#features/accounts/guards.ts';
import { answeredAt } from '#features/answers/answered-at.ts';
import { ANSWER_FIELDS, givenIn } from '#features/curriculum/answer-fields.ts';
import { safely } from '#lib/action.ts';
import { formatMoment } from '#ui/format.ts';
import { saveAnswer, setFlag } from './commands/answer.ts';
import { startAttempt } from './commands/start.ts';
import { submitAttempt } from './commands/submit.ts';
import { words } from './words.ts';

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
      /** Where to go after the answer is kept, where no script does it. */
      then: z.string().max(10).optional(),
    }),
    handler: safely(async (fields, { locals }) => {
      const { personId } = requireAccount(locals);
      const now = new Date();
      const { attemptId, questionId, clientId, seq, deviceId, then } = fields;
      const sent = { attemptId, questionId, clientId, seq, deviceId, given: givenIn(fields) };
      const answer = { ...sent, personId, language: locals.language };
      const at = answeredAt(fields.answeredAt, now);
      const result = await saveAnswer(locals.db, { ...answer, answeredAt: at }, now);
      if (!result.ok) throw refusal('CONFLICT', result.reason, locals.language);
      const { savedAt, fate, highestSeq } = result;
      return { savedAt, fate, highestSeq, then };
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
};

type Reason = Exclude<keyof typeof words.vi.refusals, 'cool_down'>;

function refusal(code: 'CONFLICT' | 'NOT_FOUND', reason: Reason, language: App.Locals['language']) {
  return new ActionError({ code, message: words[language].refusals[reason] });
}

/** Sixty-four random bits in hex. */
function freshSeed(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
}
