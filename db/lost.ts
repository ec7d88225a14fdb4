/**
 * What the driver and PostgreSQL call a connection that is gone or did not come: its own words, those of the operating
 * system, then a server that is ended, has crashed, or is starting.
 */
const LOST = [
  ...['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['57P01', '57P02', '57P03'],
];

/** The code of a failed statement; Drizzle keeps the driver's error as the cause of its own. */
export function codeOf(error: unknown): string | undefined {
  const from = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return from instanceof Error ? String(Reflect.get(from, 'code')) : undefined;
}

export const isLost = (error: unknown): boolean => LOST.includes(codeOf(error) ?? '');

/**
 * A transaction's work that fails only while its connection lives. Where the connection is lost the driver ends the
 * transaction by itself, but would also send a rollback for failed work, into the connection that is gone, and such a
 * write ends the whole process (postgres.js 3.4.9, its issue 1154).
 */
export async function unlessLost<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isLost(error)) return new Promise(() => {});
    throw error;
  }
}
