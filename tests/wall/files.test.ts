import { beforeAll, describe, expect, test } from 'vitest';
import { auditEvents } from '#db/schema/index.ts';
import { invited, PASSWORD } from '#tests/support/roster.ts';
import { Visitor, type Reply } from '#tests/support/visitor.ts';
import { wallOffice } from '#tests/support/wall.ts';
import type { Asking } from '#tests/support/wall-office.ts';

/** Files to take away: who may, after what, and what is in them. */

const wall = wallOffice();
const PEOPLE = ['/office/completion/people.csv', '/office/competency/people.csv?competency=B2'];
const FILES = [...PEOPLE, '/office/completion.csv', '/office/competency.csv', `/en${PEOPLE[0]}?status=todo`];
const WITH_PASSWORD = ['lead', 'office', 'province'] as const satisfies Asking[];
const sessions = new Map<Asking, string>();

beforeAll(() =>
  wall.change(async (db, { members }) => {
    for (const who of WITH_PASSWORD)
      sessions.set(who, await invited(db, members.get(who)!.personId, new Date()));
  }),
);

/** Whoever has just signed in, in a browser of their own. */
const visitor = (who: (typeof WITH_PASSWORD)[number]) => new Visitor(wall.server.origin, sessions.get(who));

function take(asking: Visitor, file: string, password?: string, origin = asking.origin): Promise<Reply> {
  const mark =
    password === undefined ? '' : `${file.includes('?') ? '&' : '?'}_action=reports.confirmPassword`;
  const body = new FormData();
  if (password !== undefined) body.append('password', password);
  return asking.send(file + mark, { method: 'POST', body, headers: { origin } });
}

const isFile = ({ status, headers }: Reply) =>
  status === 200 &&
  /^attachment; filename="[a-zA-Z0-9.-]+\.csv"$/.test(headers.get('content-disposition') ?? '');
const isPage = ({ headers }: Reply) => (headers.get('content-type') ?? '').startsWith('text/html');
const tracesIn = (text: string) => wall.office.traces.filter((trace) => text.includes(trace));

describe('a file comes after the password of who asks', () => {
  test.each(FILES)('%s', async (file) => {
    const asking = visitor('lead');
    expect(isPage(await asking.get(file))).toBe(true);
    expect(isPage(await take(asking, file))).toBe(true);
    expect(isFile(await take(asking, file, PASSWORD))).toBe(true);
    expect(isFile(await take(asking, file))).toBe(true);
    expect(isPage(await asking.get(file))).toBe(true);
    expect(isPage(await take(visitor('lead'), file))).toBe(true);
  });

  test('a page of another site cannot fetch one, not even right after the password', async () => {
    const asking = visitor('lead');
    await take(asking, PEOPLE[0]!, PASSWORD);
    expect((await take(asking, PEOPLE[0]!, PASSWORD, 'https://evil.example')).status).toBe(403);
    expect((await take(asking, PEOPLE[0]!, undefined, 'https://evil.example')).status).toBe(403);
  });

  test('another form that is sent there fetches none', async () => {
    const asking = visitor('lead');
    await take(asking, PEOPLE[0]!, PASSWORD);
    const reply = await asking.submit(PEOPLE[0]!, 'accounts.chooseLanguage', { language: 'vi' });
    expect(isFile(reply)).toBe(false);
  });
});

test('who came by a slip and has no password is told what to do, and gets none', async () => {
  for (const password of [undefined, '', 'whatever it may be']) {
    const reply = await take(wall.asked('lead'), PEOPLE[0]!, password);
    expect(isFile(reply)).toBe(false);
  }
});

test('a wrong password keeps what was chosen, and the tries are counted as those of signing in', async () => {
  const asking = visitor('office');
  const file = `${PEOPLE[0]}?status=todo&q=cam`;
  const reply = await take(asking, file, 'not the password');
  expect(reply.status).toBe(409);
  expect(reply.text).toContain('Mật khẩu chưa đúng');
  expect(reply.text).toContain('people.csv?status=todo&amp;q=cam&amp;_action=reports.confirmPassword');
  let last = reply;
  for (let tries = 1; last.status === 409 && tries < 20; tries += 1)
    last = await take(asking, file, 'not it');
  expect(last.status).toBe(429);
  expect((await take(asking, file, PASSWORD)).status).toBe(429);
});

describe('a file holds nobody outside the scope', () => {
  test.each(FILES)('%s', async (file) => {
    const { text } = await take(visitor('lead'), file, PASSWORD);
    expect(tracesIn(text)).toEqual([]);
    expect(text).not.toContain('An Phú');
  });

  test.each(PEOPLE)('%s of the province holds them', async (file) => {
    const { text } = await take(visitor('province'), file, PASSWORD);
    expect(tracesIn(text)).toHaveLength(2);
  });
});

test('every file that was taken is recorded, with and without names, and no page that only asked', async () => {
  const count = async () => {
    let taken: string[] = [];
    await wall.change(async (db) => {
      const events = await db.select().from(auditEvents).orderBy(auditEvents.id);
      taken = events.filter(({ deed }) => deed.endsWith('-exported')).map(({ deed }) => deed);
    });
    return taken;
  };
  const before = await count();
  const asking = visitor('province');
  await asking.get(PEOPLE[0]!);
  await take(asking, PEOPLE[0]!, 'not the password');
  for (const file of [PEOPLE[0]!, '/office/completion.csv', '/office/competency.csv'])
    await take(asking, file, PASSWORD);
  const now = (await count()).slice(before.length);
  expect(now).toEqual(['list-exported', 'report-exported', 'report-exported']);
});
