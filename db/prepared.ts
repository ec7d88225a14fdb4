import type postgres from 'postgres';
import { unlessLost } from './lost.ts';

type Work = (transaction: postgres.TransactionSql) => unknown;

/**
 * Drizzle sends each statement as if it came once: parsed and planned anew, in two round trips. Prepared it is parsed
 * once for each connection, and from then on it is one round trip. Drizzle begins transactions and savepoints with
 * nothing but their work.
 */
export function preparing<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const unsafe = client.unsafe.bind(client);
  client.unsafe = ((text, values, options) =>
    unsafe(text, values, { ...options, prepare: true })) as typeof unsafe;
  const within = (run: (work: Work) => unknown) => (work: Work) =>
    run((transaction) => unlessLost(Promise.resolve(work(preparing(transaction)))));
  if ('begin' in client) client.begin = within(client.begin.bind(client)) as typeof client.begin;
  if ('savepoint' in client)
    client.savepoint = within(client.savepoint.bind(client)) as typeof client.savepoint;
  return client;
}
