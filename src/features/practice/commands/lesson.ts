import type { Database } from '#db/client.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { ONLY_VARIANT } from '#features/curriculum/variant.ts';
import { beginLesson } from '#features/requirements/commands.ts';
import { openInLesson, type OpenInLesson } from '#features/requirements/queries/open-in-lesson.ts';
import { practiceVariant } from '../practice.ts';
import { showQuestions, type Shown } from './sightings.ts';

/**
 * A lesson was opened: it counts as begun, and its questions as shown. Opening it again changes nothing. Gives how the
 * person stood with it before. `takenAlong`: it was only put on the device. Nobody can tell when it will be read there, so
 * its questions count as shown; begun it is when something is answered or it is opened with a network.
 */
export async function openLesson(
  db: Database,
  personId: string,
  { takenAlong = false, ...lesson }: { id: string; moduleId: string; takenAlong?: boolean },
  now: Date,
): Promise<OpenInLesson> {
  const open = await openInLesson(db, personId, lesson.id);
  if ((open.begun || takenAlong) && open.unseen.length === 0) return open;
  await db.transaction(async (tx) => {
    if (!takenAlong) await beginLesson(tx, personId, lesson, now);
    await showQuestions(tx, personId, await practisedNow(tx, personId, open.unseen), now);
  });
  return open;
}

/** The variants in which a person will practise these questions. */
async function practisedNow(tx: Database, personId: string, ids: string[]): Promise<Shown[]> {
  const current = await currentQuestions(tx, ids);
  return current.map(({ questionId, versionId, computed }) => ({
    questionId,
    variant: computed ? practiceVariant(personId, versionId, computed) : ONLY_VARIANT,
  }));
}
