import { defineAction } from 'astro:actions';
import { z } from 'zod';
import { proofFor } from '#features/accounts/commands/proof.ts';
import { requirePassword, requireRole } from '#features/accounts/guards.ts';
import { keepProof } from '#features/accounts/proof.ts';
import { safely } from '#lib/action.ts';

export const reports = {
  /** Sent to the address of a file, which is handed over where this succeeds. */
  confirmPassword: defineAction({
    accept: 'form',
    input: z.object({ password: z.string().max(1000) }),
    handler: safely(async ({ password }, { locals, cookies }) => {
      const account = requireRole(locals, 'lead', 'office');
      await requirePassword(locals, account, password);
      const proof = await proofFor(locals.db, account, new Date());
      if (proof) keepProof(cookies, locals.origin, proof);
      return { confirmed: true };
    }),
  }),
};
