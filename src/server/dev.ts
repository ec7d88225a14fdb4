import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { takeLanguageOff } from './language.ts';

type Handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Where Astro looks for what the server gives to a request. */
const LOCALS = Symbol.for('astro.locals');

/** `astro dev` gets the same language and the same locals as the built pages behind our server; a build gets nothing. */
export function requestLocals(): AstroIntegration {
  return {
    name: 'request-locals',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        server.middlewares.use(await handler());
      },
    },
  };
}

async function handler(): Promise<Handle> {
  const { demoLocals } = await import('./dev-database.ts');
  const locals = await demoLocals();
  return (request, _response, next) => {
    const { url, language } = takeLanguageOff(request.url ?? '/', request.headers.referer);
    request.url = url;
    Reflect.set(request, LOCALS, locals(request, language, crypto.randomUUID()));
    next();
  };
}
