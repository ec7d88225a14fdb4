import { existsSync, globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS, PAGES } from '#features/accounts/access.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import { PROJECT, type RunningServer } from '#tests/support/server.ts';
import { Visitor, type Reply } from '#tests/support/visitor.ts';
import {
  ABOUT_SOMEBODY,
  ACTION_CASES,
  ACTIONS_ABOUT_SOMEBODY,
  PAGE_CASES,
} from '#tests/support/wall-cases.ts';
import {
  ASKING,
  letAnPhuGrow,
  makeWallOffice,
  WALLED,
  type Asking,
  type Target,
  type WallOffice,
} from '#tests/support/wall-office.ts';

/** Every route and action of the access table, asked by everybody, about themselves, about somebody hidden, about nobody. */

let place: Place;
let server: RunningServer;
let office: WallOffice;

beforeAll(async () => {
  place = await newPlace();
  office = await place.inside(makeWallOffice);
  server = await place.start();
});
afterAll(() => place.remove());

type Who = Asking | 'visitor';
const EVERYBODY: Who[] = ['visitor', ...ASKING];
const NOBODY: Target = {
  personId: '5d2b1f0e-8c7a-4b6d-9e3f-000000000001',
  open: '5d2b1f0e-8c7a-4b6d-9e3f-000000000002',
  submitted: '5d2b1f0e-8c7a-4b6d-9e3f-000000000003',
};

const asked = (who: Who) =>
  new Visitor(server.origin, who === 'visitor' ? undefined : office.sessions.get(who));

/** In their own attempts it is themselves; in the office it is the learner of their commune. */
function targetOf(who: Who, route: string): Target {
  const own = who === 'visitor' ? undefined : office.members.get(who);
  if (!own) return NOBODY;
  return route.includes('[person]') || route.includes('.create') ? office.members.get('learner')! : own;
}

const hasFile = (route: string) =>
  existsSync(`${PROJECT}src/pages${route}.astro`) ||
  existsSync(`${PROJECT}src/pages${route}.ts`) ||
  globSync(`src/pages${route.replaceAll(/[[\]]/g, '?')}/index.{astro,ts}`, { cwd: PROJECT }).length > 0;
const ROUTES = Object.keys(PAGES).filter((route) => hasFile(route) || route.startsWith('/_actions'));

test('every route and action of the access table has a case here', () => {
  expect(Object.keys(PAGE_CASES).toSorted()).toEqual(Object.keys(PAGES).toSorted());
  expect(Object.keys(ACTION_CASES).toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
  expect(ROUTES.length).toBeGreaterThan(20);
});

const ROLE_OF: Record<Asking, string> = {
  learner: 'learner',
  trainer: 'trainer',
  lead: 'lead',
  office: 'office',
  admin: 'admin',
  province: 'office',
};

/** The first page belongs to everybody, and begins with signing in. */
const firstPage = (route: string, who: Who) => route === '/' && who === 'visitor';

function answerByTable(rules: typeof PAGES, name: string, who: Who): 'open' | 'sign-in' | 'forbidden' {
  const rule = rules[name]!;
  if (rule === 'everybody') return 'open';
  if (who === 'visitor') return 'sign-in';
  return rule === 'signed-in' || rule.some((role) => role === ROLE_OF[who]) ? 'open' : 'forbidden';
}

/** Pages that say with their status what they are; an action is answered only where it is sent. */
const OWN_STATUS: Record<string, number> = {
  '/403': 403,
  '/404': 404,
  '/500': 500,
  '/links/[token]': 404,
  '/_actions/[...path]': 404,
};

const leadsToSignIn = ({ headers }: Reply) => /^(\/en)?\/sign-in/.test(headers.get('location') ?? '');

describe('statuses are those of the access table', () => {
  test.each(ROUTES)('%s', async (route) => {
    for (const who of EVERYBODY) {
      const paths = PAGE_CASES[route]!(targetOf(who, route), office);
      for (const path of paths) {
        const reply = await asked(who).get(path);
        const expected = answerByTable(PAGES, route, who);
        const about = `${who} at ${path}: ${reply.status}`;
        if (expected === 'sign-in' || firstPage(route, who))
          expect(reply.status === 303 && leadsToSignIn(reply), about).toBe(true);
        else if (expected === 'forbidden') expect(reply.status, about).toBe(403);
        else if (route in OWN_STATUS) expect(reply.status, about).toBe(OWN_STATUS[route]);
        else expect(reply.status < 400 && !leadsToSignIn(reply), about).toBe(true);
      }
    }
  });

  const guarded = Object.keys(ACTIONS).filter((action) => ACTIONS[action] !== 'everybody');
  test.each(guarded)('action %s', async (action) => {
    for (const who of EVERYBODY) {
      const fields = ACTION_CASES[action]!(NOBODY, office);
      const expected = answerByTable(ACTIONS, action, who);
      if (expected === 'open') continue;
      const { status } = await asked(who).call(action, fields);
      expect(status, `${who} calls ${action}`).toBe(expected === 'sign-in' ? 401 : 403);
      const form = await asked(who).submit('/', action, fields);
      if (expected === 'sign-in') expect(form.status === 303 && leadsToSignIn(form)).toBe(true);
      else expect(form.status).toBe(403);
    }
  });
});

/** What a reply is, but for what differs between any two: its id and its time. */
function bytes({ status, headers, text }: Reply): string {
  const named = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return JSON.stringify([status, named, text]);
}

describe('somebody who is hidden is nobody, to the byte', () => {
  const routes = ABOUT_SOMEBODY.filter((route) => ROUTES.includes(route));

  test.each(routes)('%s', async (route) => {
    for (const who of WALLED) {
      for (const language of ['', '/en']) {
        const replyAbout = async (target: Target) => {
          const replies: string[] = [];
          for (const path of PAGE_CASES[route]!(target, office))
            replies.push(bytes(await asked(who).get(language + path)));
          return replies;
        };
        expect(await replyAbout(office.hidden), `${who} at ${route}`).toEqual(await replyAbout(NOBODY));
      }
    }
  });

  test.each(ACTIONS_ABOUT_SOMEBODY)('action %s', async (action) => {
    for (const who of WALLED) {
      const call = async (target: Target) => {
        const reply = await asked(who).call(action, ACTION_CASES[action]!(target, office));
        expect(reply.status, `${who} calls ${action}`).toBeGreaterThanOrEqual(400);
        return bytes(reply);
      };
      expect(await call(office.hidden), `${who} calls ${action}`).toBe(await call(NOBODY));
    }
  });

  test('the same actions about one’s own people and attempts are done', async () => {
    const learner = office.members.get('learner')!;
    for (const action of ['accounts.createSlip', 'accounts.createInvitation'])
      expect(await asked('office').call(action, { personId: learner.personId })).toMatchObject({
        status: 200,
      });
    const attemptId = office.members.get('lead')!.open;
    expect(await asked('lead').call('checks.submit', { attemptId })).toMatchObject({ status: 200 });
  });
});

/** Every address of every route, in both languages, as somebody gets it. */
async function everythingFor(who: Who): Promise<Map<string, Reply>> {
  const replies = new Map<string, Reply>();
  for (const route of ROUTES) {
    const targets = ABOUT_SOMEBODY.includes(route) ? [targetOf(who, route), office.hidden] : [NOBODY];
    const paths = targets.flatMap((target) => PAGE_CASES[route]!(target, office));
    for (const path of paths)
      for (const language of ['', '/en']) replies.set(language + path, await asked(who).get(language + path));
  }
  return replies;
}

const traced = ([path, { headers, text }]: [string, Reply]) => {
  const whole = `${JSON.stringify([...headers])}${text}`;
  // Where somebody is asked for by id or code, what was asked for may be said again.
  return office.traces
    .filter((trace) => whole.includes(trace) && !path.includes(trace))
    .map((trace) => `${path}: ${trace}`);
};

describe('no page, list, picker, file or error has a trace of who is hidden', () => {
  test.each(WALLED)('for the %s', async (who) => {
    const replies = await everythingFor(who);
    expect([...replies].flatMap(traced)).toEqual([]);
  });

  test('while the office of the province sees them', async () => {
    const replies = await everythingFor('province');
    expect([...replies].flatMap(traced).length).toBeGreaterThan(0);
  });
});

/** What differs between two requests for the same page: ids that it makes, hashes of islands, and the time. */
const shown = (reply: Reply) =>
  bytes(reply)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/ uid=\\"[^"]*\\"/g, '')
    .replaceAll(/\d\d:\d\d/g, 'time');

test('no number tells the lead or the office of Thoại Sơn that An Phú has grown', async () => {
  const before = [await everythingFor('lead'), await everythingFor('office')];
  await server.stop();
  await place.inside((db) => letAnPhuGrow(db, office));
  server = await place.start();
  const after = [await everythingFor('lead'), await everythingFor('office')];
  const changed = before.flatMap((replies, index) =>
    [...replies]
      .filter(([path, reply]) => shown(reply) !== shown(after[index]!.get(path)!))
      .map(([path]) => path),
  );
  expect(changed).toEqual([]);
});
