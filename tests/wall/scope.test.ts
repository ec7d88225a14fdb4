import { describe, expect, test } from 'vitest';
import type { Reply } from '#tests/support/visitor.ts';
import { bytesOf, NOBODY, ROUTES, wallOffice, type Who } from '#tests/support/wall.ts';
import { ACTION_CASES, ACTIONS_ABOUT_SOMEBODY } from '#tests/support/wall-actions.ts';
import { ABOUT_SOMEBODY, PAGE_CASES } from '#tests/support/wall-cases.ts';
import { letAnPhuGrow, WALLED, type Target } from '#tests/support/wall-office.ts';

/** A scope is a wall: of who works in An Phú, nobody whose scope is Thoại Sơn finds a trace. */

const wall = wallOffice();
const inVietnamese = (path: string) => [path];
const inBoth = (path: string) => [path, `/en${path}`];
/** Only words differ between the languages, not rows and numbers: that English adds nothing is seen with one role. */
const languagesOf = (who: Who) => (who === 'lead' ? inBoth : inVietnamese);
const aboutSomebody = ROUTES.filter((route) => ABOUT_SOMEBODY.includes(route));

describe('somebody who is hidden is nobody, to the byte', () => {
  test.each(aboutSomebody)('%s', async (route) => {
    for (const who of WALLED) {
      const repliesAbout = async (target: Target) => {
        const replies: string[] = [];
        for (const path of PAGE_CASES[route]!(target, wall.office).flatMap(languagesOf(who)))
          replies.push(bytesOf(await wall.asked(who).get(path)));
        return replies;
      };
      expect(await repliesAbout(wall.office.hidden), who).toEqual(await repliesAbout(NOBODY));
    }
  });

  test.each(ACTIONS_ABOUT_SOMEBODY)('action %s', async (action) => {
    for (const who of WALLED) {
      const call = async (target: Target) => {
        const reply = await wall.asked(who).call(action, ACTION_CASES[action]!(target, wall.office));
        expect(reply.status, who).toBeGreaterThanOrEqual(400);
        return bytesOf(reply);
      };
      expect(await call(wall.office.hidden), who).toBe(await call(NOBODY));
    }
  });

  test('a role over an agency outside the scope is asked for as over none', async () => {
    const { personId } = wall.own('admin', '/office');
    const answerTo = async (scopeId: string) => {
      const grant = { personId, role: 'lead', scopeId, passwordToGrant: 'not the password' };
      const reply = await wall.asked('admin').call('accounts.grantRole', grant);
      expect(reply.status).toBe(409);
      return bytesOf(reply);
    };
    const { anPhu, province, thoaiSon } = wall.office.agencies;
    expect(await answerTo(anPhu)).toBe(await answerTo(NOBODY.personId));
    expect(await answerTo(province)).toBe(await answerTo(NOBODY.personId));
    expect(await answerTo(thoaiSon)).not.toBe(await answerTo(NOBODY.personId));
  });

  test('an agency outside the scope is no agency', async () => {
    const { anPhu } = wall.office.agencies;
    for (const route of ROUTES.filter((each) => each.startsWith('/office') && !each.includes('[')))
      for (const who of ['lead', 'admin'] as const) {
        const replyFor = async (agency: string) => {
          const reply = await wall.asked(who).get(`${route}?agency=${agency}`);
          return bytesOf(reply).replaceAll(agency, 'the agency');
        };
        expect(await replyFor(anPhu), `${who} at ${route}`).toBe(await replyFor(NOBODY.personId));
      }
  });

  test('while the same about one’s own people and attempts is done', async () => {
    const { personId } = wall.own('office', '/office');
    for (const action of ['accounts.createSlip', 'accounts.createInvitation'])
      expect(await wall.asked('office').call(action, { personId })).toMatchObject({ status: 200 });
    const attemptId = wall.own('lead', '/attempts').open;
    expect(await wall.asked('lead').call('checks.submit', { attemptId })).toMatchObject({ status: 200 });
  });
});

/** Every address of every route, in these languages, as somebody gets it. */
async function everythingFor(who: Who, inLanguages = languagesOf(who)): Promise<[string, Reply][]> {
  const replies: [string, Reply][] = [];
  for (const route of ROUTES) {
    const about = aboutSomebody.includes(route) ? [wall.own(who, route), wall.office.hidden] : [NOBODY];
    const paths = about.flatMap((target) => PAGE_CASES[route]!(target, wall.office));
    for (const path of paths.flatMap(inLanguages)) replies.push([path, await wall.asked(who).get(path)]);
  }
  return replies;
}

/** What was asked for by id or code may be said again. */
function tracesIn([path, { headers, text }]: [string, Reply]): string[] {
  const whole = `${JSON.stringify([...headers])}${text}`;
  const traces = wall.office.traces.filter((trace) => whole.includes(trace) && !path.includes(trace));
  return traces.map((trace) => `${path}: ${trace}`);
}

describe('no page, list, picker, file or error has a trace of who is hidden', () => {
  test.each(WALLED)('for the %s', async (who) => {
    expect((await everythingFor(who)).flatMap(tracesIn)).toEqual([]);
  });

  test('while the administrator of the province sees them', async () => {
    const seenAt = (await everythingFor('provinceAdmin')).flatMap(tracesIn).join();
    expect(seenAt).toContain('/office/people:');
    expect(seenAt).toContain(`/office/people/${wall.office.hidden.personId}/roles:`);
  });

  test('while the office of the province sees them', async () => {
    const traces = (await everythingFor('province')).flatMap(tracesIn);
    const seenAt = new Set(traces.map((trace) => trace.split(/[?:]/)[0]));
    expect([...seenAt]).toEqual(expect.arrayContaining(['/office/people', '/office/completion/people']));
  });
});

/** What differs between two requests for the same page: ids that it makes, hashes of islands, times, and how often it was opened. */
const shown = (reply: Reply) =>
  bytesOf(reply)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/ uid=\\"[^"]*\\"/g, '')
    // Of the day, of the calendar, and in milliseconds, from which a review counts how long an answer takes.
    .replaceAll(/\d\d:\d\d|\d\d\/\d\d\/\d{4}|\b1\d{12}\b/g, 'time')
    .replaceAll(/\d+ (lần|times?)\b/g, 'often');

const changed = (before: [string, Reply][], after: [string, Reply][]) =>
  before.filter(([, reply], index) => shown(reply) !== shown(after[index]![1])).map(([path]) => path);

test('no number tells the lead, the office or the administrator of Thoại Sơn that An Phú has grown', async () => {
  const asTheyAre = async () => {
    const replies = [];
    for (const who of ['lead', 'office', 'admin'] as const)
      replies.push(...(await everythingFor(who, inVietnamese)));
    return replies;
  };
  const ofProvince = await everythingFor('province', inVietnamese);
  // Opening a lesson is the first step in it, and opening a record is noted there.
  await asTheyAre();
  const before = await asTheyAre();
  await wall.change(letAnPhuGrow);
  expect(changed(before, await asTheyAre())).toEqual([]);
  expect(changed(ofProvince, await everythingFor('province', inVietnamese))).toContain('/office/completion');
});
