import { renderMarkdown, type RenderOptions } from '#lib/markdown.ts';
import { headingIds } from '../heading.ts';
import type { LessonBlock } from '../lesson.ts';
import type { ParsedFile } from '../parse/lesson-file.ts';
import type { Gloss } from './glossary.ts';

/** A lesson as it is stored: its HTML, cut where its questions stand. */
export function lessonBlocks({ parts }: ParsedFile, options: RenderOptions, gloss: Gloss): LessonBlock[] {
  const headingId = headingIds();
  return parts.map((part): LessonBlock => {
    if (part.kind === 'question') return { kind: 'question', questionId: part.question.id };
    const html = renderMarkdown(part.fragment.text, { ...options, headingId });
    return { kind: 'html', html: gloss(html) };
  });
}

const WORDS_A_MINUTE = 180;
const MINUTES_A_QUESTION = 1;

/** How long a lesson takes where its author does not say. */
export function readingMinutes({ source, questions }: ParsedFile): number {
  const words = source.text.split(/\s+/).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE) + questions.length * MINUTES_A_QUESTION);
}
