import { describe, expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { readLessonFile } from '../lesson-file.ts';

/** A scenario in a lesson: its opening stands on line 4, its first line on 5. */
function read(lines: string, opening = ':::tình-huống{#a}') {
  const text = `---\ntitle: Bài\n---\n${opening}\n${lines}\n:::\n`;
  const { questions, findings } = readLessonFile(sourceOf('a.md', text));
  return {
    scenario: questions[0],
    found: findings.map(({ code, line, column }) => `${code} ${line}:${column}`),
    said: findings.map(({ message }) => message),
  };
}

const WHOLE = `### Gấp {#start}
Ông A nói phải nộp **ngay**.

- Nhận → #nhan {-1}
- Tra dữ liệu trước → #tra {+2}
  > Ông ngồi xuống chờ.

### Nhận thiếu {#nhan}
→ KẾT THÚC chưa đạt: hồ sơ quay lại

### Tra cứu {#tra}
→ KẾT THÚC đạt: đúng quy định`;

test('scenes, choices, points and ends are read, and a consequence belongs to its choice', () => {
  const { scenario, found } = read(WHOLE);
  expect(found).toEqual([]);
  expect(scenario).toMatchObject({
    id: 'a',
    bank: false,
    key: {
      kind: 'scenario',
      scenes: [
        {
          choices: [
            { to: 1, points: -1 },
            { to: 2, points: 2 },
          ],
        },
        { end: 'fail' },
        { end: 'pass' },
      ],
    },
    stem: { text: 'Gấp' },
  });
  const [first, , last] = scenario?.scenes ?? [];
  expect(first?.body).toEqual({ text: 'Ông A nói phải nộp **ngay**.', line: 6 });
  expect(first?.choices.map(({ text, consequence }) => [text.text, consequence.text])).toEqual([
    ['Nhận', ''],
    ['Tra dữ liệu trước', 'Ông ngồi xuống chờ.'],
  ]);
  expect(last?.end?.words.text).toBe('đúng quy định');
});

describe('is written as people type', () => {
  const same = read(WHOLE).scenario?.key;

  test.each([
    ['without diacritics', WHOLE, ':::tinh-huong{#a}'],
    ['with a space', WHOLE, ':::Tình huống{#a}'],
    ['in English', WHOLE.replace('KẾT THÚC chưa đạt', 'END fail').replace('KẾT THÚC đạt', 'END pass')],
    ['with arrows of two signs', WHOLE.replaceAll('→', '->')],
    [
      'with ends without diacritics',
      WHOLE.replaceAll('KẾT THÚC', 'ket thuc').replace('chưa đạt', 'chua dat'),
    ],
    ['with a typographic minus', WHOLE.replace('{-1}', '{−1}')],
    ['with an arrow among the words', WHOLE.replace('- Nhận', '- Nhận: quầy → phòng')],
    ['over several lines', WHOLE.replace('trước → #tra', 'trước,\n  rồi hỏi giấy\n  → #tra')],
    ['with a list above the choices', WHOLE.replace('ngay**.', 'ngay**:\n\n- một tờ khai\n- một bản sao')],
    ['with labels before the first scene', `Năng lực: C2 mức 2\nDữ kiện: F2.30\n\n${WHOLE}`],
    [
      'with labels after the last',
      `${WHOLE}\n\nGiải thích: Vì thế,\nhai dòng.\nCăn cứ: 118/2025/NĐ-CP, Điều 11`,
    ],
    ['with a list in the explanation', `${WHOLE}\n\nGiải thích: Hai việc:\n\n- quầy → phòng\n- phòng → quầy`],
    ['with headings in a scene', WHOLE.replace('Ông A', '#### Lúc 16:10\n\nÔng A')],
  ])('%s', (_, lines, opening = ':::tình-huống{#a}') => {
    const { scenario, found } = read(lines, opening);
    expect(found).toEqual([]);
    expect(scenario?.key).toEqual(same);
  });

  test('a choice without points is worth none', () => {
    const { scenario } = read(WHOLE.replace(' {-1}', ''));
    expect(scenario?.key).toMatchObject({ scenes: [{ choices: [{ points: 0 }, { points: 2 }] }, {}, {}] });
  });

  test('its labels say competency, law and explanation', () => {
    const { scenario } = read(`Năng lực: C2 mức 2\n\n${WHOLE}\n\nCăn cứ: 118/2025/NĐ-CP, Điều 11`);
    expect(scenario).toMatchObject({
      competency: { code: 'C2' },
      level: 2,
      citations: [{ documentId: '118/2025/NĐ-CP', provision: 'Điều 11' }],
    });
  });
});

type Case = [what: string, from: string, to: string, found: string[]];

/** One change to a faultless scenario, and where the fault is then found. */
const faults: Case[] = [
  // scenes
  ['a scene without an id', ' {#nhan}', '', ['scene-without-id 12:1']],
  ['an id that cannot be one', '{#nhan}', '{#Nhận}', ['bad-scene-id 12:1']],
  ['an id twice', '{#tra}', '{#nhan}', ['duplicate-scene 15:1']],
  ['a scene without a title', '### Nhận thiếu {', '### {', ['scene-without-title 12:1']],
  ['a heading of another level', '### Nhận', '## Nhận', ['scene-heading 12:1']],
  ['a heading without its space', '### Nhận', '###Nhận', ['scene-heading 12:1']],
  [
    'a heading that belongs to the lesson',
    'Ông A',
    '## Ông A',
    ['scene-without-way 5:1', 'scene-heading 6:1'],
  ],
  ['a scene that nothing leads to', '→ #nhan', '→ #tra', ['unreachable-scene 12:1']],
  [
    'a scene with neither choices nor an end',
    '→ KẾT THÚC đạt: đúng quy định',
    'Ông về.',
    ['scene-without-way 15:1'],
  ],
  ['a scene with both', '\n\n### Nhận', '\n→ KẾT THÚC đạt: xong\n\n### Nhận', ['choices-and-end 11:1']],
  ['two ends', 'hồ sơ quay lại', 'quay lại\n\n→ KẾT THÚC đạt: xong', ['two-ends 15:1']],
  ['a single choice', '- Nhận → #nhan {-1}\n', '', ['single-choice 8:1']],
  ['two equal choices', '- Nhận →', '- tra dữ  liệu trước →', ['equal-options 9:1']],
  // choices
  ['a choice that leads nowhere', '→ #nhan {-1}', '→', ['choice-leads-nowhere 8:1']],
  ['a choice that leads nowhere for points', '→ #nhan', '→', ['choice-leads-nowhere 8:1']],
  ['a choice to a scene that is not there', '→ #nhan', '→ #nhạn', ['bad-target 8:10']],
  ['a choice to a scene that was renamed', '→ #nhan', '→ #nhan-lai', ['unknown-scene 8:10']],
  ['a choice without #', '→ #nhan', '→ nhan', ['bad-target 8:10']],
  ['an end in a choice', '→ #nhan {-1}', '→ KẾT THÚC đạt: xong', ['bad-target 8:10']],
  [
    'a choice without an arrow',
    '- Tra dữ liệu trước → #tra {+2}',
    '- Tra dữ liệu',
    ['choice-without-arrow 9:1'],
  ],
  ['a choice without words', '- Nhận →', '- →', ['empty-option 8:1']],
  ['points in words', '{-1}', '{ít}', ['bad-points 8:16']],
  ['half a point', '{-1}', '{0,5}', ['bad-points 8:16']],
  ['a hundred points', '{-1}', '{100}', ['bad-points 8:16']],
  ['a choice further in', '- Tra', '    - Tra', ['option-indent 9:5', 'single-choice 8:1']],
  ['a consequence that is not indented', '  > Ông', '> Ông', ['feedback-not-indented 10:1']],
  ['words after the choices', '  > Ông', 'Ông', ['stray-in-scenario 10:1']],
  // ends
  ['an end that is no end', 'KẾT THÚC đạt', 'KẾT THÚC', ['bad-end 16:1']],
  ['an end of a third kind', 'KẾT THÚC đạt', 'KẾT THÚC tốt', ['bad-end 16:1']],
  ['an end without words', 'KẾT THÚC đạt: đúng quy định', 'KẾT THÚC đạt:', ['end-without-words 16:1']],
  ['words after an end', 'hồ sơ quay lại', 'quay lại\n\nÔng về.', ['stray-in-scenario 15:1']],
  // the whole
  ['a loop', '→ KẾT THÚC chưa đạt: hồ sơ quay lại', '- Lại → #start\n- Thôi → #tra', ['scenario-loop 13:9']],
  ['points that decide nothing', '{+2}', '{-1}', ['nothing-decided 4:1']],
  ['a best path that fails', '{-1}', '{+3}', ['best-path-fails 13:1']],
  // labels
  ['a label in a scene', 'Ông A nói', 'Căn cứ: Ông A nói', ['label-in-scene 6:1']],
  ['a label between scenes', '### Tra cứu', 'Năng lực: C2\n\n### Tra cứu', ['label-in-scene 15:1']],
  ['a label of a question', '### Gấp', 'Độ khó: 2\n\n### Gấp', ['label-not-in-scenario 5:1']],
  ['words before the first scene', '### Gấp', 'Chiều thứ Sáu.\n\n### Gấp', ['stray-in-scenario 5:1']],
  ['a misspelt label after the last scene', 'đúng quy định', 'đúng\n\nCắm cứ: x', ['unknown-label 18:1']],
];

describe('what is wrong is said where it stands', () => {
  test.each(faults)('%s', (_, from, to, found) => {
    expect(WHOLE).toContain(from);
    expect(read(WHOLE.replace(from, to)).found).toEqual(found);
  });

  test('no scene, no end, too many scenes', () => {
    expect(read('').found).toEqual(['scenario-without-scenes 4:1']);
    const round = '### A {#a}\n- x → #b {1}\n- y → #b\n\n### B {#b}\n- x → #a\n- y → #a';
    expect(read(round).found).toEqual(['scenario-without-end 4:1']);
    const many = Array.from({ length: 51 }, (_, i) => `### S {#s${i}}\n→ END pass: x\n`).join('\n');
    expect(read(many).found).toEqual(['too-many-scenes 155:1']);
    const choices = Array.from({ length: 11 }, (_, i) => `- ${i} → #b {${i}}`).join('\n');
    expect(read(`### A {#a}\n${choices}\n\n### B {#b}\n→ END pass: x`).found).toEqual([
      'too-many-choices 16:1',
    ]);
  });

  test('its opening line takes an id and nothing else', () => {
    expect(read(WHOLE, ':::tình-huống').found).toEqual(['no-id 4:1']);
    expect(read(WHOLE, ':::tình-huống{#a bank}').found).toEqual(['scenario-flag 4:18']);
    expect(read(WHOLE, ':::tình-huống{#Á}').found).toEqual(['bad-id 4:15']);
  });

  test('in words of both languages', () => {
    const { said } = read(WHOLE.replace('→ #nhan', '→ #nhan-lai'));
    expect(said).toEqual([
      { vi: 'Không có cảnh nào mang mã “nhan-lai”.', en: 'There is no scene “nhan-lai”.' },
    ]);
  });
});
