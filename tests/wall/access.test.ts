import { describe, expect, test } from 'vitest';
import type { Role } from '#db/schema/index.ts';
import { ACTIONS, PAGES } from '#features/accounts/access.ts';
import type { Reply } from '#tests/support/visitor.ts';
import { NOBODY, ROUTES, wallOffice, type Who } from '#tests/support/wall.ts';
import { ACTION_CASES } from '#tests/support/wall-actions.ts';
import { PAGE_CASES } from '#tests/support/wall-cases.ts';
import { ASKING } from '#tests/support/wall-office.ts';

/** Every route and action of the access table, asked by everybody. */

const wall = wallOffice();
const EVERYBODY: Who[] = ['visitor', ...ASKING];

test('every route and action of the access table has a case here', () => {
  expect(Object.keys(PAGE_CASES).toSorted()).toEqual(Object.keys(PAGES).toSorted());
  expect(Object.keys(ACTION_CASES).toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
  expect(ROUTES.length).toBeGreaterThan(20);
});

/** Two who hold the role over the whole province. */
const ROLES: Partial<Record<Who, Role>> = { province: 'office', provinceAdmin: 'admin' };
const roleOf = (who: Who) => ROLES[who] ?? who;

function answerByTable(rules: typeof PAGES, name: string, who: Who): 'open' | 'sign-in' | 'forbidden' {
  const rule = rules[name]!;
  if (rule === 'everybody') return 'open';
  if (who === 'visitor') return 'sign-in';
  return rule === 'signed-in' || rule.some((role) => role === roleOf(who)) ? 'open' : 'forbidden';
}

/** Pages that say with their status what they are; an action is answered only where it is sent. */
const OWN_STATUS: Record<string, number> = {
  '/403': 403,
  '/404': 404,
  '/500': 500,
  '/links/[token]': 404,
  '/_actions/[...path]': 404,
};

const leadsToSignIn = ({ status, headers }: Reply) =>
  status === 303 && /^(\/en)?\/sign-in/.test(headers.get('location') ?? '');

function pageAsExpected(route: string, who: Who, reply: Reply): boolean {
  const expected = answerByTable(PAGES, route, who);
  // The first page belongs to everybody, and begins with signing in.
  if (expected === 'sign-in' || (route === '/' && who === 'visitor')) return leadsToSignIn(reply);
  if (expected === 'forbidden') return reply.status === 403;
  if (route in OWN_STATUS) return reply.status === OWN_STATUS[route];
  return reply.status < 400 && !leadsToSignIn(reply);
}

describe('a page opens for whom the table says', () => {
  test.each(ROUTES)('%s', async (route) => {
    const wrong: string[] = [];
    for (const who of EVERYBODY)
      for (const path of PAGE_CASES[route]!(wall.own(who, route), wall.office)) {
        const reply = await wall.asked(who).get(path);
        if (!pageAsExpected(route, who, reply)) wrong.push(`${who} at ${path}: ${reply.status}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('an action is refused to whom the table does not name, by a call and by a form', () => {
  const guarded = Object.keys(ACTIONS).filter((action) => ACTIONS[action] !== 'everybody');

  test.each(guarded)('%s', async (action) => {
    const fields = ACTION_CASES[action]!(NOBODY, wall.office);
    const refused = EVERYBODY.filter((who) => answerByTable(ACTIONS, action, who) !== 'open');
    for (const who of refused) {
      const called = await wall.asked(who).call(action, fields);
      const sent = await wall.asked(who).submit('/', action, fields);
      expect(called.status, `${who} calls it`).toBe(who === 'visitor' ? 401 : 403);
      expect(who === 'visitor' ? leadsToSignIn(sent) : sent.status === 403, `${who} sends it`).toBe(true);
    }
    expect(refused).toContain('visitor');
  });
});
