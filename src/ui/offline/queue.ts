import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { frame, NAME, personHere, waitingHere, type Leaving } from './hint.ts';
import { open, seal, type Content, type Opening } from './seal.ts';

/**
 * The one place that knows the answers that wait: a table in the browser, of every person who left something on this
 * device. What is in an answer is sealed; what stands beside it tells no more than that something waits.
 */
export type Waiting = {
  /** The order in which they were given. */
  n?: number;
  person: string;
  clientId: string;
  about: string;
  /** Its counter in an attempt, 0 elsewhere: a page that goes on with the attempt counts on from there. */
  seq: number;
  content: Content;
  /** Why the server would not have it. It stays until the person sends it again or gives it up. */
  refused?: string;
};

interface Tables extends DBSchema {
  waiting: { key: number; value: Waiting; indexes: { person: string } };
}

let opened: Promise<IDBPDatabase<Tables>> | undefined;

function database(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>('nam-vung', 1, {
    upgrade: (db) => {
      const table = db.createObjectStore('waiting', { keyPath: 'n', autoIncrement: true });
      table.createIndex('person', 'person');
    },
    // A newer page wants to change the tables: it is let through, and this one opens them anew.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Those that a page sends by itself, as long as it is there. */
const own = new Set<string>();

/** One after another: what was given first is first. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Result>(deed: () => Promise<Result>): Promise<Result> {
  const done = last.then(deed);
  last = done.catch(() => undefined);
  return done;
}

/** `sends`: the page that gave it also sends it. */
export function put({ action, form, about }: Leaving, { sends = false } = {}): Promise<void> {
  const person = personHere();
  if (!person) return Promise.reject(new Error('Nobody is signed in'));
  const clientId = String(form.get('clientId'));
  if (sends) own.add(clientId);
  setWaiting(person, [...waitingHere(), about]);
  form.set('person', person);
  const text = JSON.stringify({ action, fields: [...form] });
  const seq = Number(form.get('seq') ?? 0);
  return inTurn(async () => {
    try {
      await add({ person, clientId, about, seq, content: await seal(text, frame()?.['key']) });
    } catch (error) {
      const left = waitingHere();
      setWaiting(person, left.toSpliced(left.lastIndexOf(about), 1));
      throw error;
    }
    await note(person);
  });
}

async function add(row: Waiting): Promise<void> {
  const tx = (await database()).transaction('waiting', 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.add(row), tx.done]);
}

/** Those of the person of this page, oldest first. */
export async function waiting(): Promise<Waiting[]> {
  const person = personHere();
  return person ? (await database()).getAllFromIndex('waiting', 'person', person) : [];
}

/** Whether this page sends it by itself. */
export function isOwn({ clientId }: Waiting): boolean {
  return own.has(clientId);
}

/** The server has it, or it is given up. */
export function drop(clientId: string): Promise<void> {
  return change(clientId, async (db, { n }) => db.delete('waiting', n!));
}

export function refuse(clientId: string, refused: string | undefined): Promise<void> {
  return change(clientId, async (db, row) => void (await db.put('waiting', { ...row, refused })));
}

function change(
  clientId: string,
  deed: (db: IDBPDatabase<Tables>, row: Waiting) => Promise<void>,
): Promise<void> {
  return inTurn(async () => {
    const person = personHere();
    const row = (await waiting()).find((each) => each.clientId === clientId);
    if (row) await deed(await database(), row);
    own.delete(clientId);
    if (person) await note(person);
  });
}

/** Stands before what nothing more comes of by itself. */
const REFUSED = '!';

/** The line that every page reads is made from the table. */
async function note(person: string): Promise<void> {
  const rows = await (await database()).getAllFromIndex('waiting', 'person', person);
  setWaiting(
    person,
    rows.map(({ about, refused }) => (refused ? REFUSED + about : about)),
  );
  document.dispatchEvent(new Event('noted'));
}

function setWaiting(person: string, abouts: string[]): void {
  if (abouts.length > 0) localStorage.setItem(NAME + person, abouts.join(' '));
  else localStorage.removeItem(NAME + person);
}

export type Opened = { action: string; form: FormData };

export async function contentOf({ content }: Waiting, key: Opening | undefined): Promise<Opened> {
  const { action, fields } = JSON.parse(await open(content, key)) as {
    action: string;
    fields: [string, string][];
  };
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return { action, form };
}
