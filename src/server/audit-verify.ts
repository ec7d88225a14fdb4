import { verifiedSentence } from './audit-sentence.ts';
import { runTask } from './command-line.ts';

/** `npm run audit:verify`: whether every event of the audit still follows from the one before it. */
await runTask({
  name: 'audit-verify',
  asked: undefined,
  work: async (db) => (await import('#features/audit/queries.ts')).verifyChain(db),
  report: (chain, place) => ({ code: chain.ok ? 0 : 1, text: verifiedSentence(chain, place) }),
});
