import { expect, test } from 'vitest';
import { z } from 'zod';
import { sourceOf } from './source.ts';
import { readYaml } from './yaml.ts';

const read = (text: string) => {
  const { findings } = readYaml(sourceOf('a.yaml', text), z.looseObject({}));
  return findings.map(({ code, line, column }) => `${code} ${line}:${column}`);
};

test.each([
  // A colon in a title.
  ['title: Kiểm tra: hồ sơ\nminutes: 3', 'yaml-colon 1:16'],
  ['title: Kiểm tra:\nminutes: 3', 'yaml-colon 1:16'],
  ['a: 1\nsummary: một: hai: ba', 'yaml-colon 2:13'],
  ['title: “Kiểm tra: hồ sơ”', 'yaml-colon 1:17'],
  ['title: Phần "hồ sơ": đúng', 'yaml-colon 1:20'],
  ['title: "hồ sơ": đúng', 'yaml-colon 1:15'],
  ['law: [a: b: c]', 'yaml-colon 1:11'],
  ['titles: { vi: Một: hai, en: One }', 'yaml-colon 1:18'],
  ['a:\n  - x: y: z', 'yaml-colon 2:9'],
  // No colon, or none that counts.
  ['title: a\nminutes 3\nlaw: b', 'yaml-no-colon 2:1'],
  ['minutes 3\ntitle: a', 'yaml-no-colon 1:1'],
  ['minutes: 3\ntitle:a', 'yaml-no-colon 2:1'],
  ['title:a\nminutes: 3', 'yaml-no-colon 1:1'],
  // Indents.
  ['title: a\n  minutes: 3', 'yaml-indent 2:3'],
  ['check:\n  questions: 2\n   pass: 3', 'yaml-indent 3:4'],
  ['check:\n    questions: 2\n  pass: 3', 'yaml-indent 3:3'],
  ['  title: a\nminutes: 3', 'yaml-indent 2:1'],
  ['a:\n  - x\n - y', 'yaml-indent 3:2'],
  ['a:\n\tb: 1', 'yaml-tab 2:1'],
  ['a:\n  b: 1\n\tc: 2', 'yaml-tab 3:1'],
  ['\ttitle: a', 'yaml-tab 1:1'],
  ['a: [\n\t1\n]', 'yaml-tab 2:1'],
  // Quotes.
  ['a: 1\ntitle: "Kiểm tra\nminutes: 3', 'yaml-quote 2:8'],
  ["title: 'Kiểm tra\nminutes: 3", 'yaml-quote 1:8'],
  ['a: { b: "x }', 'yaml-quote 1:9'],
  ['title: "Kiểm tra" hồ sơ', 'yaml-after-quote 1:19'],
  ["title: 'Kiểm 'tra' x'", 'yaml-after-quote 1:15'],
  // Brackets.
  ['law: [a, b\nminutes: 3', 'yaml-bracket 1:6'],
  ['law: [a, [b, c\nminutes: 3', 'yaml-bracket 1:10'],
  ['titles: { vi: a, en: b\nminutes: 3', 'yaml-bracket 1:9'],
  ['law: [\na\n]', 'yaml-bracket 1:6'],
  ['law: [a]]', 'yaml-closing 1:9'],
  ['a: 1\nlaw: a}\nb: }', 'yaml-closing 3:4'],
  // The rest.
  ['title: a\nminutes: 3\ntitle: b', 'yaml-duplicate 3:1'],
  ['titles: { vi: a, vi: b }', 'yaml-duplicate 1:18'],
  ['title: @a', 'yaml-start 1:8'],
  ['title: `a`', 'yaml-start 1:8'],
  ['a: 1\ntitle: *một', 'yaml-start 2:8'],
  ['title: | x', 'yaml-broken 1:10'],
  ['law: [a,,b]', 'yaml-broken 1:9'],
  ['a: 1\n---\nb: 2', 'yaml-broken 2:1'],
])('%j is one fault, and named where it stands', (text, fault) => {
  expect(read(text)).toEqual([fault]);
});

test.each([`a: ${'['.repeat(20_000)}`, `a: &a [1]\nb: ${'[*a, '.repeat(30)}${']'.repeat(30)}`])(
  'what no author writes is refused like anything else (%#)',
  (text) => expect(read(text)).toHaveLength(1),
);

test('what is wrong is said in both languages, never in the words of a library', () => {
  const { findings } = readYaml(sourceOf('a.yaml', 'a: [x\nb: 1'), z.looseObject({}));
  expect(findings[0]).toMatchObject({
    message: { vi: 'Dấu [ mở ở đây không được đóng trên cùng dòng.' },
    mend: {
      vi: 'Viết tất cả trên một dòng và thêm ] ở cuối.',
      en: 'Write everything on one line and add ] at its end.',
    },
  });
});
