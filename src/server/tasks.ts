import type { Database } from '#db/client.ts';
import { administratorLink } from '#features/accounts/commands/start.ts';
import { verifyChain } from '#features/audit/queries.ts';
import { rebuildCards } from '#features/review/commands/rate.ts';
import { syncContent } from './content.ts';
import { readWording } from './wording.ts';
import type { Tasks } from './control.ts';

/** What a command line may ask of the running server, by the names that the command lines use. */
export const tasksOf = (db: Database): Tasks => ({
  'content-sync': (asked) => syncContent(db, { wording: readWording(asked) }),
  'audit-verify': () => verifyChain(db),
  'cards-rebuild': () => rebuildCards(db),
  'administrator-link': () => administratorLink(db, new Date()),
});
