import { beforeAll, expect, test } from 'vitest';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { PAGES } from '#features/accounts/access.ts';
import { ALWAYS_DRAWN, canaryFolder, IN_BANK, secretsIn } from '#tests/support/canaries.ts';
import { wallOffice } from '#tests/support/wall.ts';
import { PAGE_CASES } from '#tests/support/wall-cases.ts';

/** Who writes questions learns too: while a check of their own asks a question, no page of the studio tells its key. */

const wall = wallOffice();
const IN_CHECK = [ALWAYS_DRAWN, ...IN_BANK].map(({ id }) => id);
const pageOf = (id: string) => `/studio/questions/${id}`;
const tryKey = (id: string) => `${pageOf(id)}/correction?series=1&kind=key&right=0`;

/** Drawn by the trainer's open attempt. */
let drawn: string[];
let publications: string[];

/** The key of the question that every check draws has changed since the attempt was begun. */
beforeAll(async () => {
  await wall.change(async (db, { members }) => {
    const trainer = members.get('trainer')!;
    drawn = (await attemptOf(db, trainer.personId, trainer.open))!.drawn.map(({ questionId }) => questionId);
    expect(await publishContent(db, canaryFolder({ moved: true }), new Date())).toMatchObject({ ok: true });
  });
  const { text } = await wall.asked('trainer').get('/studio/publications');
  publications = [...new Set(text.match(/\/studio\/publications\/[0-9a-f-]{36}/g))];
  expect(publications).toHaveLength(2);
});

const allPages = () =>
  Object.keys(PAGES)
    .filter((route) => route.startsWith('/studio'))
    .flatMap((route) => PAGE_CASES[route]!(wall.own('trainer', route), wall.office))
    .concat(
      IN_CHECK.flatMap((id) => [pageOf(id), tryKey(id)]),
      publications,
    );

/** Of which questions these pages tell a secret. */
async function toldAt(paths: string[]): Promise<Set<string>> {
  const told = new Set<string>();
  for (const path of paths) {
    const { status, text } = await wall.asked('trainer').get(path);
    expect(status, path).toBe(200);
    for (const secret of secretsIn(text)) told.add(secret.split(' ')[0]!);
  }
  return told;
}

test('no page of the studio tells a secret of what the own open check asks, and all that it does not ask', async () => {
  const told = await toldAt(allPages().flatMap((path) => [path, `/en${path}`]));
  expect(drawn.filter((id) => told.has(id))).toEqual([]);
  expect(IN_CHECK.filter((id) => !drawn.includes(id) && !told.has(id))).toEqual([]);
});

test('nor by a box that is ticked, a key that was changed, or who would pass by another one', async () => {
  for (const id of drawn) {
    const page = (await wall.asked('trainer').get(pageOf(id))).text;
    expect(page).toContain('câu này có trong bài kiểm tra mà chính anh/chị đang làm');
    expect(page).not.toMatch(/name="right"|\schecked/);
    expect((await wall.asked('trainer').get(tryKey(id))).text).not.toContain('id="dry-run"');
  }
  for (const path of publications) {
    const { text } = await wall.asked('trainer').get(path);
    expect(text).not.toContain(`[x] ${ALWAYS_DRAWN.id}`);
  }
});

test('once it is submitted they read it as before', async () => {
  await wall.change(async (db, { members }) => {
    const { personId, open: attemptId } = members.get('trainer')!;
    expect(await submitAttempt(db, { personId, attemptId }, new Date())).toMatchObject({ ok: true });
  });
  const told = await toldAt(drawn.map(pageOf));
  expect(drawn.filter((id) => !told.has(id))).toEqual([]);
});
