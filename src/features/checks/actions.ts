import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount } from '#features/accounts/guards.ts';
import { givenFromFields } from '#features/curriculum/given.ts';
import { safely } from '#lib/action.ts';
import { formatMoment } from '#ui/format.ts';
import { saveAnswer, setFlag } from './commands/answer.ts';
import { startAttempt } from './commands/start.ts';
import { submitAttempt } from './commands/submit.ts';
import { words } from './words.ts';

const MOST_OPTIONS = 50;

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
      attemptId: z.uuid(),
      questionId: z.string().max(100),
      clientId: z.uuid(),
      kind: z.enum(['single', 'multiple', 'true-false']),
      chosen: z.array(z.coerce.number().int().min(0).max(MOST_OPTIONS)).max(MOST_OPTIONS),
      marks: z.object({}).catchall(z.string()).default({}),
      statements: z.coerce.number().int().min(0).max(MOST_OPTIONS).default(0),
      /** Absent where no script counts. */
      seq: z.coerce.number().int().min(1).max(1_000_000).optional(),
      deviceId: z.string().max(64).default(''),
      answeredAt: z.coerce.date().optional(),
      /** Where to go after the answer is kept, where no script does it. */
      then: z.string().max(10).optional(),
    }),
    handler: safely(async (fields, { locals }) => {
      const { personId } = requireAccount(locals);
      const now = new Date();
      const { attemptId, questionId, clientId, seq, deviceId } = fields;
      const given = givenFromFields({ ...fields, marks: fields.marks as Record<string, string> });
      const answer = {
        personId,
        attemptId,
        questionId,
        clientId,
        language: locals.language,
        given,
        seq,
        deviceId,
      };
      const result = await saveAnswer(locals.db, { ...answer, answeredAt: fields.answeredAt ?? now }, now);
      if (!result.ok)
        throw new ActionError({
          code: 'BAD_REQUEST',
          message: words[locals.language].refusals[result.reason],
        });
      return { seq: result.seq, savedAt: result.savedAt, late: result.late, then: fields.then };
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
      if (!result.ok)
        throw new ActionError({
          code: 'BAD_REQUEST',
          message: words[locals.language].refusals[result.reason],
        });
      return {};
    }),
  }),

  submit: defineAction({
    accept: 'form',
    input: z.object({ attemptId: z.uuid() }),
    handler: safely(async ({ attemptId }, { locals }) => {
      const { personId } = requireAccount(locals);
      const result = await submitAttempt(locals.db, { personId, attemptId }, new Date());
      if (!result.ok)
        throw new ActionError({ code: 'NOT_FOUND', message: words[locals.language].refusals[result.reason] });
      return { attemptId };
    }),
  }),
};

/** Sixty-four random bits in hex. */
function freshSeed(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
}
