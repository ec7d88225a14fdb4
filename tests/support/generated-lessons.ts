import fc from 'fast-check';

/** Lessons as trainers might write them: every form of the format, with words that look like its signs. */

const plain = fc.constantFrom(
  ...[
    'hồ sơ',
    'Mẫu số 02',
    'một lần',
    'xã',
    'tỉnh',
    'ngày 5/3',
    '**đậm**',
    '`mã`',
    '(a)',
    '1.5',
    '3 ngày',
    'a: b',
  ],
  ...[
    'quá hạn?',
    'x',
    'Điều 11',
    '“trích”',
    'A-B',
    '50%',
    'x < y',
    '[ngoặc]',
    'c* d',
    'đ',
    'e_f',
    '#số',
    '- gạch',
  ],
);
const words = (most = 5) =>
  fc
    .array(plain, { minLength: 1, maxLength: most })
    .map((all) => all.join(' '))
    .filter((text) => !/^(-|#|\d+[.)]|\[|a:|\()/.test(text));
/** A label begins no line of words, and neither does an option. */
const line = words();
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const long = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((all) => all.join('\n\n'));

const remark = fc
  .array(line, { minLength: 1, maxLength: 2 })
  .map((lines) => lines.map((each) => `\n  > ${each}`).join(''));
const distinct = (least: number, most: number) =>
  fc.uniqueArray(line, { minLength: least, maxLength: most, selector: (text) => text.toLowerCase() });

const choice = fc
  .tuple(distinct(2, 5), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), remark, fc.boolean())
  .map(([options, marks, said, goesOn]) => {
    const right = options.map((_, i) => marks[i]!);
    right[0] = true;
    right[options.length - 1] = false;
    const more = goesOn ? '\n    và thêm một dòng' : '';
    return options.map((text, i) => `- [${right[i] ? 'x' : ' '}] ${text}${more}${said}`).join('\n');
  });
const statements = fc
  .tuple(distinct(1, 4), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), remark)
  .map(([all, marks, said]) => all.map((text, i) => `- [${marks[i] ? 'Đ' : 'S'}] ${text}${said}`).join('\n'));
const number = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.constantFrom('', ' ± 1', ','),
    fc.constantFrom('', ' ngày'),
    remark,
  )
  .map(([value, form, unit, said]) => {
    const right = form === ',' ? `[${value}; ${value + 3}]${unit}` : `${value}${form}${unit}`;
    return `- = ${right}\n- ≠ ${value + 50}${unit}${said}`;
  });
const text = fc
  .tuple(distinct(1, 3), remark)
  .map(([all, said]) => [...all.map((each) => `- = từ ${each}`), `- ≠ khác hẳn${said}`].join('\n'));
const steps = distinct(3, 6).map((all) => all.map((each, i) => `${i + 1}. ${each}`).join('\n'));
const pairs = fc
  .tuple(distinct(2, 4), distinct(5, 5))
  .map(([left, right]) =>
    [...left.map((each, i) => `- ${each} → phải ${right[i]}`), `- → phải ${right[4]}`].join('\n'),
  );
const gapWords = fc.constantFrom('một lần', 'xã', 'hồ sơ', '02', 'đúng hạn');
const gap = fc.oneof(
  fc.array(gapWords, { minLength: 1, maxLength: 2 }).map((all) => `[[${all.join(' ; ')}]]`),
  fc
    .uniqueArray(gapWords, { minLength: 2, maxLength: 3 })
    .map((all) => `[[ ${all.map((each, i) => (i === 1 ? `(${each})` : each)).join(' | ')} ]]`),
);
const gaps = fc
  .array(fc.tuple(line, gap, line), { minLength: 1, maxLength: 2 })
  .map((all) => all.map(([before, hole, after]) => `${before} ${hole} ${after}.`).join('\n\n'));
const dates = fc
  .tuple(fc.integer({ min: 4, max: 8 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .map(
    ([day, days, more]) =>
      `received: 2026-05-0${day} 08:00 .. 2026-05-15 16:30\ndays: ${days} .. ${days + more}\ncutoff: 15:00`,
  );

const label = fc.oneof(
  long.map((said) => `Giải thích: ${said}`),
  fc.constantFrom('Căn cứ: 118/2025/NĐ-CP, Điều 11, khoản 2', 'Căn cứ: 76/NQ-CP', 'Law: 66.7/2025/NQ-CP'),
  fc.constantFrom('Năng lực: B2 mức 2', 'Năng lực: A1', 'Độ khó: 3', 'Điểm: 2', 'Xem lại: #muc-mot'),
  fc.constantFrom('Dữ kiện: F2.30', 'dữ kiện: F1.02, F1.03'),
  long.map((said) => `Gợi ý: ${said}`),
);
const ONCE = /^(Giải thích|Năng lực|Độ khó|Điểm|Xem lại)/;
const labels = fc
  .uniqueArray(label, { maxLength: 6, selector: (said) => ONCE.exec(said)?.[0] ?? said })
  .map((all) => all.join('\n'));

const flags = {
  number: [''],
  text: ['', ' no-tones', ' exact'],
  gaps: ['', ' no-tones'],
  choice: ['', ' bank'],
};
const asked = fc.oneof(
  fc.tuple(choice, fc.constantFrom(...flags.choice)),
  fc.tuple(statements, fc.constantFrom(...flags.choice)),
  fc.tuple(number, fc.constantFrom(...flags.number)),
  fc.tuple(text, fc.constantFrom(...flags.text)),
  fc.tuple(steps, fc.constant('')),
  fc.tuple(pairs, fc.constant('')),
  fc.tuple(gaps, fc.constantFrom(...flags.gaps)),
  fc.tuple(dates, fc.constant(' working-days')),
);
const question = fc.tuple(fc.nat(9999), long, asked, labels).map(([id, stem, [answers, flag], under]) => {
  const said = flag === ' working-days' ? `${stem}\n\nNhận lúc {received}, {days} ngày làm việc.` : stem;
  return `:::câu-hỏi{#q-${id}${flag}}\n${said}\n\n${answers}\n\n${under}\n:::`;
});

/** Each first choice leads to a scene of its own; from there the first is good and the second is not. */
const scenario = fc
  .tuple(
    ...[
      fc.nat(9999),
      distinct(2, 3),
      distinct(2, 2),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3 }),
    ],
    ...[long, remark, line, labels.filter((said) => !/^(Gợi ý|Độ khó|Điểm|Xem lại)/m.test(said))],
  )
  .map(([id, first, second, points, told, came, ended, under]) => {
    const starts = first.map((text, i) => `- ${text} → #canh-${i} {${points[i]!}}${came}`).join('\n');
    const inner = first.map(
      (_, i) =>
        `### Cảnh ${i} {#canh-${i}}\n${told}\n\n- ${second[0]!}\n    rồi thôi → #tot {+5}\n- ${second[1]!} -> #xau${came}`,
    );
    const ends = `### Tốt {#tot}\n→ KẾT THÚC đạt: ${ended}\n\n### Xấu {#xau}\n${told}\n\n-> END fail: ${ended}`;
    const scenes = [`### Bắt đầu {#start}\n${told}\n\n${starts}`, ...inner, ends].join('\n\n');
    return `:::tình-huống{#s-${id}}\n${scenes}\n\n${under}\n:::`;
  });

const title = fc.constantFrom(
  'Bài',
  'Nêu một lần: đủ',
  '"Trích"',
  "D'Artagnan",
  '#1',
  'có, không',
  '1.10',
  'null',
);
const head = fc
  .record(
    {
      title,
      summary: title,
      minutes: fc.integer({ min: 1, max: 240 }),
      competency: fc.constantFrom('B2', 'A1'),
      law: fc.array(fc.constantFrom('118/2025/NĐ-CP', '76/NQ-CP'), { maxLength: 2 }),
      'checked-on': fc.constant('2026-11-20'),
      facts: fc.array(fc.constantFrom('F2.30', 'F1.02'), { maxLength: 2 }),
    },
    { requiredKeys: ['title'] },
  )
  .map((given) =>
    Object.entries(given)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join('\n'),
  );
const block = fc.oneof(
  long,
  line.map((each) => `## ${each}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.map((each) => `- ${each}`).join('\n')),
  fc.constant('```\n:::question\n- [x] a\n```'),
  question,
  question,
  scenario,
);

export const generatedLessons = fc
  .tuple(head, fc.array(block, { minLength: 1, maxLength: 6 }))
  .map(([given, blocks]) => `---\n${given}\n---\n\n${blocks.join('\n\n')}\n`);
