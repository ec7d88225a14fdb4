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
  expect(findings.filter(({ code }) => code === 'too-few-questions')).toEqual([]);
});
