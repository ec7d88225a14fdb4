import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount, requireRole, scopeOf } from '#features/accounts/guards.ts';
import { safely } from '#lib/action.ts';
import { replyToSignal } from './commands/answering.ts';
import { reviewSignal } from './commands/review.ts';
import { OUTCOMES } from './signal.ts';
import { LONGEST_WORDS } from './thresholds.ts';
import { words } from './words.ts';

/** Longer than allowed is told in our own words; longer than that nobody types. */
const LONGEST_SENT = 10 * LONGEST_WORDS;

export const integrity = {
  reply: defineAction({
    accept: 'form',
    input: z.object({ signalId: z.string().max(100), text: z.string().max(LONGEST_SENT).default('') }),
    handler: safely(async ({ signalId, text }, { locals }) => {
      const { personId } = requireAccount(locals);
      if (text.length > LONGEST_WORDS) throw refusal('too_long', locals.language);
      const result = await replyToSignal(locals.db, { personId, signalId, text }, new Date());
      if (!result.ok) throw refusal(result.reason, locals.language);
      return {};
    }),
  }),

  review: defineAction({
    accept: 'form',
    input: z.object({
      personId: z.string().max(100),
      signalId: z.string().max(100),
      outcome: z.enum(OUTCOMES),
      note: z.string().max(LONGEST_SENT).default(''),
    }),
    handler: safely(async ({ personId, signalId, outcome, note }, { locals }) => {
      const { personId: reviewerId } = requireRole(locals, 'lead', 'office');
      if (note.length > LONGEST_WORDS) throw refusal('too_long', locals.language);
      const about = { personId, signalId, outcome, note };
      const scope = scopeOf(locals, ['lead', 'office']);
      const result = await reviewSignal(locals.db, { scope, reviewerId, ...about }, new Date());
      if (!result.ok) throw refusal(result.reason, locals.language);
      return {};
    }),
  }),
};

function refusal(reason: keyof typeof words.vi.refusals, language: App.Locals['language']) {
  const code = reason === 'unknown_signal' ? 'NOT_FOUND' : 'CONFLICT';
  return new ActionError({ code, message: words[language].refusals[reason] });
}
