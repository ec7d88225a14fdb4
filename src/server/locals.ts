import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { OpenDatabase } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { signInLimits } from '#features/accounts/limits.ts';
import { clientAddress } from './client-address.ts';
import type { Settings } from './settings.ts';
import type { Welcome } from './welcome.ts';

/** What every request shares: the one open database and what the process was told. */
export type Shared = {
  open: OpenDatabase;
  log: Logger;
  settings: Pick<Settings, 'origin' | 'trustedProxies'>;
} & Pick<Welcome, 'historyMade'>;

/** The same in `dev` and behind the built pages. */
export function localsFrom({ open, log, settings, historyMade }: Shared) {
  const limits = signInLimits(open);
  const warn = warnOnce(log);
  return (request: IncomingMessage, language: Language, requestId: string): App.Locals => {
    if (settings.trustedProxies === 0 && request.headers['x-forwarded-for']) warn();
    return {
      db: open.db,
      engine: open.engine,
      language,
      origin: settings.origin,
      clientAddress: clientAddress(request, settings.trustedProxies),
      requestId,
      log: log.child({ requestId }),
      limits,
      historyMade: historyMade?.(),
      account: undefined,
    };
  };
}

/** The limits of sign-in count addresses: behind a proxy that is not named, everybody has the same one. */
function warnOnce(log: Logger): () => void {
  let said = false;
  return () => {
    if (!said) log.warn('X-Forwarded-For arrives and TRUSTED_PROXIES is 0: all clients count as one address');
    said = true;
  };
}
