import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import type { Day } from '#features/agencies/day.ts';
import { livePlaces } from '#features/curriculum/queries/places.ts';
import { lawOf } from '#features/law/queries.ts';
import { workOn, type CitedLaw, type WorkList } from './work.ts';

/** What trainers have to do on a day: no words of questions and no keys. */
export async function workList(db: Database, day: Day, language: Language): Promise<WorkList> {
  const lessons = await lawOf(db, 'lesson');
  const questions = await lawOf(db, 'question');
  const law: CitedLaw = [
    ...lessons.map((cited) => ({ ...cited, subject: 'lesson' as const })),
    ...questions.map((cited) => ({ ...cited, subject: 'question' as const })),
  ];
  return workOn(day, law, await livePlaces(db, language));
}
