import { globSync, readFileSync } from 'node:fs';
import type { SourceFile } from '#features/content/source.ts';
import { readContent } from '#features/curriculum/content.ts';
import type { ParsedQuestion } from '#features/curriculum/parse/question.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';

export type WrittenQuestion = ParsedQuestion & { key: AnswerKey };

/** Questions as their authors wrote them: a browser never gets the right answers before it may. */
const questions = new Map<string, WrittenQuestion>();

const paths = globSync('content/**/*.{md,yaml}');
addQuestions(paths.map((path) => ({ path: path.replace(/^content[\\/]/, ''), bytes: readFileSync(path) })));

/** Lets a test answer questions of its own folder. */
export function addQuestions(files: SourceFile[]): void {
  const { modules } = readContent(files).content;
  const texts = modules.flatMap(({ lessons, bank }) => [...lessons, ...(bank ? [bank] : [])]);
  for (const { key, ...question } of texts.flatMap(({ vi }) => vi?.questions ?? []))
    if (key) questions.set(question.id, { ...question, key });
}

export function writtenQuestion(questionId: string): WrittenQuestion {
  const question = questions.get(questionId);
  if (!question) throw new Error(`No question ${questionId} in the content`);
  return question;
}
