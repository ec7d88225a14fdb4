import { expect, test } from 'vitest';
import {
  BANK,
  edited,
  filesOf,
  LESSON,
  MODULE,
  QUESTION,
  TRANSLATION,
  TREE,
  type Texts,
} from '#tests/support/content-folder.ts';
import { hasErrors } from '#features/content/finding.ts';
import { checkContent } from './check.ts';

const TODAY = '2026-11-23';
const codes = (texts: Texts) => checkContent(filesOf(texts), TODAY).findings.map(({ code }) => code);

test('a folder without a fault is found without fault', () => {
  expect(checkContent(filesOf(TREE), TODAY).findings).toEqual([]);
});

test('what the register knows by its month, or does not confirm, is cited without a word', () => {
  expect(codes(edited(LESSON, 'law: [118/2025/NĐ-CP]', 'law: [8/NQ-CP, 9/QĐ-TTg]'))).toEqual([]);
});

test.each([
  ['a negative word in bold stands out', LESSON, 'Việc đầu tiên cần làm là gì?', 'Việc nào **không** đúng?'],
  ['a question may be asked whether or not', LESSON, 'Việc đầu tiên cần làm là gì?', 'Có cần làm gì không?'],
  ['a list may stand in the question', LESSON, 'Hồ sơ còn', '- Tờ khai\n- (a) Bản vẽ\n\n1. Một\n\nHồ sơ còn'],
  ['an option goes on in the next line', LESSON, 'đầy đủ một lần', 'đầy đủ\n  một lần'],
  [
    'an explanation has paragraphs',
    LESSON,
    'bằng Mẫu số 02.',
    'bằng Mẫu số 02.\n\nLưu ý: xem hết.\n\n- Một\n- Hai',
  ],
  ['hints and laws come several times', LESSON, 'Gợi ý:', 'Gợi ý: Một.\nCăn cứ: 66.7/2025/NQ-CP\nGợi ý:'],
  ['labels do without marks', LESSON, 'Giải thích:', 'giai thich :'],
  ['words that look like a label have a backslash', LESSON, 'Hồ sơ còn', 'Căn cứ\\: luật.\n\nHồ sơ còn'],
  [
    'so in an explanation',
    LESSON,
    'bằng Mẫu số 02.',
    'bằng Mẫu số 02.\n\nCăn cứ\\: xem trên.\n\nLưu ý \\: a',
  ],
  ['a container may have more colons', LESSON, ':::question{#oss-1}', ':::::question{#oss-1}'],
  ['a colon is a colon', LESSON, 'Hết bài.', ': câu sau\n:)\n::'],
  ['code may show a container', LESSON, 'Hết bài.', '```\n:::question\n- [x] a\n```'],
  ['an e-mail address is words', LESSON, 'Hết bài.', 'Hỏi phong-cchc@example.vn hoặc https://example.vn.'],
  [
    'links lead to lessons, modules, documents and headings',
    LESSON,
    'Hết bài.',
    '[a](/lessons/kiem-tra#kiem-tra-ho-so) [b](/modules/mot-cua/check) [c](/law/118-2025-nd-cp) [d](#kiem-tra-ho-so)',
  ],
  ['links lead to pages', LESSON, 'Hết bài.', '[a](/) [b](/law?q=một) [c](/results/) [d](https://x.vn/a)'],
  ['a translation may say what holds anyway', TRANSLATION, 'Law: 118', 'Competency: B2 level 2\nLaw: 118'],
  ['or leave the level out', TRANSLATION, 'Law: 118', 'Competency: B2\nDifficulty: 2\nPoints: 1\nLaw: 118'],
  ['a question without a level has that of its competency', LESSON, 'B2 mức 2', 'B2'],
  ['code may show HTML', LESSON, 'Hết bài.', 'Viết `<b>` cho chữ đậm.'],
  ['a lesson question may be in the bank', LESSON, '{#oss-1}', '{#oss-1}{bank}'],
  ['one right answer may be multiple choice', BANK, '- [x] Ghi', '- [ ] Ghi'],
])('%s', (_, path, from, to) => {
  expect(codes(edited(path, from, to))).toEqual([]);
});

test('lines of a blueprint may overlap where there are questions for both, whichever are drawn first', () => {
  const also = '    - { competency: B2, level: 2, count: 1 }\n';
  const twoMore = QUESTION.replace('oss-1', 'oss-8') + QUESTION.replace('oss-1', 'oss-9');
  const bank = TREE[BANK]! + twoMore.replaceAll(/Xem lại.*\n/g, '');
  const narrow = '    - { competency: B2, level: 1, count: 1 }\n';
  const asked = (lines: string, count: number) => ({
    ...TREE,
    [BANK]: bank,
    [MODULE]: TREE[MODULE]!.replace(also, lines).replace('questions: 2', `questions: ${count}`),
  });
  expect(codes(asked(also + also, 3))).toEqual([]);
  // Only one question is of level 1: the line above may take it, the other way round it cannot.
  expect(codes(asked(also + narrow, 3))).toEqual(['overlapping-lines']);
  expect(codes(asked(narrow + also, 3))).toEqual([]);
});

test('the day on which a law ends leaves less to draw and never stops a publication', () => {
  const another = QUESTION.replace('oss-1', 'oss-9').replace('B2 mức 2', 'B1 mức 2');
  const texts = {
    ...edited(MODULE, 'competency: B2', 'competency: B1'),
    [BANK]: TREE[BANK]! + another.replace(/Xem lại.*\n/, ''),
  };
  const on = (day: string) => checkContent(filesOf(texts), day).findings;
  expect(on('2027-02-28')).toEqual([]);
  const after = on('2027-03-01');
  expect(after.map(({ code }) => code).toSorted()).toEqual(['citation-ended', 'overlapping-lines']);
  expect(hasErrors(after)).toBe(false);
});
