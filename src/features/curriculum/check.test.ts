import { expect, test } from 'vitest';
import { MAX_BYTES } from '#features/content/source.ts';
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
import { checkContent } from './check.ts';

const TODAY = '2026-11-23';
const codes = (texts: Texts) => checkContent(filesOf(texts), TODAY).findings.map(({ code }) => code);

test('a folder without a fault is found without fault', () => {
  expect(checkContent(filesOf(TREE), TODAY).findings).toEqual([]);
});

type Case = [code: string, path: string, from: string, to: string, on: string];

const warnings: Case[] = [
  ['citation-ended', LESSON, 'Căn cứ: 118/2025/NĐ-CP', 'Căn cứ: 61/2018/NĐ-CP', 'Căn cứ: 61/2018'],
  ['citation-ended', LESSON, 'Điều 11', 'khoản 3 Điều 7', 'khoản 3 Điều 7'],
  ['citation-ended', LESSON, 'law: [118/2025/NĐ-CP]', 'law: [61/2018/NĐ-CP]', 'law: [61/2018'],
  ['citation-ended', LESSON, 'law: [118/2025/NĐ-CP]', 'law: [01/2018/TT-VPCP]', 'law: [01/2018'],
  ['citation-replaced', LESSON, 'law: [118/2025/NĐ-CP]', 'law: [6/2023/NĐ-CP]', 'law: [6/2023'],
  ['citation-unknown', LESSON, 'law: [118/2025/NĐ-CP]', 'law: [5/2024/NĐ-CP]', 'law: [5/2024'],
  ['citation-unknown', LESSON, 'Căn cứ: 118/2025/NĐ-CP', 'Căn cứ: 5/2024/NĐ-CP', 'Căn cứ: 5/2024'],
  ['citation-not-yet', LESSON, 'law: [118/2025/NĐ-CP]', 'law: [1/2030/NĐ-CP]', 'law: [1/2030'],
  ['missing-feedback', LESSON, '  > Đúng: một lần là đủ.\n', '', ':::question{#oss-1}'],
  ['all-of-the-above', BANK, 'Ghi hết vào một phiếu', 'Tất cả các ý trên', 'Tất cả các ý trên'],
  ['long-option', LESSON, 'Hướng dẫn bổ sung', `${'Hướng dẫn kỹ càng '.repeat(6)}bổ sung`, '- [x] Hướng'],
  ['negative-stem', LESSON, 'Việc đầu tiên cần làm là gì?', 'Việc nào không đúng?', 'Việc nào không đúng?'],
  ['negative-stem', TRANSLATION, 'What comes first?', 'Which step is not right?', 'Which step is not right?'],
  ['review-overdue', LESSON, 'minutes: 12', 'minutes: 12\nreview-by: 2026-11-22', 'review-by: 2026-11-22'],
  ['observed-competency', LESSON, 'B2 mức 2', 'B3 mức 2', 'B3 mức 2'],
  [
    'too-few-questions',
    MODULE,
    'competency: B1, level: 2',
    'competency: B1, level: 1',
    'competency: B1, level: 1',
  ],
];

test.each(warnings)('%s is a warning in %s, and does not stop publishing', (code, path, from, to, on) => {
  const texts = edited(path, from, to);
  const { findings } = checkContent(filesOf(texts), TODAY);
  const found = findings.find((finding) => finding.code === code);
  expect(found?.severity).toBe('warning');
  expect((texts[found!.file] ?? '').split('\n')[found!.line - 1]).toContain(on);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
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
  ['code may show a container', LESSON, 'Hết bài.', '```\n:::question\n- [x] a\n```'],
  ['an e-mail address is words', LESSON, 'Hết bài.', 'Hỏi phong-cchc@example.vn hoặc https://example.vn.'],
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

test('a file that is too big, not UTF-8 or out of place is refused by name', () => {
  const refused = (path: string, bytes: Uint8Array) =>
    checkContent([...filesOf(TREE), { path, bytes }], TODAY).findings.map(({ file, code }) => [file, code]);
  const lesson = 'modules/01-mot-cua/09-moi.vi.md';
  expect(refused(lesson, new Uint8Array(MAX_BYTES + 1))).toContainEqual([lesson, 'too-big']);
  expect(refused(lesson, new Uint8Array([0x2d, 0xff, 0xfe]))).toContainEqual([lesson, 'not-utf8']);
  expect(refused('modules/01-mot-cua/Bài 9.md', new Uint8Array())).toContainEqual([
    'modules/01-mot-cua/Bài 9.md',
    'unknown-file',
  ]);
});

test('a folder without its framework, register, calendar or module plan is told which file is missing', () => {
  const { 'law.yaml': _, 'calendar.yaml': __, [MODULE]: ___, ...rest } = TREE;
  const missing = checkContent(filesOf(rest), TODAY).findings.filter(({ code }) => code === 'missing-file');
  expect(missing.map(({ file }) => file)).toEqual(['calendar.yaml', 'law.yaml', MODULE]);
});

test('a translation without its original, and a lesson told twice, are errors', () => {
  const { [LESSON]: _, ...orphaned } = TREE;
  expect(codes(orphaned)).toContain('no-original');
  expect(codes({ ...TREE, 'modules/01-mot-cua/02-kiem-tra.vi.md': TREE[LESSON]! })).toContain(
    'duplicate-lesson',
  );
});

test('questions of a translation stand in the order of the original', () => {
  const second = QUESTION.replace('oss-1', 'oss-9');
  const [vi, en] = [TREE[LESSON]!, TREE[TRANSLATION]!];
  const swapped = {
    ...TREE,
    [LESSON]: vi.replace('Hết bài.', second),
    [TRANSLATION]: en.replace(
      ':::question{#oss-1}',
      `${second.replace(/Xem lại.*\n/, '')}\n:::question{#oss-1}`,
    ),
  };
  expect(codes(swapped)).toContain('other-order');
});
