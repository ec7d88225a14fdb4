import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { filesOf, HEAD, LESSON, TRANSLATION, TREE } from '#tests/support/content-folder.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import { must } from '#tests/support/roster.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { sessionOf, Visitor, type Fields } from '#tests/support/visitor.ts';

/** What is typed has its answer in words: none of them leaves the server before the learner may see it. */

/** Words that stand in one place each. */
const SECRETS = ['quả-xoài', 'quả-mít', 'quả-dừa', 'quả-bưởi', 'quả-khế', 'quả-na', 'quả-cam', 'quả-ổi'];
const secretsIn = (text: string) => SECRETS.filter((secret) => text.toLowerCase().includes(secret));

const QUESTIONS = `
:::question{#kin-1}
Gọi là gì?

- = quả-xoài
- ≠ quả-mít
  > Chưa đúng: quả-dừa.

Giải thích: Người ta gọi như vậy từ lâu rồi, và gọi là quả-bưởi.
Gợi ý: quả-khế
:::

:::question{#kin-2}
Điền vào chỗ trống.

Nêu [[quả-na]] lần, bằng [[ Mẫu 01 | (Mẫu 02) ]].

Giải thích: Yêu cầu bổ sung chỉ được nêu một lần, và đó là quả-cam.
:::

:::question{#kin-3}
Xếp các bước.

1. Bước xem
2. Bước ghi
3. Bước giao

Giải thích: Xem hết rồi mới ghi và giao, cho nên là quả-ổi.
:::
`;

let place: Place;
let server: RunningServer;
let learner: Visitor;
let versionOf: Map<string, string>;

beforeAll(async () => {
  place = await newPlace();
  let session = '';
  await place.inside(async (db) => {
    const { [TRANSLATION]: _, ...tree } = TREE;
    const folder = {
      ...tree,
      [LESSON]: `${HEAD}\n## Kiểm tra hồ sơ\n${QUESTIONS}${tree[LESSON]!.split('\n---\n')[1]}`,
    };
    must(await publishContent(db, filesOf(folder), new Date()));
    const asked = await currentQuestions(db, ['kin-1', 'kin-2', 'kin-3']);
    versionOf = new Map(asked.map(({ questionId, versionId }) => [questionId, versionId]));
    session = await sessionOf(db, await personOnRoster(db, 'CC-1'));
  });
  server = await place.start();
  learner = new Visitor(server.origin, session);
});
afterAll(() => place.remove());

async function practise(id: string, answer: Fields): Promise<string[]> {
  const common = { versionId: versionOf.get(id) ?? '', clientId: crypto.randomUUID(), language: 'vi' };
  const reply = await learner.call('practice.answer', { ...common, ...answer });
  expect(reply.status).toBe(200);
  return secretsIn(reply.text);
}

test('before an answer the lesson tells no text that would be accepted, known as wrong or said about it', async () => {
  for (const path of ['/lessons/kiem-tra', '/en/lessons/kiem-tra']) {
    const { status, text } = await learner.get(path);
    expect(status).toBe(200);
    expect(text).toContain('kin-3');
    expect(secretsIn(text)).toEqual([]);
  }
});

test('a known wrong text is told its own word, another wrong one only the hint, the second the answer', async () => {
  expect(await practise('kin-1', { kind: 'text', typed: 'quả-mít' })).toEqual([
    'quả-mít',
    'quả-dừa',
    'quả-khế',
  ]);
  expect(await practise('kin-1', { kind: 'text', typed: 'quả gì đó' })).toEqual(
    expect.arrayContaining(['quả-xoài', 'quả-bưởi']),
  );
});

test('of gaps and steps nothing is told after a first try, not even which are right', async () => {
  expect(await practise('kin-2', { kind: 'gaps', places: 2, 'filled.0': 'hai', 'filled.1': '0' })).toEqual(
    [],
  );
  expect(await practise('kin-2', { kind: 'gaps', places: 2, 'filled.0': 'ba', 'filled.1': '0' })).toEqual([
    'quả-na',
    'quả-cam',
  ]);
  const order = { kind: 'ordering', places: 3, 'filled.0': '0', 'filled.1': '1', 'filled.2': '2' };
  // Stored in another order than the right one, so that the order on the page is wrong.
  expect(await practise('kin-3', order)).toEqual([]);
});
