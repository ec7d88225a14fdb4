import { beforeAll, expect, test } from 'vitest';
import { MOST_RUNS } from '#features/practice/scenario.ts';
import { SCENARIO_ID } from '#tests/support/canary-scenario.ts';
import type { Fields, Reply } from '#tests/support/visitor.ts';
import { wallOffice } from '#tests/support/wall.ts';

/** What a form that was sent without a script says when it is refused, and where it leads to mend it. */

const LESSON = '/lessons/kiem-tra';
const AT_LAST = [0, 0];
const wall = wallOffice();
let versionId: string;

/** The trainer has walked the scenario as often as anybody may. */
beforeAll(async () => {
  const trainer = wall.asked('trainer');
  const { text } = await trainer.get(LESSON);
  versionId = new RegExp(`id="q-${SCENARIO_ID}"[^]*?name="versionId" value="([^"]+)"`).exec(text)![1]!;
  for (let finished = 0; finished < MOST_RUNS; finished += 1)
    for (const chosen of [AT_LAST.slice(0, 1), AT_LAST]) {
      const step = { versionId, clientId: crypto.randomUUID(), language: 'vi', chosen, finished };
      expect(await trainer.call('practice.step', step)).toMatchObject({ status: 200 });
    }
});

const plain = ({ text }: Reply) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
/** The links of the summary of errors. */
const leadTo = ({ text }: Reply) =>
  [...(/<div class="errors"[^]*?<\/ul>/.exec(text)?.[0] ?? '').matchAll(/href="#([^"]*)"/g)].map(
    ([, field]) => field,
  );

const step = (fields: Fields, who: 'learner' | 'trainer' = 'learner', path = LESSON) => {
  const sent = { versionId, clientId: crypto.randomUUID(), language: 'vi', kind: 'scenario', finished: 0 };
  return wall.asked(who).submit(path, 'practice.step', { ...sent, ...fields });
};

test('a step that cannot be read is answered in the words of a scenario, in the language of the page', async () => {
  const vi = await step({ chosen: ['x'] });
  expect(plain(vi)).toContain('Lựa chọn này không có trong tình huống.');
  expect(plain(vi)).not.toContain('Câu trả lời không khớp với câu hỏi.');
  expect(plain(await step({ chosen: ['x'] }, 'learner', `/en${LESSON}`))).toContain(
    'There is no such choice in the scenario.',
  );
  expect(plain(await step({}))).toContain('Chọn một cách xử lý trước');
});

test('who has walked a scenario as often as anybody may is told so, and is not asked to begin again', async () => {
  const last = await wall.asked('trainer').get(LESSON);
  expect(last.text).not.toContain(`?again=${SCENARIO_ID}`);
  expect(plain(last)).toContain(`Anh/chị đã làm tình huống này ${MOST_RUNS} lần`);

  const again = await wall.asked('trainer').get(`${LESSON}?again=${SCENARIO_ID}`);
  expect(again.text).not.toContain('Chọn cách này');
  expect((await wall.asked('learner').get(LESSON)).text).toContain('Chọn cách này');
});

test('a refused change of the password leads to the field that is wrong', async () => {
  const me = (current: string, password: string) =>
    wall.asked('learner').submit('/me', 'accounts.changePassword', { current, password });
  const short = await me('', 'ngắn');
  expect(leadTo(short)).toEqual(['password']);
  expect(plain(await me('', 'ba con sông nhỏ'))).toContain('Đã đổi mật khẩu');

  const wrong = await me('không phải nó', 'bốn con sông nhỏ');
  expect(leadTo(wrong)).toEqual(['current']);
  expect(wrong.text).toMatch(
    /<input[^>]*id="current"[^>]*aria-invalid="true"[^>]*aria-describedby="current-error"/,
  );
  expect(wrong.text).not.toMatch(/<input[^>]*id="password"[^>]*aria-invalid/);
  expect(leadTo(await me('ba con sông nhỏ', 'ngắn'))).toEqual(['password']);
});
