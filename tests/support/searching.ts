import type { Database } from '#db/client.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { search, type Found } from '#features/curriculum/queries/search.ts';
import { readQuery } from '#features/curriculum/search/query.ts';
import type { Language } from '#ui/language.ts';
import { filesOf } from './content-folder.ts';
import { lessonTree, type Lessons } from './lesson-tree.ts';

const monday = new Date('2026-11-23T02:00:00Z');

/** Publishes lessons, with the terms and documents of the faultless folder, and looks for what was typed. */
export function searching(at: { readonly db: Database }) {
  async function look(typed: string, language: Language = 'vi', page = 1): Promise<Found> {
    const read = readQuery(typed);
    if (!read.ok) throw new Error(`“${typed}” cannot be looked for: ${read.reason}`);
    return search(at.db, read.query, { language, page });
  }
  return {
    look,
    teach: (lessons: Lessons) => publishContent(at.db, filesOf(lessonTree(lessons)), monday),
    /** All that is found, best first. */
    found: async (typed: string, language?: Language) =>
      (await look(typed, language)).hits.map(({ subject, id }) => `${subject} ${id}`),
    /** The lessons among it. */
    lessons: async (typed: string, language?: Language) =>
      (await look(typed, language)).hits.filter(({ subject }) => subject === 'lesson').map(({ id }) => id),
    /** The headings under which the best of it is found. */
    places: async (typed: string) => (await look(typed)).hits[0]?.passages.map(({ anchor }) => anchor),
  };
}
