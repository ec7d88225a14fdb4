import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount, requireRole } from '#features/accounts/guards.ts';
import { safely } from '#lib/action.ts';
import { freshSeed } from '#lib/seed.ts';
import { assignDelta } from './commands/assign.ts';
import { startDelta } from './commands/start.ts';
import { words } from './words.ts';

export const deltas = {
  assign: defineAction({
    accept: 'form',
    input: z.object({ document: z.string().max(200) }),
    handler: safely(async ({ document }, { locals }) => {
      const { personId } = requireRole(locals, 'trainer');
      const result = await assignDelta(locals.db, { document, actorId: personId }, new Date());
      if (!result.ok) throw refusal(result.reason, locals.language);
      return { people: result.people };
    }),
  }),

  start: defineAction({
    accept: 'form',
    input: z.object({ deltaId: z.string().max(100) }),
    handler: safely(async ({ deltaId }, { locals }) => {
      const { personId } = requireAccount(locals);
      const result = await startDelta(locals.db, { personId, deltaId, seed: freshSeed() }, new Date());
      if (!result.ok) throw refusal(result.reason, locals.language);
      return { attemptId: result.attemptId };
    }),
  }),
};

function refusal(reason: keyof typeof words.vi.refusals, language: App.Locals['language']) {
  const code = reason.startsWith('unknown') ? 'NOT_FOUND' : 'CONFLICT';
  return new ActionError({ code, message: words[language].refusals[reason] });
}
