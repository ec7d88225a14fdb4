import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount } from '#features/accounts/guards.ts';
import { safely } from '#lib/action.ts';
import { recordReading } from './commands.ts';
import { words } from './words.ts';

export const answers = {
  read: defineAction({
    accept: 'form',
    input: z.object({ lessonVersionId: z.uuid() }),
    handler: safely(async ({ lessonVersionId }, { locals }) => {
      const { personId } = requireAccount(locals);
      const result = await recordReading(locals.db, { personId, lessonVersionId }, new Date());
      if (result.ok) return {};
      const message = words[locals.language].refusals[result.reason];
      throw new ActionError({ code: 'NOT_FOUND', message });
    }),
  }),
};
