import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { lessonTitles, type LessonTitle } from '#features/curriculum/queries/modules.ts';

/** Of each of these competencies the first lesson in these modules: where to begin to read again. */
export async function lessonsOn(
  db: Database,
  moduleIds: string[],
  codes: string[],
  language: Language,
): Promise<LessonTitle[]> {
  if (codes.length === 0) return [];
  const titles = await Promise.all(moduleIds.map((id) => lessonTitles(db, id, language)));
  const all = titles.flat();
  return codes.flatMap((code) => all.find(({ competency }) => competency === code) ?? []);
}
