import { globSync, readFileSync } from 'node:fs';
import { readLessonFile } from '#features/curriculum/parse/lesson-file.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { sourceOf } from '#features/content/source.ts';

/** The right answers as their authors wrote them: a browser never gets them before it may. */
const keys = new Map<string, AnswerKey>();

for (const path of globSync('content/modules/*/*.vi.md'))
  for (const { id, key } of readLessonFile(sourceOf(path, readFileSync(path, 'utf8'))).questions)
    if (key) keys.set(id, key);

export function keyOf(questionId: string): AnswerKey {
  const key = keys.get(questionId);
  if (!key) throw new Error(`No question ${questionId} in the content`);
  return key;
}
