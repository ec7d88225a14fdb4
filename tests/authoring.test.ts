import { expect, test } from 'vitest';
import { checkContent } from '#features/curriculum/check.ts';
import { KINDS } from '#features/curriculum/given.ts';
import { readContentTree } from '#server/content-files.ts';
import { filesOf } from './support/content-folder.ts';
import { guideTexts } from './support/guide.ts';

test('the guide for trainers shows one example of every kind, and each is without a fault', async () => {
  const files = [...(await readContentTree('content')), ...filesOf(guideTexts())];
  const { content, findings } = checkContent(files, '2026-11-27');
  const own = findings.filter(({ file }) => file.includes('90-huong-dan'));
  expect(own).toEqual([]);
  const guide = content.modules.find(({ id }) => id === 'huong-dan');
  const kinds = guide?.lessons[0]?.vi?.questions.map(({ key }) => key?.kind);
  expect(kinds?.toSorted()).toEqual(KINDS.toSorted());
});
