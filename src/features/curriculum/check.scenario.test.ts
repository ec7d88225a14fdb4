import { expect, test } from 'vitest';
import { BANK, filesOf, TRANSLATION, TREE, type Texts } from '#tests/support/content-folder.ts';
import { CASE, SCENARIO, SCENARIO_IN_ENGLISH, withScenario } from '#tests/support/content-scenario.ts';
import { checkContent } from './check.ts';
import { readyFor } from './publish/ready.ts';

const check = (texts: Texts) => checkContent(filesOf(texts), '2026-11-23');
const codes = (texts: Texts) => check(texts).findings.map(({ code }) => code);

test('a scenario needs neither explanation nor remarks, and may show a competency that is observed', () => {
  expect(codes(withScenario())).toEqual([]);
  expect(codes(withScenario(SCENARIO.replace(/Giải thích.*\n/, '')))).toEqual([]);
  const framework = TREE['competencies.yaml']!.replaceAll(
    'measured-by: questions',
    'measured-by: observation',
  );
  const observed = (texts: Texts) => codes({ ...texts, 'competencies.yaml': framework });
  expect(observed(TREE)).toContain('observed-competency');
  expect(observed(withScenario())).toEqual(observed(TREE));
});

test('a scenario does not stand in a bank', () => {
  const bank = { ...TREE, [BANK]: `${TREE[BANK]}\n${SCENARIO}` };
  expect(check(bank).findings).toContainEqual(
    expect.objectContaining({
      code: 'scenario-in-bank',
      file: BANK,
      line: TREE[BANK]!.split('\n').length + 1,
      column: 1,
    }),
  );
});

test.each([
  ['another number of points', '{+2}', '{+3}', 'other-scenes'],
  ['another way', 'Call him back -> #returned', 'Call him back -> #mended', 'other-scenes'],
  ['another end', 'END fail', 'END pass', 'other-scenes'],
])('a translation with %s is refused', (_, from, to, code) => {
  const { findings } = check(withScenario(SCENARIO, SCENARIO_IN_ENGLISH.replace(from, to)));
  const line = TREE[TRANSLATION]!.split('\n').length + 1;
  expect(findings).toMatchObject([{ code, file: TRANSLATION, line, column: 1 }]);
});

test('a translation may name its scenes otherwise, as long as they lead alike', () => {
  expect(codes(withScenario(SCENARIO, SCENARIO_IN_ENGLISH.replaceAll('#start', '#urgent')))).toEqual([]);
});

test('HTML, links and pictures are checked in every scene, choice, consequence and end', () => {
  const places = ['Ông A nói', 'Nhận dù còn thiếu', 'Ông ngồi xuống', 'hồ sơ quay lại lần hai', 'Tra cứu {'];
  for (const place of places)
    expect(codes(withScenario(SCENARIO.replace(place, `<b>x</b> ${place}`)))).toContain('raw-html');
});

test('it is stored as a question of its lesson that no check draws', async () => {
  const { questions } = await readyFor(check(withScenario()).content);
  expect(questions.find(({ id }) => id === CASE)).toMatchObject({
    lessonId: 'kiem-tra',
    inBank: false,
    version: {
      competency: 'B2',
      key: { kind: 'scenario' },
      text: {
        vi: {
          stem: expect.stringContaining('Người dân cần gấp'),
          scenes: [{ body: expect.stringContaining('<strong>ngay hôm nay</strong>') }, {}, {}, {}, {}],
          citations: [{ documentId: '118/2025/NĐ-CP', provision: 'Điều 11' }],
        },
        en: { citations: [{ documentId: '118/2025/NĐ-CP' }] },
      },
    },
  });
});
