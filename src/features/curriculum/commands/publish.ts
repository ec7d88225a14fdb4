import type { Database } from '#db/client.ts';
import { publications } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { storeCitations, storeRegister } from '#features/law/commands.ts';
import { hasErrors, type Finding } from '#features/content/finding.ts';
import type { SourceFile } from '#features/content/source.ts';
import { checkContent } from '../check.ts';
import type { Content } from '../content.ts';
import { readyFor, type Ready } from '../publish/ready.ts';
import { publishAlone } from './publish-lock.ts';
import { refreshSearch } from './search.ts';
import { storeCompetencies, storeGlossary, storeModules, storePictures, storeProgrammes } from './plans.ts';
import {
  newLessonVersions,
  newQuestionVersions,
  placeLessons,
  placeQuestions,
  storeVersions,
} from './versions.ts';

export type PublishResult =
  | {
      ok: true;
      /** Null where nothing had changed. */
      publicationId: string | null;
      /** New versions. */
      lessons: number;
      questions: number;
      warnings: Finding[];
    }
  | { ok: false; reason: 'content_has_errors'; findings: Finding[] };

/** Publishes a content folder: all of it, or with any error nothing. The same folder again writes nothing. */
export async function publishContent(db: Database, files: SourceFile[], now: Date): Promise<PublishResult> {
  const { content, findings } = checkContent(files, dayOf(now));
  if (hasErrors(findings)) return { ok: false, reason: 'content_has_errors', findings };
  const ready = readyFor(content);
  const stored = await db.transaction(async (tx) => {
    await publishAlone(tx);
    const written = await storePlans(tx, content, ready, now);
    const lessons = await newLessonVersions(tx, ready.lessons);
    const questions = await newQuestionVersions(tx, ready.questions);
    const cited = await storeCitations(tx, ready.citations);
    const counts = { lessons: lessons.length, questions: questions.length };
    if (written + cited + counts.lessons + counts.questions === 0) return { publicationId: null, ...counts };

    const [publication] = await tx
      .insert(publications)
      .values({ at: now, source: 'files', ...counts })
      .returning({ id: publications.id });
    if (!publication) throw new Error('The publication was not stored');
    await storeVersions(tx, publication.id, { lessons, questions }, now);
    await refreshSearch(tx);
    const deed = { deed: 'content-published', subject: 'publication', subjectId: publication.id };
    await recordEvent(tx, { actorId: null, ...deed, detail: counts }, now);
    return { publicationId: publication.id, ...counts };
  });
  return { ok: true, ...stored, warnings: findings };
}

/** What versions stand on, in the order in which the tables name each other. */
async function storePlans(db: Database, content: Content, ready: Ready, now: Date): Promise<number> {
  let written = await storeCompetencies(db, content.competencies);
  written += await storeRegister(db, content.documents);
  written += await storeGlossary(db, content.terms);
  written += await storePictures(db, ready.pictures);
  written += await storeModules(db, content.modules);
  written += await storeProgrammes(db, content.programmes);
  written += await placeLessons(db, ready.lessons, now);
  return written + (await placeQuestions(db, ready.questions, now));
}
