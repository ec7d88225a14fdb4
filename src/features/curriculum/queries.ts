import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { modules, pictures, questions, questionVersions } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { questionsOnEndedLaw } from '#features/law/queries.ts';
import type { QuestionTexts } from './asking.ts';
import type { CheckPlan } from './lesson.ts';
import { shapeOf } from './marking.ts';
import { voidedVersions } from './queries/corrected.ts';
import { suspectVersions } from './queries/suspects.ts';
import { withoutSuspects } from './supply.ts';
import type { AnswerKey, QuestionKind, WorkingDaysKey } from './question.ts';

/** A question as it is asked now: no words and no key. */
export type CurrentQuestion = {
  questionId: string;
  versionId: string;
  moduleId: string;
  lessonId: string | null;
  kind: QuestionKind;
  competency: string;
  level: number;
  difficulty: number;
  points: number;
  options: number;
  /** Of a computed question from what its values are taken, which is no secret. */
  computed?: WorkingDaysKey;
};

/** A question version with its key. Never to be sent as it is: `forLearner` makes what a browser may see. */
export type QuestionForMarking = {
  questionId: string;
  versionId: string;
  competency: string;
  level: number;
  difficulty: number;
  points: number;
  key: AnswerKey;
  text: QuestionTexts;
};

const VERSION = {
  questionId: questionVersions.questionId,
  versionId: questionVersions.id,
  competency: questionVersions.competency,
  level: questionVersions.level,
  difficulty: questionVersions.difficulty,
  points: questionVersions.points,
  key: questionVersions.key,
};

const PLACE = { moduleId: questions.moduleId, lessonId: questions.lessonId };

/** The newest versions of live questions, by id; what is unknown or retired is left out. */
export async function currentQuestions(db: Database, ids: string[]): Promise<CurrentQuestion[]> {
  if (ids.length === 0) return [];
  return newestVersions(db, inArray(questions.id, ids));
}

/**
 * What a module's check may draw on a day: live questions of its bank that rest on no law that has ended. What the
 * figures say of a wrong key is left out too, as long as the others fill the check.
 */
export async function bankOf(db: Database, moduleId: string, day: Day): Promise<CurrentQuestion[]> {
  const onEndedLaw = await questionsOnEndedLaw(db, day);
  const bank = (await wholeBankOf(db, moduleId)).filter(({ questionId }) => !onEndedLaw.has(questionId));
  const suspects = await suspectVersions(db);
  if (!bank.some(({ versionId }) => suspects.has(versionId))) return bank;
  const plan = await checkPlan(db, moduleId);
  return withoutSuspects(bank, suspects, plan?.blueprint ?? []);
}

/** What it may have drawn on some day: the law of a live question may have held then. None that counts for nobody. */
export async function wholeBankOf(db: Database, moduleId: string): Promise<CurrentQuestion[]> {
  const bank = await newestVersions(db, and(eq(questions.moduleId, moduleId), eq(questions.inBank, true)));
  const voided = await voidedVersions(db);
  return bank.filter(({ versionId }) => !voided.has(versionId));
}

/** The live questions of lessons, as they are asked now. */
export async function questionsOfLessons(db: Database, lessonIds: string[]): Promise<CurrentQuestion[]> {
  return lessonIds.length === 0 ? [] : newestVersions(db, inArray(questions.lessonId, lessonIds));
}

async function newestVersions(db: Database, which: ReturnType<typeof and>): Promise<CurrentQuestion[]> {
  const rows = await db
    .selectDistinctOn([questions.id], { ...VERSION, ...PLACE })
    .from(questions)
    .innerJoin(questionVersions, eq(questionVersions.questionId, questions.id))
    .where(and(which, isNull(questions.retiredAt)))
    .orderBy(asc(questions.id), desc(questionVersions.number));
  return rows.map(({ key, ...row }) => ({
    ...row,
    kind: key.kind,
    options: shapeOf(key).options,
    ...(key.kind === 'working-days' && { computed: key }),
  }));
}

/** Versions never change, so one that was read once need not be read again. The oldest goes first. */
const read = new Map<string, QuestionForMarking>();
const MOST_READ = 5_000;

/** With keys and texts, in the order of `versionIds`: for marking, and for feedback once an answer was given. */
export async function questionsForMarking(db: Database, versionIds: string[]): Promise<QuestionForMarking[]> {
  const unread = versionIds.filter((id) => !read.has(id));
  const found = unread.length > 0 ? await readVersions(db, unread) : [];
  const all = versionIds.flatMap(
    (id) => read.get(id) ?? found.find(({ versionId }) => versionId === id) ?? [],
  );
  for (const question of found) read.set(question.versionId, question);
  while (read.size > MOST_READ) read.delete(read.keys().next().value!);
  return all;
}

async function readVersions(db: Database, versionIds: string[]): Promise<QuestionForMarking[]> {
  const rows = await db
    .select({ ...VERSION, text: questionVersions.text })
    .from(questionVersions)
    .where(inArray(questionVersions.id, versionIds));
  return rows.map((row) => ({ ...row, text: withOriginal(row) }));
}

function withOriginal({
  questionId,
  text,
}: {
  questionId: string;
  text: Partial<QuestionTexts>;
}): QuestionTexts {
  if (!text.vi) throw new Error(`Question ${questionId} was published without its Vietnamese text`);
  return { ...text, vi: text.vi };
}

export async function checkPlan(db: Database, moduleId: string): Promise<CheckPlan | undefined> {
  const [row] = await db.select({ check: modules.check }).from(modules).where(eq(modules.id, moduleId));
  return row?.check;
}

/** A published picture by the hash in its address. */
export async function pictureAt(
  db: Database,
  hash: string,
): Promise<{ type: string; body: string } | undefined> {
  const [row] = await db
    .select({ type: pictures.type, body: pictures.body })
    .from(pictures)
    .where(eq(pictures.hash, hash));
  return row;
}
