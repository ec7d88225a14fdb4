import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { asc, desc, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessons, lessonVersions, questions, questionVersions } from '#db/schema/index.ts';
import type { QuestionTexts } from '../asking.ts';
import { batchesOf, upsert } from '#db/upsert.ts';
import { changesBetween } from '#features/content/changes.ts';
import { shuffled } from '../chance.ts';
import { isWithdrawn } from '../lesson.ts';
import { changeBetween, continues, type QuestionChange, type WordingAnswers } from '../change.ts';
import { fitsMix, mixed, mixFor, unmixed, type Mix } from '../mixing.ts';
import { keysFoundWrong } from '../queries/corrected.ts';
import type { AnswerKey, QuestionKind } from '../question.ts';
import type { FromStudio } from './studio.ts';
import { withdrawn, type ReadyLesson, type ReadyVersion } from '../publish/lessons.ts';
import type { ReadyQuestion } from '../publish/questions.ts';

export type NewLessonVersion = ReadyVersion & { lessonId: string; number: number };
export type NewQuestionVersion = ReadyQuestion['version'] & {
  questionId: string;
  number: number;
  mix: Mix | null;
  /** Of the version before; 0 where there is none. */
  lastSeries: number;
  lastKind: QuestionKind | undefined;
  change: QuestionChange;
};

/** The places of lessons. One whose file is gone is retired, and revived when it comes back; one of the studio has none. */
export async function placeLessons(
  db: Database,
  ready: ReadyLesson[],
  studio: FromStudio,
  now: Date,
): Promise<number> {
  const wanted = ready.map(({ id, moduleId, sort }) => ({ id, moduleId, sort, retiredAt: null }));
  const { written, gone } = changesBetween(await db.select().from(lessons), wanted, ({ id }) => id);
  const isLeaving = ({ id, retiredAt }: (typeof gone)[number]) => retiredAt === null && !studio.has(id);
  const leaving = gone.filter(isLeaving).map(({ id }) => id);
  if (leaving.length > 0)
    await db.update(lessons).set({ retiredAt: now }).where(inArray(lessons.id, leaving));
  await upsert(db, lessons, written);
  return written.length + leaving.length;
}

/** The places of questions, retired and revived like lessons. */
export async function placeQuestions(
  db: Database,
  ready: ReadyQuestion[],
  studio: FromStudio,
  now: Date,
): Promise<number> {
  const wanted = ready.map(({ id, moduleId, lessonId, sort, inBank }) => ({
    ...{ id, moduleId, lessonId, sort, inBank },
    retiredAt: null,
  }));
  const { written, gone } = changesBetween(await db.select().from(questions), wanted, ({ id }) => id);
  const isLeaving = ({ lessonId, retiredAt }: (typeof gone)[number]) =>
    retiredAt === null && !studio.has(lessonId ?? '');
  const leaving = gone.filter(isLeaving).map(({ id }) => id);
  if (leaving.length > 0)
    await db.update(questions).set({ retiredAt: now }).where(inArray(questions.id, leaving));
  await upsert(db, questions, written);
  return written.length + leaving.length;
}

/** The versions that differ from the newest stored ones. */
export async function newLessonVersions(db: Database, ready: ReadyLesson[]): Promise<NewLessonVersion[]> {
  const rows = await db
    .selectDistinctOn([lessonVersions.lessonId, lessonVersions.language], {
      lessonId: lessonVersions.lessonId,
      language: lessonVersions.language,
      number: lessonVersions.number,
      sourceHash: lessonVersions.sourceHash,
    })
    .from(lessonVersions)
    .orderBy(asc(lessonVersions.lessonId), asc(lessonVersions.language), desc(lessonVersions.number));
  const newest = new Map(rows.map((row) => [`${row.lessonId} ${row.language}`, row]));
  return ready.flatMap(({ id, versions }) => {
    const stored = newest.get(`${id} en`);
    const isGone = stored && !isWithdrawn(stored) && versions.every(({ language }) => language !== 'en');
    const wanted = isGone && versions[0] ? [...versions, withdrawn(versions[0])] : versions;
    return wanted.flatMap((version) => {
      const last = newest.get(`${id} ${version.language}`);
      const isSame = last?.sourceHash === version.sourceHash;
      return isSame ? [] : [{ ...version, lessonId: id, number: (last?.number ?? 0) + 1 }];
    });
  });
}

/**
 * The versions that differ from the newest stored ones. A file that still has a key that was corrected does not bring it
 * back: its question is left as it stands and named in `corrected`.
 */
export async function newQuestionVersions(
  db: Database,
  ready: ReadyQuestion[],
): Promise<{ fresh: NewQuestionVersion[]; corrected: string[] }> {
  const rows = await db
    .selectDistinctOn([questionVersions.questionId], {
      questionId: questionVersions.questionId,
      number: questionVersions.number,
      sourceHash: questionVersions.sourceHash,
      mix: questionVersions.mix,
      series: questionVersions.series,
      key: questionVersions.key,
      points: questionVersions.points,
      text: questionVersions.text,
    })
    .from(questionVersions)
    .orderBy(asc(questionVersions.questionId), desc(questionVersions.number));
  const newest = new Map(rows.map((row) => [row.questionId, row]));
  const wrong = await keysFoundWrong(db);
  const isWrong = ({ id, version }: ReadyQuestion) => {
    const last = newest.get(id);
    const current = last && unmixed({ key: last.key, text: last.text as QuestionTexts }, last.mix).key;
    const isCurrent = isDeepStrictEqual(version.key, current);
    return !isCurrent && (wrong.get(id) ?? []).some((key) => isDeepStrictEqual(version.key, key));
  };
  const corrected = ready.filter(isWrong).map(({ id }) => id);
  const fresh = ready.flatMap(({ id, version }) => {
    const last = newest.get(id);
    const isSame = last?.sourceHash === version.sourceHash;
    if (isSame || corrected.includes(id)) return [];
    const mix = mixOf(version.key, last?.mix ?? null);
    const stored = { ...version, ...(mix && mixed(version, mix)), mix };
    const before = last && unmixed({ ...last, text: last.text as QuestionTexts }, last.mix);
    const change = changeBetween(id, before, version);
    const of = { lastSeries: last?.series ?? 0, lastKind: last?.key.kind };
    return [{ ...stored, questionId: id, number: (last?.number ?? 0) + 1, ...of, change }];
  });
  return { fresh, corrected };
}

/** The order of the version before, where it fits: an index then means the same in both. */
function mixOf(key: AnswerKey, before: Mix | null): Mix | null {
  if (before && fitsMix(key, before)) return before;
  return mixFor(key, (count) => shuffled([...Array(count).keys()], chance)) ?? null;
}

/** From the machine, so that nobody who reads this program can tell the order. */
const chance = () => randomInt(2 ** 32) / 2 ** 32;

export async function storeVersions(
  db: Database,
  publicationId: string,
  versions: { lessons: NewLessonVersion[]; questions: NewQuestionVersion[] },
  wording: WordingAnswers,
  now: Date,
): Promise<void> {
  const stamp = { publicationId, publishedAt: now };
  for (const rows of batchesOf(versions.lessons))
    await db.insert(lessonVersions).values(rows.map((row) => ({ ...row, ...stamp })));
  for (const rows of batchesOf(versions.questions))
    await db.insert(questionVersions).values(
      rows.map(({ lastSeries, lastKind: _, change, ...row }) => ({
        ...{ ...row, ...stamp },
        series: continues(change, wording) ? lastSeries : lastSeries + 1,
      })),
    );
}
