import type { Database } from '#db/client.ts';
import { publications } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { storeCitations, storeRegister } from '#features/law/commands.ts';
import { hasErrors, inReadingOrder, type Finding } from '#features/content/finding.ts';
import type { SourceFile } from '#features/content/source.ts';
import { checkContent } from '../check.ts';
import { checkKinds } from '../check/kind-of-id.ts';
import type { Content } from '../content.ts';
import { readyFor, type Ready } from '../publish/ready.ts';
import { carryVoids } from './correct.ts';
import { storeFiles } from './files.ts';
import { withoutStudio, type FromStudio } from './studio.ts';
import { continues, type QuestionChange, type WordingAnswers } from '../change.ts';
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
      /** What became of each question that is another now. */
      changes: QuestionChange[];
      /** Lessons whose newest version was written in the studio: what their files say was left out. */
      overruled: string[];
      /** Questions whose file still has a key that was found wrong: what it says was left out. */
      corrected: string[];
      warnings: Finding[];
    }
  | { ok: false; reason: 'content_has_errors'; findings: Finding[] }
  | { ok: false; reason: 'wording_undecided'; changes: QuestionChange[] };

/**
 * Publishes a content folder: all of it, or with any error nothing. The same folder again writes nothing. Of changed words
 * `wording` says whether a slip was mended or the meaning changed; where it does not say, nothing is published.
 */
export async function publishContent(
  db: Database,
  files: SourceFile[],
  now: Date,
  wording: WordingAnswers = { all: 'meaning' },
): Promise<PublishResult> {
  const { content, findings } = checkContent(files, dayOf(now));
  if (hasErrors(findings)) return { ok: false, reason: 'content_has_errors', findings };
  const made = await readyFor(content);
  return db.transaction(async (tx): Promise<PublishResult> => {
    await publishAlone(tx);
    const { ready, studio, overruled } = await withoutStudio(tx, made);
    const { fresh: questions, corrected } = await newQuestionVersions(tx, ready.questions);
    const crossed = checkKinds(
      content,
      questions.map(({ key, ...question }) => ({ ...question, kind: key.kind })),
    );
    if (crossed.length > 0)
      return { ok: false, reason: 'content_has_errors', findings: inReadingOrder([...findings, ...crossed]) };
    const changes = questions.map(({ change }) => change);
    const undecided = changes.filter((change) => continues(change, wording) === undefined);
    if (undecided.length > 0) return { ok: false, reason: 'wording_undecided', changes: undecided };
    const written = await storePlans(tx, content, { ready, studio }, now);
    await storeFiles(tx, ready.files);
    const lessons = await newLessonVersions(tx, ready.lessons);
    const cited = await storeCitations(tx, ready.citations);
    const counts = { lessons: lessons.length, questions: questions.length };
    const said = { ok: true as const, ...counts, changes, overruled, corrected, warnings: findings };
    if (written + cited + counts.lessons + counts.questions === 0) return { ...said, publicationId: null };

    const [publication] = await tx
      .insert(publications)
      .values({ at: now, source: 'files', ...counts })
      .returning({ id: publications.id });
    if (!publication) throw new Error('The publication was not stored');
    await storeVersions(tx, publication.id, { lessons, questions }, wording, now);
    await carryVoids(tx, publication.id);
    await refreshSearch(tx);
    const deed = { deed: 'content-published', subject: 'publication', subjectId: publication.id };
    await recordEvent(tx, { actorId: null, ...deed, detail: counts }, now);
    return { ...said, publicationId: publication.id };
  });
}

/** What versions stand on, in the order in which the tables name each other. */
async function storePlans(
  db: Database,
  content: Content,
  { ready, studio }: { ready: Ready; studio: FromStudio },
  now: Date,
): Promise<number> {
  let written = await storeCompetencies(db, content.competencies);
  written += await storeRegister(db, content.documents);
  written += await storeGlossary(db, content.terms);
  written += await storePictures(db, ready.pictures);
  written += await storeModules(db, content.modules);
  written += await storeProgrammes(db, content.programmes);
  written += await placeLessons(db, ready.lessons, studio, now);
  return written + (await placeQuestions(db, ready.questions, studio, now));
}
