import { call, type ActionName, type Refusal, type Reply } from '#ui/call.ts';
import { heard, personHere, type Sent } from './hint.ts';
import { contentOf, drop, isOwn, refuse, waiting, type Opened, type Waiting } from './queue.ts';
import { openingOf, type Opening } from './seal.ts';

/** Why something still waits: the network or the server, or nobody who may send it is signed in. */
export type Trouble = 'later' | 'signed-out';

let going: Promise<Trouble | undefined> | undefined;

/** Sends what waits, oldest first, one at a time over all tabs. Gives why something still waits. */
export function sendWaiting(): Promise<Trouble | undefined> {
  going ??= aloneInAllTabs(sendAll).finally(() => (going = undefined));
  return going;
}

/** Without https there are no locks; then the server sees to it that what comes twice is kept once. */
async function aloneInAllTabs(deed: () => Promise<Trouble | undefined>): Promise<Trouble | undefined> {
  return navigator.locks ? navigator.locks.request(`waiting:${personHere()}`, deed) : deed();
}

async function sendAll(): Promise<Trouble | undefined> {
  /** What each of them is about: after one that failed no later one about the same may go. */
  const stuck = new Set<string>();
  const next = async () =>
    (await waiting()).find((row) => !row.refused && !isOwn(row) && !stuck.has(row.about));
  const first = await next();
  if (!first) return undefined;
  const found = await ownKey(first);
  if (typeof found === 'string') return found;
  for (let row: Waiting | undefined = first; row; row = await next()) {
    const trouble = await sendOne(row, found.key);
    if (trouble === 'stuck') stuck.add(row.about);
    else if (trouble) return trouble;
  }
  return stuck.size > 0 ? 'later' : undefined;
}

/** Asked for whenever something goes out, and held no longer than that. */
async function ownKey({ content, person }: Waiting): Promise<{ key: Opening | undefined } | Trouble> {
  if ('open' in content) return { key: undefined };
  const form = new FormData();
  form.set('person', person);
  const { data, error } = await callOrWait('accounts.waitingKey', form);
  if (error) return troubleOf(error) === 'signed-out' ? 'signed-out' : 'later';
  const { key } = data as { key?: string };
  return { key: key ? await openingOf(key) : undefined };
}

/** `stuck`: this one failed, which says nothing about the others. */
async function sendOne(row: Waiting, key: Opening | undefined): Promise<Trouble | 'stuck' | undefined> {
  let opened: Opened;
  try {
    opened = await contentOf(row, key);
  } catch {
    return 'stuck';
  }
  const { data, error } = await callOrWait(opened.action, opened.form);
  const trouble = error && troubleOf(error);
  if (trouble) return trouble;
  if (error) await refuse(row.clientId, error.message);
  else await drop(row.clientId);
  tellSent({ about: row.about, form: opened.form, data, message: error?.message });
  return undefined;
}

/** Says what became of one. */
function tellSent(sent: Sent): void {
  heard.push(sent);
  document.dispatchEvent(new CustomEvent('sent', { detail: sent }));
}

function troubleOf({ code, status }: Pick<Refusal, 'code' | 'status'>): Trouble | 'stuck' | undefined {
  if (code === 'UNAUTHORIZED') return 'signed-out';
  if (status === 500) return 'stuck';
  return status > 500 || status === 429 || status === 408 ? 'later' : undefined;
}

/** Where the network fails, it is as if the server had no time. */
async function callOrWait(action: string, form: FormData): Promise<Reply<unknown>> {
  try {
    return await call(action as ActionName, form);
  } catch {
    return { data: undefined, error: { code: 'SERVICE_UNAVAILABLE', status: 503, message: '' } };
  }
}
