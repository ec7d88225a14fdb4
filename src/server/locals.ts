import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { OpenDatabase } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { signInLimits } from '#features/accounts/limits.ts';
import { clientAddress } from './client-address.ts';
import type { Settings } from './settings.ts';

/** What every request shares: the one open database and what the process was told. */
export type Shared = {
  open: OpenDatabase;
  log: Logger;
  settings: Pick<Settings, 'origin' | 'trustedProxies'>;
};

/** The same in `dev` and behind the built pages. */
export function localsFrom({ open, log, settings }: Shared) {
  const limits = signInLimits(open);
  return (request: IncomingMessage, language: Language, requestId: string): App.Locals => ({
    db: open.db,
    engine: open.engine,
    language,
    origin: settings.origin,
    clientAddress: clientAddress(request, settings.trustedProxies),
    requestId,
    log: log.child({ requestId }),
    limits,
    account: undefined,
  });
}
