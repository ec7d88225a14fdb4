import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Page, Response } from 'playwright/test';
import { asc, count, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, responses, submissions } from '#db/schema/index.ts';

/** What the server said it had kept, written down by the browsers as they heard it, and compared with its database. */
export const LEDGER = 'ledger.txt';

/** Begins a line of client ids that must have been received in that order. */
const ORDER = 'order ';

const ANSWERED = /checks\.answer|practice\.(answer|step)/;
const CLIENT_ID = /name="clientId"\r\n\r\n([0-9a-f-]{36})|(?:^|&)clientId=([0-9a-f-]{36})/;

export function keepLedger(page: Page): void {
  page.on('response', (response) => {
    const clientId = ANSWERED.test(response.url()) && clientIdOf(response);
    if (clientId) appendFileSync(ledger(), `${clientId}\n`);
  });
}

/** What a browser sent one after another is one after another in the database too. */
export function expectInOrder(clientIds: string[]): void {
  appendFileSync(ledger(), `${ORDER}${clientIds.join(' ')}\n`);
}

/** Of an answer that the server took. A form that is sent without a script is answered by a redirect. */
export function clientIdOf(response: Response): string | undefined {
  const request = response.request();
  if (request.method() !== 'POST' || response.status() >= 400) return undefined;
  const found = CLIENT_ID.exec(request.postData() ?? '');
  return found?.[1] ?? found?.[2];
}

function ledger(): string {
  const path = process.env['JOURNEY_LEDGER'];
  if (!path) throw new Error('The journeys have no ledger: run them with `playwright test`');
  return path;
}

/** Answers that were kept and are not one row, and attempts that were submitted more than once. */
export async function missingFrom(db: Database, path: string): Promise<string[]> {
  const heard = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  const clientIds = [...new Set(heard.filter((line) => !line.startsWith(ORDER)))];
  const rows = await db
    .select({ clientId: responses.clientId, times: count() })
    .from(responses)
    .where(inArray(responses.clientId, clientIds))
    .groupBy(responses.clientId);
  const once = new Set(rows.filter(({ times }) => times === 1).map(({ clientId }) => clientId));
  const submitted = await db
    .select({ attemptId: attempts.id, times: count() })
    .from(attempts)
    .innerJoin(submissions, eq(submissions.attemptId, attempts.id))
    .groupBy(attempts.id);
  const orders = heard
    .filter((line) => line.startsWith(ORDER))
    .map((line) => line.slice(ORDER.length).split(' '));
  return [
    ...(await outOfOrder(db, orders)),
    ...clientIds.filter((clientId) => !once.has(clientId)).map((clientId) => `answer ${clientId}`),
    ...submitted.filter(({ times }) => times !== 1).map(({ attemptId }) => `submission of ${attemptId}`),
  ];
}

async function outOfOrder(db: Database, orders: string[][]): Promise<string[]> {
  const found: string[] = [];
  for (const sent of orders) {
    const rows = await db
      .select({ clientId: responses.clientId })
      .from(responses)
      .where(inArray(responses.clientId, sent))
      .orderBy(asc(responses.receivedAt));
    const received = rows.map(({ clientId }) => clientId);
    if (received.join() !== sent.join())
      found.push(`sent ${sent.join(', ')} and received ${received.join(', ')}`);
  }
  return found;
}
