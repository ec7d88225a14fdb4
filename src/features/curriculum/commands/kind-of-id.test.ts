import { expect, test } from 'vitest';
import { publications } from '#db/schema/index.ts';
import { filesOf, LESSON, QUESTION, TRANSLATION, TREE, type Texts } from '#tests/support/content-folder.ts';
import { CASE, SCENARIO, SCENARIO_IN_ENGLISH, withScenario } from '#tests/support/content-scenario.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { publishContent } from './publish.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const publish = (texts: Texts) => publishContent(at.db, filesOf(texts), monday);

/** The lesson with nothing but this container, in both languages. */
function lessonWith(original: string, translation: string): Texts {
  const swapped = (path: string, container: string) =>
    TREE[path]!.replace(/^:::[^]*?^:::$/m, container.trimEnd());
  return { ...TREE, [LESSON]: swapped(LESSON, original), [TRANSLATION]: swapped(TRANSLATION, translation) };
}

const lineOf = (texts: Texts, words: string) =>
  texts[LESSON]!.split('\n').findIndex((line) => line.includes(words)) + 1;

test('an id that was published for a question is refused for a scenario, with its place and how to mend it', async () => {
  must(await publish(TREE));
  const as = (scenario: string) => scenario.replace(CASE, 'oss-1');
  const texts = lessonWith(as(SCENARIO), as(SCENARIO_IN_ENGLISH));
  expect(await publish(texts)).toEqual({
    ok: false,
    reason: 'content_has_errors',
    findings: [
      {
        ...{ file: LESSON, line: lineOf(texts, '{#oss-1}'), column: 1, severity: 'error' },
        ...{ code: 'was-question', excerpt: ':::tình-huống{#oss-1}' },
        message: {
          vi: 'Mã “oss-1” đã đăng cho một câu hỏi, nay lại là tình huống.',
          en: 'The id “oss-1” was published for a question and is a scenario now.',
        },
        mend: {
          vi: 'Mã là của câu hỏi ấy mãi mãi. Đặt mã khác cho tình huống này.',
          en: 'It belongs to that question for ever. Choose another id for this scenario.',
        },
      },
    ],
  });
  expect(await at.db.$count(publications)).toBe(1);
});

test('an id that was published for a scenario is refused for a question, also after the scenario was taken out', async () => {
  must(await publish(withScenario()));
  must(await publish(TREE));
  const texts = lessonWith(
    QUESTION.replace('oss-1', CASE),
    TREE[TRANSLATION]!.match(/^:::[^]*?^:::$/m)![0].replace('oss-1', CASE),
  );
  expect(await publish(texts)).toMatchObject({
    findings: [{ code: 'was-scenario', file: LESSON, line: lineOf(texts, `{#${CASE}}`), column: 1 }],
  });
});

test('a scenario may be changed as a scenario, and a question may become one of another kind', async () => {
  must(await publish(withScenario()));
  must(
    await publish(
      withScenario(SCENARIO.replace('{+2}', '{+3}'), SCENARIO_IN_ENGLISH.replace('{+2}', '{+3}')),
    ),
  );
  const statements = (text: string, yes: string, no: string) =>
    text.replace('- [ ]', `- [${no}]`).replace('- [x]', `- [${yes}]`);
  const translated = statements(TREE[TRANSLATION]!, 'T', 'F');
  must(await publish({ ...TREE, [LESSON]: statements(TREE[LESSON]!, 'Đ', 'S'), [TRANSLATION]: translated }));
});
