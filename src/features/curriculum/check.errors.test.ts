import { expect, test } from 'vitest';
import {
  BANK,
  edited,
  filesOf,
  HEAD,
  LESSON,
  MODULE,
  QUESTION,
  TRANSLATION,
} from '#tests/support/content-folder.ts';
import { checkContent } from './check.ts';

const TODAY = '2026-11-23';
const PICTURE = 'modules/01-mot-cua/images/luong.svg';

type Case = [code: string, path: string, from: string, to: string, on: string];

/** One change to a faultless folder, and the line on which the fault is then found. */
const errors: Case[] = [
  // answers
  ['no-right-answer', LESSON, '- [x] Hướng', '- [ ] Hướng', ':::question{#oss-1}'],
  ['all-right', LESSON, '- [ ] Trả', '- [x] Trả', ':::question{#oss-1}'],
  ['all-right', BANK, '- [ ] Đòi', '- [x] Đòi', ':::câu-hỏi{#oss-2}'],
  ['unknown-marker', LESSON, '- [ ] Trả', '- [o] Trả', '- [o] Trả'],
  ['unknown-marker', LESSON, '- [x] Hướng', '- ［x］ Hướng', '- ［x］ Hướng'],
  ['unknown-marker', LESSON, '- [x] Hướng', '- 【x】 Hướng', '- 【x】 Hướng'],
  ['unknown-marker', LESSON, '- [x] Hướng', '- (x) Hướng', '- (x) Hướng'],
  ['unknown-marker', LESSON, '- [x] Hướng', '- [х] Hướng', '- [х] Hướng'],
  ['unknown-marker', LESSON, '- [x] Hướng', '– [x] Hướng', '– [x] Hướng'],
  ['unknown-marker', LESSON, '- [x] Hướng', '-[x] Hướng', '-[x] Hướng'],
  ['unknown-marker', LESSON, '- [x] Hướng', '- [x]Hướng', '- [x]Hướng'],
  ['unknown-marker', LESSON, '- [x] Hướng', '- [] Hướng', '- [] Hướng'],
  ['mixed-markers', LESSON, '- [x] Hướng', '- [Đ] Hướng', '- [Đ] Hướng'],
  ['equal-options', BANK, 'Ghi hết vào một phiếu', 'xem  hết hồ sơ', 'xem  hết hồ sơ'],
  ['empty-option', LESSON, '- [ ] Trả hồ sơ, không ghi lý do', '- [ ]', '- [ ]'],
  [
    'one-option',
    LESSON,
    '- [ ] Trả hồ sơ, không ghi lý do\n  > Chưa đúng: người dân phải biết mình thiếu gì.\n',
    '',
    ':::question{#oss-1}',
  ],
  ['option-without-box', LESSON, '- [x] Hướng', '- Khác\n- [x] Hướng', '- Khác'],
  ['option-indent', LESSON, '- [x] Hướng', '    - [x] Hướng', '- [x] Hướng'],
  ['feedback-not-indented', LESSON, '  > Chưa', '> Chưa', '> Chưa'],
  ['stray-text', LESSON, '  > Chưa đúng: người', 'Chưa đúng: người', 'Chưa đúng: người'],
  ['no-answers', LESSON, QUESTION, ':::question{#oss-1}\nHỏi gì?\n:::\n', ':::question{#oss-1}'],
  [
    'no-stem',
    LESSON,
    'Hồ sơ còn thiếu một thành phần. Việc đầu tiên cần làm là gì?\n',
    '',
    ':::question{#oss-1}',
  ],
  // ids and containers
  ['no-id', LESSON, '{#oss-1}', '', ':::question'],
  ['no-id', LESSON, '{#oss-1}', '{#oss-1 #oss-9}', ':::question{#oss-1 #oss-9}'],
  ['bad-id', LESSON, '{#oss-1}', '{#Câu_1}', ':::question{#Câu_1}'],
  ['duplicate-id', BANK, '{#oss-3}', '{#oss-2}', ':::cau-hoi{#oss-2}'],
  ['duplicate-id', BANK, '{#oss-3}', '{#oss-1}', ':::cau-hoi{#oss-1}'],
  ['unknown-flag', LESSON, '{#oss-1}', '{#oss-1 hard}', ':::question{#oss-1 hard}'],
  ['unknown-flag', BANK, '{#oss-3}', '{#oss-3 many}', ':::cau-hoi{#oss-3 many}'],
  ['bad-braces', LESSON, '{#oss-1}', '{#oss-1', ':::question{#oss-1'],
  [
    'never-closed',
    LESSON,
    'Xem lại: #kiem-tra-ho-so\n:::',
    'Xem lại: #kiem-tra-ho-so',
    ':::question{#oss-1}',
  ],
  ['never-closed', BANK, 'Năng lực: B1\n:::', 'Năng lực: B1', ':::câu-hỏi{#oss-2}'],
  ['nothing-to-close', LESSON, 'Hết bài.', ':::', ':::'],
  ['unknown-container', LESSON, 'Hết bài.', ':::note\nChú ý\n:::', ':::note'],
  ['answers-outside', LESSON, 'Hết bài.', '- [x] Đúng', '- [x] Đúng'],
  ['code-never-closed', LESSON, 'Hết bài.', '```\nmã', '```'],
  // labels
  [
    'no-explanation',
    LESSON,
    'Giải thích: Yêu cầu bổ sung chỉ được nêu một lần, bằng Mẫu số 02.\n',
    '',
    ':::question{#oss-1}',
  ],
  [
    'short-explanation',
    LESSON,
    'Yêu cầu bổ sung chỉ được nêu một lần, bằng Mẫu số 02.',
    'Vì luật.',
    'Giải thích: Vì luật.',
  ],
  ['label-too-early', LESSON, 'Hồ sơ còn thiếu', 'Gợi ý: một lần\n\nHồ sơ còn thiếu', 'Gợi ý: một lần'],
  ['unknown-label', LESSON, 'Căn cứ:', 'Cắm cứ:', 'Cắm cứ:'],
  ['unknown-label', LESSON, 'Căn cứ:', '**Căn cứ:**', '**Căn cứ:**'],
  ['repeated-label', LESSON, 'Độ khó: 2', 'Độ khó: 2\nĐộ khó: 3', 'Độ khó: 3'],
  ['empty-label', LESSON, 'Độ khó: 2', 'Độ khó:', 'Độ khó:'],
  ['bad-number', LESSON, 'Độ khó: 2', 'Độ khó: 4', 'Độ khó: 4'],
  ['bad-number', BANK, 'Điểm: 2', 'Điểm: 1.000', 'Điểm: 1.000'],
  ['bad-competency', LESSON, 'B2 mức 2', 'B2 mức 4', 'B2 mức 4'],
  ['option-after-labels', LESSON, 'Độ khó: 2', '- [ ] Thêm một phương án', '- [ ] Thêm'],
  ['bad-review', LESSON, 'Xem lại: #kiem-tra-ho-so', 'Xem lại: Kiểm tra', 'Xem lại: Kiểm tra'],
  // what is referred to
  ['unknown-anchor', LESSON, 'Xem lại: #kiem-tra-ho-so', 'Xem lại: #khong-co', 'Xem lại: #khong-co'],
  ['review-in-bank', BANK, 'Điểm: 2', 'Xem lại: #ngan-hang', 'Xem lại: #ngan-hang'],
  ['unknown-competency', LESSON, 'B2 mức 2', 'Z9 mức 2', 'Z9 mức 2'],
  ['unknown-competency', LESSON, 'competency: B2', 'competency: Z9', 'competency: Z9'],
  ['unknown-competency', LESSON, 'competency: B2', 'competency: B2\nalso: [B1, Z9]', 'also: [B1, Z9]'],
  [
    'unknown-competency',
    MODULE,
    'competencies: [B1, B2]',
    'competencies: [B1, Z9]',
    'competencies: [B1, Z9]',
  ],
  ['unknown-competency', MODULE, '{ competency: B1', '{ competency: Z1', '{ competency: Z1'],
  ['unknown-document', LESSON, 'Căn cứ: 118/2025/NĐ-CP', 'Căn cứ: 118/2025/ND-CP', 'Căn cứ: 118/2025/ND-CP'],
  ['unknown-document', LESSON, 'law: [118/2025/NĐ-CP]', 'law: [119/2025/NĐ-CP]', 'law: [119/2025/NĐ-CP]'],
  ['unknown-module', 'programmes/cong-chuc-moi.yaml', '[mot-cua]', '[hai-cua]', 'modules: [hai-cua]'],
  ['blueprint-sum', MODULE, 'questions: 2', 'questions: 3', 'questions: 3'],
  [
    'overlapping-lines',
    MODULE,
    '- { competency: B2, level: 2, count: 1 }',
    '- { competency: B1, level: 2, difficulty: 2, count: 1 }',
    'difficulty: 2, count: 1',
  ],
  // translations
  ['not-translated', TRANSLATION, ':::question{#oss-1}', ':::question{#oss-9}', '---'],
  ['only-translated', TRANSLATION, ':::question{#oss-1}', ':::question{#oss-9}', ':::question{#oss-9}'],
  ['other-shape', TRANSLATION, '- [ ] Return', '- [x] Both\n- [ ] Return', ':::question{#oss-1}'],
  ['other-shape', TRANSLATION, '{#oss-1}', '{#oss-1 many}', ':::question{#oss-1 many}'],
  ['other-value', TRANSLATION, 'Law: 118', 'Difficulty: 3\nLaw: 118', ':::question{#oss-1}'],
  // text
  ['raw-html', LESSON, 'Hết bài.', 'Hết <b>bài</b>.', 'Hết <b>bài</b>.'],
  ['raw-html', LESSON, 'Hết bài.', '<!-- ghi chú -->', '<!-- ghi chú -->'],
  ['raw-html', LESSON, '> Chưa đúng: người', '> Chưa <i>đúng</i>: người', 'Chưa <i>đúng</i>'],
  ['bad-link', LESSON, 'Hết bài.', '[x](javascript:alert(1))', '[x](javascript:'],
  ['bad-link', LESSON, 'Hết bài.', '[x](java&#115;cript:alert)', '[x](java&#115;'],
  ['bad-link', LESSON, 'Hết bài.', '[x](//evil.example/a)', '[x](//evil'],
  ['bad-link', LESSON, 'Gợi ý: Nhớ lại', 'Gợi ý: [Nhớ](data:text/html,x) lại', 'Gợi ý: [Nhớ]'],
  [
    'foreign-picture',
    LESSON,
    '(images/luong.svg)',
    '(https://evil.example/luong.svg)',
    'https://evil.example',
  ],
  ['foreign-picture', LESSON, '(images/luong.svg)', '(../02-khac/images/luong.svg)', '02-khac'],
  ['unknown-picture', LESSON, '(images/luong.svg)', '(images/lung.svg)', 'images/lung.svg'],
  ['picture-without-text', LESSON, '![Luồng tiếp nhận]', '![]', '![](images'],
  ['bad-picture', PICTURE, '<title>', '<script>alert(1)</script><title>', '<script>'],
  // front matter and YAML
  ['missing-key', LESSON, 'title: Kiểm tra hồ sơ\n', '', 'summary:'],
  ['no-front-matter', LESSON, `${HEAD}\n`, '', '## Kiểm tra'],
  ['front-matter-open', LESSON, '2026-11-20\n---', '2026-11-20', '---'],
  ['yaml-broken', LESSON, 'title: Kiểm tra hồ sơ', 'title: Kiểm tra: hồ sơ', 'title: Kiểm tra: hồ sơ'],
  ['unknown-key', LESSON, 'minutes: 12', 'minute: 12', 'minute: 12'],
  ['wrong-value', LESSON, 'minutes: 12', 'minutes: mười', 'minutes: mười'],
  ['wrong-value', LESSON, 'checked-on: 2026-11-20', 'checked-on: 2026-02-30', 'checked-on: 2026-02-30'],
  ['wrong-value', LESSON, 'competency: B2', 'competency: B2\nalso: [B1, B2, B3]', 'also: [B1'],
  ['wrong-value', MODULE, 'pass: 75', 'pass: 175', 'pass: 175'],
  ['unknown-key', MODULE, 'pass: 75', 'passs: 75', 'passs: 75'],
  ['unknown-key', 'law.yaml', 'issued: 2025-06-09', 'isued: 2025-06-09', 'isued:'],
  ['duplicate-document', 'law.yaml', '- id: 61/2018/NĐ-CP', '- id: 118/2025/NĐ-CP', '- id: 118/2025/NĐ-CP'],
  ['same-address', 'law.yaml', '- id: 61/2018/NĐ-CP', '- id: 118/2025/ND-CP', '- id: 118/2025/ND-CP'],
  ['ends-before-start', 'law.yaml', 'expires: 2025-06-30', 'expires: 2015-06-30', 'expires: 2015-06-30'],
  ['ends-before-start', 'law.yaml', 'in-force: 2018-06-21', 'in-force: 2025-08', 'expires: 2025-06-30'],
  ['wrong-value', 'law.yaml', 'issued: 2025-06-09', 'issued: 2025-13', '2025-13'],
  ['wrong-value', 'law.yaml', 'expires: 2025-06-30', 'expires: 2025-06', '2025-06'],
  ['wrong-value', 'law.yaml', 'issued: 2025-06-09', 'status: confirmed', 'confirmed'],
  ['replaces-newer', 'law.yaml', 'replaces: [61/2018', 'replaces: [66.7/2025/NQ-CP, 61/2018', '[66.7/2025'],
  ['replaces-newer', 'law.yaml', 'replaces: [61/2018', 'replaces: [118/2025/NĐ-CP, 61/2018', '[118/2025'],
  ['duplicate-term', 'glossary.yaml', '- id: ho-so', '- id: par', '- id: par'],
  ['duplicate-competency', 'competencies.yaml', 'code: B2', 'code: B1', 'code: B1'],
];

test.each(errors)('%s is an error in %s', (code, path, from, to, on) => {
  const texts = edited(path, from, to);
  const { findings } = checkContent(filesOf(texts), TODAY);
  const found = findings.filter((finding) => finding.code === code);
  expect(found.map(({ severity }) => severity)).toContain('error');
  const lines = found.map(({ file, line }) => (texts[file] ?? '').split('\n')[line - 1]);
  expect(lines.join('\n')).toContain(on);
  for (const { message, mend, column } of found) {
    for (const said of [message.vi, message.en, mend.vi, mend.en]) expect(said).toMatch(/[.…]$|:/);
    expect(column).toBeGreaterThan(0);
  }
});
