import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

const A_YEAR = 'public, max-age=31536000, immutable';
const A_WHILE = 'public, max-age=3600';

/** The service worker runs under the policy of its own reply: it loads from us, and nothing else. */
const WORKER = '/worker.js';
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

type Serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The files of the build. What carries a hash in its name never changes; the rest may with the next version. */
export function staticFiles(folder: string): Serve {
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      const keep = path.startsWith('/_astro/') ? A_YEAR : path === WORKER ? 'no-cache' : A_WHILE;
      response.setHeader('cache-control', keep);
      if (path === WORKER) response.setHeader('content-security-policy', WORKER_POLICY);
    },
  });
  return (request, response, next) => {
    if (request.method === 'POST') return next();
    // sirv throws at a range that ends before it begins; nothing here is large enough to need one.
    delete request.headers.range;
    serve(request, response, next);
  };
}
