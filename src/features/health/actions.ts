import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount, requireRole } from '#features/accounts/guards.ts';
import { safely } from '#lib/action.ts';
import { correctionIn, MOST } from './asked.ts';
import { correctQuestion } from './commands/correct.ts';
import { answerObjections, objectTo } from './commands/object.ts';
import { recomputeStatistics } from './commands/statistics.ts';
import { words as trainerWords } from './correction-words.ts';
import { OUTCOMES, REASONS } from './objection.ts';
import { words } from './words.ts';

/** Longer than anything that is kept, so that too much is refused in words. */
const TEXT = z.string().max(5_000);

export const health = {
  object: defineAction({
    accept: 'form',
    input: z.object({ versionId: z.uuid(), reason: z.enum(REASONS), sentence: TEXT.default('') }),
    handler: safely(async ({ versionId: questionVersionId, reason, sentence }, { locals }) => {
      const { personId } = requireAccount(locals);
      const objection = { personId, questionVersionId, reason, sentence };
      const result = await objectTo(locals.db, objection, new Date());
      if (!result.ok) throw refusal(result.reason, words[locals.language].refusals[result.reason]);
      return {};
    }),
  }),

  answer: defineAction({
    accept: 'form',
    input: z.object({
      questionId: z.string().max(100),
      reason: z.enum(REASONS),
      outcome: z.enum(OUTCOMES),
      why: TEXT.default(''),
    }),
    handler: safely(async (answer, { locals }) => {
      const { personId: actorId } = requireRole(locals, 'trainer');
      const result = await answerObjections(locals.db, { actorId, ...answer }, new Date());
      if (!result.ok) throw refusal(result.reason, trainerWords[locals.language].refusals[result.reason]);
      return { answered: result.answered };
    }),
  }),

  correct: defineAction({
    accept: 'form',
    input: z.object({
      questionId: z.string().max(100),
      series: z.coerce.number().int().min(0).max(MOST),
      kind: z.string().max(20),
      right: z.array(z.coerce.number().int().min(0).max(MOST)),
      typed: TEXT.default(''),
      gap: z.coerce.number().int().min(0).max(MOST).default(0),
      why: TEXT.default(''),
      toFail: z.coerce.number().int().min(0),
    }),
    handler: safely(async ({ kind, right, typed, gap, ...deed }, { locals }) => {
      const { personId } = requireRole(locals, 'trainer');
      const says = trainerWords[locals.language].refusals;
      const correction = correctionIn({ kind, right, typed, gap });
      if (!correction) throw refusal('impossible_key', says.impossible_key);
      const result = await correctQuestion(locals.db, { ...deed, correction, personId }, new Date());
      if (!result.ok) throw refusal(result.reason, says[result.reason]);
      return { counts: result.counts };
    }),
  }),

  recompute: defineAction({
    accept: 'form',
    input: z.object({}),
    handler: safely(async (_, { locals }) => {
      requireRole(locals, 'trainer');
      return { items: await recomputeStatistics(locals.db, new Date()) };
    }),
  }),
};

function refusal(reason: string, message: string): ActionError {
  return new ActionError({ code: reason.startsWith('unknown') ? 'NOT_FOUND' : 'CONFLICT', message });
}
