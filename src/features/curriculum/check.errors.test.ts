import { expect, test } from 'vitest';
import { words as fileWords } from '#features/content/words.ts';
import { words as yamlWords } from '#features/content/yaml-words.ts';
import { words as lawWords } from '#features/law/words.ts';
import { filesOf, LESSON, QUESTION, TRANSLATION, TREE } from '#tests/support/content-folder.ts';
import { PLAN, TRANSLATED } from '#tests/support/content-texts.ts';
import { CONTAINER_FAULTS } from '#tests/support/faults/containers.ts';
import { withFault, type Fault } from '#tests/support/faults/fault.ts';
import { FILE_FAULTS } from '#tests/support/faults/files.ts';
import { LINK_FAULTS } from '#tests/support/faults/links.ts';
import { QUESTION_FAULTS } from '#tests/support/faults/questions.ts';
import { REFERENCE_FAULTS } from '#tests/support/faults/references.ts';
import { checkContent } from './check.ts';
import { WARNINGS } from './findings/finding.ts';
import { words } from './findings/words.ts';
import { words as answerWords } from './findings/words/answers.ts';
import { words as calendarWords } from './findings/words/calendar.ts';
import { words as scenarioWords } from './findings/words/scenario.ts';
import { words as sceneWords } from './findings/words/scenes.ts';

const TODAY = '2026-11-23';
const FAULTS: Fault[] = [
  ...QUESTION_FAULTS,
  ...CONTAINER_FAULTS,
  ...REFERENCE_FAULTS,
  ...LINK_FAULTS,
  ...FILE_FAULTS,
];

test.each(FAULTS)('%s is one finding in %s, where it stands (%j → %j)', (...fault) => {
  const [code, path, , , place] = fault;
  const { findings } = checkContent(filesOf(withFault(fault)), TODAY);
  const found = findings.map(({ file, line, column, code: name }) => `${name} ${file} ${line}:${column}`);
  expect(found).toEqual([`${code} ${place.includes(' ') ? place : `${path} ${place}`}`]);
  const [{ severity, message, mend }] = findings as [(typeof findings)[0]];
  expect(severity).toBe(WARNINGS.some((warning) => warning === code) ? 'warning' : 'error');
  for (const said of [message.vi, message.en, mend.vi, mend.en]) expect(said).toMatch(/[.…]$|:/);
});

const found = (files: Parameters<typeof checkContent>[0]) =>
  checkContent(files, TODAY).findings.map(
    ({ file, line, column, code }) => `${code} ${file} ${line}:${column}`,
  );

test('bytes that are no UTF-8 are one finding', () => {
  const { [LESSON]: _, ...others } = TREE;
  const lesson = { path: LESSON, bytes: new Uint8Array([0x2d, 0xff, 0xfe]) };
  expect(found([...filesOf(others), lesson])).toEqual([`not-utf8 ${LESSON} 1:1`]);
});

test('a link to a heading of a lesson that cannot be read is no second finding', () => {
  const other = 'modules/01-mot-cua/02-bai-sau.vi.md';
  const open = '---\ntitle: Bài sau\n\n## Mục một\n';
  const linked = TREE[LESSON]!.replace('Hết bài.', '[Bài sau](/lessons/bai-sau#muc-mot)');
  expect(found(filesOf({ ...TREE, [LESSON]: linked, [other]: open }))).toEqual([
    `front-matter-open ${other} 1:1`,
  ]);
});

test('two folders of one module are named where the second stands', () => {
  const second = 'modules/02-mot-cua/module.yaml';
  const alone = PLAN.replaceAll('count: 1', 'count: 0').replace('questions: 2', 'questions: 1');
  expect(found(filesOf({ ...TREE, [second]: alone }))).toContain(`duplicate-module ${second} 1:1`);
});

test('questions of a translation stand in the order of the original', () => {
  const second = (text: string) => text.replace('oss-1', 'oss-9').replace(/(Xem lại|Review).*\n/, '');
  const swapped = filesOf({
    ...TREE,
    [LESSON]: TREE[LESSON]!.replace(QUESTION, `${QUESTION}\n${second(QUESTION)}`),
    [TRANSLATION]: TREE[TRANSLATION]!.replace(TRANSLATED, `${second(TRANSLATED)}\n${TRANSLATED}`),
  });
  expect(found(swapped)).toEqual([`other-order ${TRANSLATION} 22:1`]);
});

test('every error and every warning stands in one of the tables or tests above', () => {
  const said = [words, fileWords, yamlWords, lawWords].flatMap(({ vi }) => Object.keys(vi));
  const beside = ['not-utf8', 'duplicate-module', 'other-order'];
  // Each of these has a row in the tests of what is read: of answers, the calendar, and scenarios.
  const elsewhere = [answerWords, calendarWords, scenarioWords, sceneWords].flatMap(({ vi }) =>
    Object.keys(vi),
  );
  const tested = new Set([...beside, ...elsewhere, ...FAULTS.map(([code]) => code)]);
  expect(said.filter((code) => !tested.has(code))).toEqual([]);
});
