import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount } from '#features/accounts/guards.ts';
import { safely } from '#lib/action.ts';
import { freshSeed } from '#lib/seed.ts';
import { askAnother, askNext } from './commands/ask.ts';
import { words } from './words.ts';

export const review = {
  next: defineAction({
    accept: 'form',
    handler: safely(async (_, { locals }) => {
      const { personId } = requireAccount(locals);
      const result = await askNext(locals.db, { personId, seed: freshSeed() }, new Date());
      return { askingId: result.ok ? result.askingId : undefined };
    }),
  }),

  another: defineAction({
    accept: 'form',
    input: z.object({ questionId: z.string().max(100) }),
    handler: safely(async ({ questionId }, { locals }) => {
      const { personId } = requireAccount(locals);
      const sent = { personId, seed: freshSeed(), questionId };
      const result = await askAnother(locals.db, sent, new Date());
      if (result.ok) return { askingId: result.askingId };
      const message = words[locals.language].refusals[result.reason];
      throw new ActionError({ code: 'CONFLICT', message });
    }),
  }),
};
