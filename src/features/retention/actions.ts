import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount } from '#features/accounts/guards.ts';
import { safely } from '#lib/action.ts';
import { freshSeed } from '#lib/seed.ts';
import { startRetention } from './commands/start.ts';
import { words } from './words.ts';

export const retention = {
  start: defineAction({
    accept: 'form',
    input: z.object({ requirementId: z.string().max(100), days: z.coerce.number().int() }),
    handler: safely(async ({ requirementId, days }, { locals }) => {
      const { personId } = requireAccount(locals);
      const sent = { personId, requirementId, days, seed: freshSeed() };
      const result = await startRetention(locals.db, sent, new Date());
      if (result.ok) return { attemptId: result.attemptId };
      const code = result.reason.startsWith('unknown') ? 'NOT_FOUND' : 'CONFLICT';
      throw new ActionError({ code, message: words[locals.language].refusals[result.reason] });
    }),
  }),
};
