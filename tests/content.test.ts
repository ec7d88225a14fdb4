import { expect, test } from 'vitest';
import { dayOf } from '#features/agencies/day.ts';
import { checkContent } from '#features/curriculum/check.ts';
import { readContentTree } from '#server/content-files.ts';
import { hasErrors } from '#features/content/finding.ts';

const files = await readContentTree('content');
const { content, findings } = checkContent(files, dayOf(new Date()));

test('every file of the content passes the check', () => {
  expect(files.length).toBeGreaterThan(5);
  const errors = findings.filter((finding) => hasErrors([finding]));
  expect(errors.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message.en}`)).toEqual([]);
});

test('every lesson and bank is translated, and every check has enough to draw from', () => {
  const texts = content.modules.flatMap(({ lessons, bank }) => [...lessons, ...(bank ? [bank] : [])]);
  expect(texts.filter(({ vi, en }) => !vi || !en)).toEqual([]);
  const short = ['too-few-questions', 'overlapping-lines'];
  expect(findings.filter(({ code }) => short.includes(code))).toEqual([]);
});

test('what is said stands in “these” quotes, in every lesson and bank', () => {
  const texts = content.modules.flatMap(({ lessons, bank }) => [...lessons, ...(bank ? [bank] : [])]);
  const lines = texts.flatMap(({ vi, en }) => [vi, en]).flatMap((file) => bodyOf(file!.source.text));
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.filter((line) => line.includes('"'))).toEqual([]);
});

/** Without the front matter, whose quotes are those of YAML. */
function bodyOf(text: string): string[] {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
}
