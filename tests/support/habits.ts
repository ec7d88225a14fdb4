import fc from 'fast-check';

/** What people type, for properties: whole tests with what they say, and lines in any order. */

/** A question of a test, with what it says. */
type Habit = {
  text: string;
  list: string;
  asked: { stem: string[]; options: string[]; right: number[]; explanation: string[] };
};

const each = (row: string) => row.split(' ¦ ');

const plain = each('hồ sơ ¦ một cửa ¦ nộp ¦ Mẫu 02 ¦ đúng hẹn ¦ 118/2025/NĐ-CP ¦ ông A ¦ B1 ¦ (a) ¦ 15%');
const odd = [
  ...each(
    '* ¦ ** ¦ _ ¦ __ ¦ ` ¦ `` ¦ [[a]] ¦ [[ ¦ [x] ¦ [a](b) ¦ ![a](b) ¦ <b> ¦ <!-- ¦ &lt; ¦ & ¦ <a href="b">',
  ),
  ...each(
    'https://x.vn/a_b_c ¦ www.x.vn ¦ ftp://x.vn ¦ a@b.vn ¦ ::: ¦ :: ¦ \\ ¦ # ¦ ~~a~~ ¦ | ¦ → ¦ -> ¦ ≠ ¦ {#a}',
  ),
  ...each('*a* ¦ **a** ¦ _a_ ¦ `a` ¦ " ¦ \' ¦ “ ¦ </div> ¦ a\u00a0b ¦ A. ¦ 2) ¦ © ¦ e\u0323\u0302'),
];
const starts = [
  ...each(
    '::: ¦ :::question{#a} ¦ ::câu-hỏi{#a} ¦ ：：： ¦ - [x] a ¦ * [ ] a ¦ – (x) a ¦ - 【x】 a ¦ > a ¦ # a ¦ ```',
  ),
  ...each(
    '~~~ ¦ --- a ¦ - - - ¦ *** ¦ === ¦ [a]: b ¦ 1. a ¦ 12) a ¦ - a ¦ + a ¦ * a ¦ • a ¦ (1) a ¦ b) a ¦ - = 3',
  ),
  ...each(
    '- a → b ¦ Căn cứ: a ¦ Giải thích: a ¦ Điểm: a ¦ Law: a ¦ Gợi ý : a ¦ - Căn cứ: a ¦ **Căn cứ:** a ¦ | a |',
  ),
  ...each('|---| ¦     a ¦ <div>'),
];
const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...plain) }, fc.constantFrom(...odd));
/** Begins and ends with words, so that nothing at its ends is a mark. */
const words = fc
  .tuple(fc.constantFrom(...plain), fc.array(word, { maxLength: 5 }), fc.constantFrom(...plain))
  .map(([first, between, last]) => [first, ...between, last].join(' '));
const line = fc.oneof(
  { weight: 2, arbitrary: words },
  fc.tuple(fc.constantFrom(...starts), words).map((parts) => parts.join(' ')),
);
const isLabel = (text: string) => /^\W*(căn cứ|giải thích|điểm|law|gợi ý)/iu.test(text);
const explained = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, fc.constant('')), { maxLength: 4 })
  .map((lines) => lines.filter((text) => !isLabel(text)));

const habit: fc.Arbitrary<Habit> = fc
  .record({
    stem: fc.tuple(
      words,
      fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.constant('')), { maxLength: 3 }),
      words,
    ),
    options: fc.uniqueArray(words, { minLength: 2, maxLength: 6, selector: (text) => text.toLowerCase() }),
    seed: fc.nat(),
    head: fc.constantFrom('Câu N: ', 'CÂU N. ', 'Câu hỏi N) ', 'Câu N\n', '  câu N/ '),
    sign: fc.constantFrom('.', ')', '/'),
    isSmall: fc.boolean(),
    key: fc.constantFrom('line', 'star', 'word', 'list'),
    explanation: fc.oneof(
      fc.constant<string[]>([]),
      fc.tuple(words, explained, words).map(([a, b, c]) => [a, ...b, c]),
    ),
  })
  .map(({ stem: [first, between, last], options, seed, head, sign, isSmall, key, explanation }) => {
    const stem = [first, ...between, last];
    const right = options
      .map((_, i) => i)
      .filter((i) => ((seed >> i) & 1) === 1)
      .slice(0, options.length - 1);
    const asked = { stem, options, right: right.length > 0 ? right : [seed % options.length], explanation };
    const letters = isSmall ? 'abcdef' : 'ABCDEF';
    const optionLines = options.map((text, i) => {
      const isRight = asked.right.includes(i);
      const before = isRight && key === 'star' ? '*' : '';
      return `${before}${letters[i]}${sign} ${text}${isRight && key === 'word' ? ' (đúng)' : ''}`;
    });
    const said = asked.right.map((i) => letters[i]).join(', ');
    const lines = [
      `${head}${stem.join('\n')}`,
      ...optionLines,
      ...(key === 'line' ? [`Đáp án: ${said}`] : []),
      ...(explanation.length > 0 ? [`Giải thích: ${explanation.join('\n')}`] : []),
    ];
    return { text: lines.join('\n'), list: key === 'list' ? `N. ${said.toUpperCase()}` : '', asked };
  });

export const tests = fc.array(habit, { minLength: 1, maxLength: 5 }).map((questions) => {
  const texts = questions.map(({ text }, i) => text.replace('N', String(i + 1)));
  const lists = questions.map(({ list }, i) => list.replace('N', String(i + 1))).filter(Boolean);
  return { questions, text: [...texts, ...(lists.length > 0 ? ['', 'ĐÁP ÁN', ...lists] : [])].join('\n\n') };
});

const anyLine = fc.oneof(
  line,
  fc.constantFrom(
    '',
    '',
    ...each('Câu 1: a ¦ Câu 2. b ¦ Câu 3 ¦ A. a ¦ B. b ¦ C. c ¦ *B. b ¦ a) a ¦ b) b ¦ A. a B. b'),
  ),
  fc.constantFrom(
    ...each('B. b   C. c ¦ Đáp án: A ¦ Đáp án: D ¦ Đáp án: A hoặc B ¦ Đáp án ¦ ĐÁP ÁN ¦ 1A 2B ¦ 1. C'),
  ),
  fc.constantFrom(
    ...each('Câu 2: B ¦ Trả lời: Đúng ¦ A. Đúng ¦ B. Sai ¦ Giải thích: a ¦ Căn cứ: a ¦ Độ khó: 9 ¦ PHẦN II'),
  ),
  fc.constantFrom(...each('1. a ¦ 2. b ¦ - a → b ¦ - = 15 ¦ [[a]] ¦ days: 3 .. 10')),
  fc.string({ unit: 'binary' }),
);
/** Lines of tests, in no order. */
export const anything = fc.array(anyLine, { maxLength: 25 }).map((lines) => lines.join('\n'));
