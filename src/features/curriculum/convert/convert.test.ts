import { expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { convertHabit } from './converted.ts';

const convert = (text: string) => convertHabit(sourceOf('de.txt', text), 'oss', []);
const codes = (text: string) =>
  convert(text).findings.map(({ code, line, column }) => `${code} ${line}:${column}`);

const each = (row: string) => row.split(' ¦ ');

const QUESTION = `:::question{#oss-001}
Hồ sơ thiếu một thành phần thì làm gì?

- [ ] Trả hồ sơ
- [x] Hướng dẫn bổ sung
- [ ] Nhận rồi chờ

Giải thích: Chỉ nêu một lần.
:::
`;
const STEM = 'Hồ sơ thiếu một thành phần thì làm gì?';
const OPTIONS = 'A. Trả hồ sơ\nB. Hướng dẫn bổ sung\nC. Nhận rồi chờ';
const END = 'Đáp án: B\nGiải thích: Chỉ nêu một lần.';
const test3 = (stem: string, options = OPTIONS, end = END) => `${stem}\n${options}\n${end}\n`;

test.each([
  ...[
    ...each(
      'Câu 1:  ¦ Câu 1.  ¦ Câu 1)  ¦ CÂU 1:  ¦ Câu hỏi 1:  ¦ câu 1/  ¦ Câu 1 -  ¦ Câu số 1:  ¦ Cau 1: ¦ Question 1. ',
    ),
    ...['  Câu 1 : ', '**Câu 1:** ', '## Câu 1. ', 'Câu 1\n', 'Câu 1:\n\n', '\u200bCâu\u00a01: '],
  ].map((head) => test3(`${head}${STEM}`)),
  test3(`**Câu 1: ${STEM}**`),
  test3('Câu 1: Hồ sơ thiếu\tmột  thành phần thì làm gì?'),
  ...[
    'A) Trả hồ sơ\nB) Hướng dẫn bổ sung\nC) Nhận rồi chờ',
    'A/ Trả hồ sơ\nB/ Hướng dẫn bổ sung\nC/ Nhận rồi chờ',
    'a. Trả hồ sơ\nb. Hướng dẫn bổ sung\nc. Nhận rồi chờ',
    '(A) Trả hồ sơ\n(B) Hướng dẫn bổ sung\n(C) Nhận rồi chờ',
    '  A.Trả hồ sơ\n\n  B.Hướng dẫn bổ sung\n\n  C.Nhận rồi chờ',
    '- A. Trả hồ sơ\n- B. Hướng dẫn bổ sung\n- C. Nhận rồi chờ',
    '* A. Trả hồ sơ\n* B. Hướng dẫn bổ sung\n* C. Nhận rồi chờ',
    '**A.** Trả hồ sơ\n**B.** Hướng dẫn bổ sung\n**C.** Nhận rồi chờ',
    'A. Trả hồ sơ\nB. Hướng dẫn\n   bổ sung\nC. Nhận rồi\nchờ',
    'A. Trả hồ sơ B. Hướng dẫn bổ sung C. Nhận rồi chờ',
    'A. Trả hồ sơ\tB. Hướng dẫn bổ sung\nC. Nhận rồi chờ',
    'A. Trả hồ sơ   B. Hướng dẫn bổ sung   C. Nhận rồi chờ',
    'A. Trả hồ sơ\nB. Hướng dẫn bổ sung   C. Nhận rồi chờ',
  ].map((options) => test3(`Câu 1: ${STEM}`, options)),
  `Câu 1: ${STEM} A. Trả hồ sơ B. Hướng dẫn bổ sung C. Nhận rồi chờ\n${END}`,
  ...[
    ...each(
      'Đáp án: B ¦ ĐÁP ÁN B ¦ Đáp án đúng: B. ¦ Trả lời: b ¦ Đáp án là B ¦ đáp án - (B) ¦ Dap an: B ¦ Chọn B',
    ),
    ...each('Đ/A: B ¦ Answer: B ¦ **Đáp án:** B ¦ Đáp án: B. Hướng dẫn bổ sung ¦ Đáp án: hướng dẫn bổ sung'),
    'Đáp án:\nB',
  ].map((answer) => test3(`Câu 1: ${STEM}`, OPTIONS, `${answer}\nGiải thích: Chỉ nêu một lần.`)),
  ...[
    ...each(
      '*B. Hướng dẫn bổ sung ¦ B. *Hướng dẫn bổ sung ¦ B. Hướng dẫn bổ sung* ¦ **B. Hướng dẫn bổ sung**',
    ),
    ...each('B. Hướng dẫn bổ sung (đúng) ¦ B. Hướng dẫn bổ sung (Đúng). ¦ (đúng) B. Hướng dẫn bổ sung'),
    ...each('✓ B. Hướng dẫn bổ sung ¦ B. (đúng) Hướng dẫn bổ sung ¦ [x] B. Hướng dẫn bổ sung'),
    'B. Hướng dẫn bổ sung (đáp án đúng)',
  ].map((right) =>
    test3(`Câu 1: ${STEM}`, OPTIONS.replace('B. Hướng dẫn bổ sung', right), 'Giải thích: Chỉ nêu một lần.'),
  ),
  test3(`Câu 1: ${STEM}`, 'A. Trả hồ sơ (sai)\nB. Hướng dẫn bổ sung (đúng)\nC. Nhận rồi chờ (sai)'),
  ...['Giải thích đáp án: ', 'GIẢI THÍCH: ', 'Lời giải:\n', '**Giải thích:** ', 'giai thich : '].map(
    (label) => test3(`Câu 1: ${STEM}`, OPTIONS, `Đáp án: B\n${label}Chỉ nêu một lần.`),
  ),
  test3(`Câu 1: ${STEM}`, OPTIONS, 'Giải thích: Chỉ nêu một lần.\nĐáp án: B'),
  ...[
    'ĐÁP ÁN\n1. B',
    'ĐÁP ÁN\n1B',
    'Bảng đáp án:\n\n1-B',
    'ĐÁP ÁN VÀ GIẢI THÍCH\nCâu 1: B',
    '1. B',
    '1 B',
    '| 1. B |',
  ].map((list) => test3(`Câu 1: ${STEM}`, OPTIONS, `Giải thích: Chỉ nêu một lần.\n\n${list}`)),
  test3(`Câu 1: ${STEM}`, OPTIONS, 'ĐÁP ÁN\nCâu 1: B\nGiải thích: Chỉ nêu một lần.'),
  `\ufeff${test3(`Câu 1: ${STEM}`)}`.replaceAll('\n', '\r\n'),
  test3(`Câu 1: ${STEM}`).normalize('NFD'),
])('a question is read in every way people type it (%#): %j', (text) => {
  expect(convert(text)).toEqual({ markdown: QUESTION, findings: [], whole: 1, toMend: 0 });
});

const bodyOf = (text: string) => convert(text).markdown.split('\n').slice(1, -2).join('\n');

test.each([
  ['several right answers', 'Câu 1: Gì?\nA. a\nB. b\nC. c\nĐáp án: A, C', 'Gì?\n\n- [x] a\n- [ ] b\n- [x] c'],
  [
    'several, joined by words',
    'Câu 1: Gì?\nA. a\nB. b\nC. c\nĐáp án: A và C',
    'Gì?\n\n- [x] a\n- [ ] b\n- [x] c',
  ],
  ['several, close together', 'Câu 1: Gì?\nA. a\nB. b\nC. c\nĐáp án: AC', 'Gì?\n\n- [x] a\n- [ ] b\n- [x] c'],
  ['several marks', 'Câu 1: Gì?\n*A. a\nB. b\n*C. c', 'Gì?\n\n- [x] a\n- [ ] b\n- [x] c'],
  [
    'Đúng and Sai',
    'Câu 1: Hồ sơ trả ngay.\nA. Đúng\nB. Sai\nĐáp án: B',
    'Câu sau đúng hay sai?\n\n- [S] Hồ sơ trả ngay.',
  ],
  [
    'an answer in words',
    'Câu 1: Hồ sơ trả ngay.\nA. Đúng\nB. Sai\nĐáp án: Đúng',
    'Câu sau đúng hay sai?\n\n- [Đ] Hồ sơ trả ngay.',
  ],
  ['no options', 'Câu 1: Hồ sơ trả ngay.\nĐáp án: Sai', 'Câu sau đúng hay sai?\n\n- [S] Hồ sơ trả ngay.'],
  [
    'what asks for it',
    'Câu 1: Trả ngay. Câu này đúng hay sai?\nĐáp án: Đúng',
    'Câu này đúng hay sai?\n\n- [Đ] Trả ngay.',
  ],
  [
    'what leads to it',
    'Câu 1: Ông A nộp.\n\nHồ sơ đủ.\nA. Đúng\nB. Sai\nĐáp án: A',
    'Ông A nộp.\n\n- [Đ] Hồ sơ đủ.',
  ],
  [
    'a question stays one',
    'Câu 1: Có đúng không?\nA. Đúng\nB. Sai\nĐáp án: A',
    'Có đúng không?\n\n- [x] Đúng\n- [ ] Sai',
  ],
  ['statements', 'Câu 1: Xét.\na) Một\nb) Hai\nĐáp án: a) Đ, b) S', 'Xét.\n\n- [Đ] Một\n- [S] Hai'],
  [
    'words of several lines and a list',
    'Câu 1: Ông A nộp.\nThiếu bản sao.\n\nViệc nào?\n(1) Trả\n- Nhận\nA. 1\nB. 2\nĐáp án: A',
    'Ông A nộp.\nThiếu bản sao.\n\nViệc nào?\n\n(1) Trả\n\n- Nhận\n\n- [x] 1\n- [ ] 2',
  ],
  [
    'a list in small letters above the options',
    'Câu 1: Thứ tự nào?\na) Nộp\nb) Nhận\nA. a, b\nB. b, a\nĐáp án: A',
    'Thứ tự nào?\n\na) Nộp\n\nb) Nhận\n\n- [x] a, b\n- [ ] b, a',
  ],
  [
    'legal grounds, each by its number',
    'Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\nCăn cứ: Khoản 2 Điều 11 Nghị định số 118/2025/NĐ-CP của Chính phủ;\n- 24/CT-TTg',
    'Gì?\n\n- [x] a\n- [ ] b\n\nCăn cứ: 118/2025/NĐ-CP, Khoản 2 Điều 11\nCăn cứ: 24/CT-TTg',
  ],
  [
    'an explanation of several lines, and labels of the format',
    'Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\nGiải thích: Một.\nHai.\n\nBa.\nNăng lực: B2 mức 2\nĐộ khó: 2\nGợi ý: Một_hai\n bốn',
    'Gì?\n\n- [x] a\n- [ ] b\n\nGiải thích: Một.\nHai.\n\nBa.\nNăng lực: B2 mức 2\nĐộ khó: 2\nGợi ý: Một_hai bốn',
  ],
  [
    'an explanation that ends with the name of a part',
    'Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\nGiải thích: Một.\nMục 2 của Mẫu 02 ghi rõ.',
    'Gì?\n\n- [x] a\n- [ ] b\n\nGiải thích: Một.\nMục 2 của Mẫu 02 ghi rõ.',
  ],
  [
    'an explanation that is a list',
    'Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\nGiải thích:\n- Một\n- Hai\nA. sai vì thế',
    'Gì?\n\n- [x] a\n- [ ] b\n\nGiải thích:\n\n- Một\n\n- Hai\n\nA. sai vì thế',
  ],
  [
    'what the format would misread',
    'Câu 1: Căn cứ: luật nào?\n:::\n- [x] a\n# b\nĐiểm: *3*\nA. [[a]] <b>\nB. a_b ** `c`\nĐáp án: A',
    'Căn cứ\\: luật nào?\n\\:::\n\n- \\[x\\] a\n\n\\# b\nĐiểm\\: \\*3\\*\n\n- [x] \\[\\[a\\]\\] \\<b>\n- [ ] a\\_b \\*\\* \\`c\\`',
  ],
])('%s', (_, text, body) => {
  expect(bodyOf(text)).toBe(body);
  expect(codes(text)).toEqual([]);
});

test('questions follow each other with nothing between them, and the list at the end answers all', () => {
  const questions = [1, 2, 3].map((n) => `Câu ${n}: Gì ${n}?\nA. a\nB. b\nC. c`).join('\n');
  const rights = (text: string) =>
    [...convert(text).markdown.matchAll(/- \[x\] (.)/g)].map(([, letter]) => letter);
  for (const list of [
    '1B 2C 3A',
    '1. B\n2. C\n3. A',
    'Đáp án: 1B, 2C, 3A',
    'ĐÁP ÁN\n1.B; 2.C; 3.A',
    '| 1 B | 2 C | 3 A |',
  ])
    expect(rights(`${questions}\n\n${list}\n`)).toEqual(['b', 'c', 'a']);
});

test('a list beside other answers has to agree with them', () => {
  const questions = [1, 2]
    .map((n) => `Câu ${n}: Gì ${n}?\nA. a\nB. b\nĐáp án: A\nGiải thích: Vì thế.`)
    .join('\n');
  expect(codes(`${questions}\n\n1. A\n2. A`)).toEqual([]);
  expect(codes(`${questions}\n\n1. A\n2. B`)).toEqual(['answers-disagree 6:1']);
  expect(convert(`${questions}\n\n2. A`).markdown).toContain('Vì thế.\n\n2. A');
});

test('after a list of answers the numbers may begin again', () => {
  const part = (answer: string) =>
    `PHẦN ${answer}\nCâu 1: Gì ${answer}?\nA. a\nB. b\n\nĐÁP ÁN\n1. ${answer}\n`;
  const { markdown, findings } = convert(part('A') + part('B'));
  expect(markdown).toContain('Gì A?\n\n- [x] a\n- [ ] b');
  expect(markdown).toContain('Gì B?\n\n- [ ] a\n- [x] b');
  expect(findings.map(({ code, line }) => [code, line])).toEqual([
    ['left-out', 1],
    ['left-out', 8],
  ]);
});
