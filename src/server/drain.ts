import type { Server } from 'node:http';

const AT_MOST = 15_000;
const SWEEP = 50;

/**
 * Stops accepting and waits for what is open: true where every request was finished, false where some had to be cut.
 * A kept connection is closed with its next answer, or as soon as it has nothing open.
 */
export async function drain(server: Server, atMost = AT_MOST): Promise<boolean> {
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  const { promise, resolve } = Promise.withResolvers<boolean>();
  server.close(() => resolve(true));
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const patience = setTimeout(() => resolve(false), atMost);
  const finished = await promise;
  clearInterval(sweep);
  clearTimeout(patience);
  server.closeAllConnections();
  return finished;
}
