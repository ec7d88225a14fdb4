import type { Database } from '#db/client.ts';
import { schemaIsCurrent } from '#db/migrations.ts';

export type Health = { status: 200 | 503; body: { ready: boolean; reason?: string } };

const WAIT_FOR_DATABASE = 2_000;

/** Ready for requests: the start is over, nobody has asked us to stop, the database answers with the schema of this code. */
export async function readiness(db: Database, phase: 'starting' | 'serving' | 'draining'): Promise<Health> {
  if (phase !== 'serving') return notReady(phase);
  try {
    const current = await inTime(schemaIsCurrent(db));
    return current ? { status: 200, body: { ready: true } } : notReady('schema');
  } catch {
    return notReady('database');
  }
}

const notReady = (reason: string): Health => ({ status: 503, body: { ready: false, reason } });

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The database did not answer')), WAIT_FOR_DATABASE);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
