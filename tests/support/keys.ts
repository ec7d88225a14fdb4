import { globSync, readFileSync } from 'node:fs';
import { readLessonFile } from '#features/curriculum/parse/lesson-file.ts';
import type { ParsedQuestion } from '#features/curriculum/parse/question.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { sourceOf } from '#features/content/source.ts';

/** Questions as their authors wrote them: a browser never gets the right answers before it may. */
const questions = new Map<string, ParsedQuestion & { key: AnswerKey }>();

for (const path of globSync('content/modules/*/*.vi.md'))
  addQuestions(readLessonFile(sourceOf(path, readFileSync(path, 'utf8'))).questions);

/** Lets a test answer questions of its own. */
export function addQuestions(written: ParsedQuestion[]): void {
  for (const { key, ...question } of written) if (key) questions.set(question.id, { ...question, key });
}

export function writtenQuestion(questionId: string): ParsedQuestion & { key: AnswerKey } {
  const question = questions.get(questionId);
  if (!question) throw new Error(`No question ${questionId} in the content`);
  return question;
}
