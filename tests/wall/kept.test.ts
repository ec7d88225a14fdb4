import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROJECT } from '#tests/support/server.ts';
import { PAGE_CASES } from '#tests/support/wall-cases.ts';
import { ROUTES, wallOffice } from '#tests/support/wall.ts';

/** What a browser's service worker may keep: lessons on one's own device, and nothing that a check has to do with. */

const wall = wallOffice();

test('of all pages only lessons may be kept, and each names whose it is', async () => {
  const kept: string[] = [];
  for (const route of ROUTES) {
    const visitor = wall.asked('learner');
    for (const path of PAGE_CASES[route]!(wall.own('learner', route), wall.office)) {
      const { status, headers } = await visitor.get(path);
      if (headers.has('x-keep')) kept.push(route);
      const isPage = status === 200 && headers.get('content-type')?.startsWith('text/html');
      if (isPage) expect(headers.get('x-person'), path).toBe(wall.office.members.get('learner')!.personId);
    }
  }
  expect(kept).toEqual(['/lessons/[lesson]']);
});

test('a visitor’s pages are nobody’s', async () => {
  const { headers } = await wall.asked('visitor').get('/help');
  expect(headers.has('x-person')).toBe(false);
});

test('the service worker loads from us alone, and a new build has another one', () => {
  const worker = readFileSync(`${PROJECT}dist/client/worker.js`, 'utf8');
  expect(worker).toMatch(/^const BUILD = "[0-9a-f]{16}";\nconst FILES = \["\/_astro\//);
});

test('the worker comes with the policy that it needs and is asked for anew each time', async () => {
  const { headers } = await wall.asked('visitor').get('/worker.js');
  expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
  expect(headers.get('cache-control')).toBe('no-cache');
});

test('the key that opens what waits goes to its person alone', async () => {
  const own = wall.office.members.get('learner')!.personId;
  const asked = wall.asked('learner');
  expect((await asked.call('accounts.waitingKey', { person: own })).status).toBe(200);
  expect((await asked.call('accounts.waitingKey', { person: wall.office.hidden.personId })).status).toBe(401);
  expect((await wall.asked('visitor').call('accounts.waitingKey', { person: own })).status).toBe(401);
});

test('an answer that waited while somebody else signed in is not kept as theirs', async () => {
  const { hidden, practice } = wall.office;
  const answer = { kind: 'single', chosen: [0], clientId: crypto.randomUUID(), language: 'vi' };
  const sent = { ...answer, versionId: practice.versionId, person: hidden.personId };
  expect((await wall.asked('learner').call('practice.answer', sent)).status).toBe(401);
  const { person: _, ...own } = sent;
  // Their own is judged: it stands in a check that is not submitted.
  expect((await wall.asked('learner').call('practice.answer', own)).status).toBe(409);
});
