import type { LessonBlock } from '../lesson.ts';
import { measured, type Passage } from './passage.ts';
import { sectionsOf } from './sections.ts';

/** How what can be found is cut into passages; the first bears the title. */

export function passagesOfLesson(lesson: {
  title: string;
  summary: string;
  blocks: LessonBlock[];
}): Passage[] {
  const [beginning, ...sections] = sectionsOf(lesson.blocks);
  const opening = [lesson.summary, beginning?.text].filter(Boolean).join(' ');
  return [{ anchor: '', heading: '', text: opening }, ...sections].flatMap((section) =>
    measured({ title: lesson.title, ...section }),
  );
}

/** Its other spellings stand where a heading would. */
export function passagesOfTerm(term: { term: string; also: string[]; definition: string }): Passage[] {
  return measured({ anchor: '', title: term.term, heading: term.also.join(', '), text: term.definition });
}

/** Found by its number first, then by what it is about. */
export function passagesOfDocument(document: { number: string; title: string; issuer: string }): Passage[] {
  return measured({ anchor: '', title: document.number, heading: document.title, text: document.issuer });
}
