import type { Database } from '#db/client.ts';
import type { Day } from '#features/agencies/day.ts';
import { questionsForMarking, wholeBankOf } from '#features/curriculum/queries.ts';
import { lessonToRead } from '#features/curriculum/queries/lessons.ts';
import { moduleOverview, programmeOverview } from '#features/curriculum/queries/modules.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';

/** What the people of the demo learn, with the keys: who answers must know what would have been right. */
export type Course = {
  programmeId: string;
  attempts: number;
  coolDownHours: number;
  modules: { id: string; lessons: LessonOfCourse[] }[];
  /** By version. */
  questions: Map<string, Asked>;
};

export type LessonOfCourse = { id: string; moduleId: string; versionId: string; asks: Asked[] };
export type Asked = {
  questionId: string;
  versionId: string;
  competency: string;
  difficulty: number;
  key: AnswerKey;
};

/** What everybody in the demo is required to learn: a year of the whole programme would be too much to make at a start. */
const REQUIRED = 'khoi-dau';

export async function readCourse(db: Database, day: Day): Promise<Course> {
  const programme = (await programmeOverview(db, 'vi')).find(({ id }) => id === REQUIRED);
  if (!programme) throw new Error(`The programme ${REQUIRED} is not published: nobody can learn`);
  const { id: programmeId, attempts, coolDownHours } = programme;
  const course: Course = { programmeId, attempts, coolDownHours, modules: [], questions: new Map() };
  for (const { id } of programme.modules) {
    const bank = await wholeBankOf(db, id);
    await learnKeys(
      db,
      course,
      bank.map(({ versionId }) => versionId),
    );
    course.modules.push({ id, lessons: await lessonsOf(db, course, id, day) });
  }
  return course;
}

async function lessonsOf(
  db: Database,
  course: Course,
  moduleId: string,
  day: Day,
): Promise<LessonOfCourse[]> {
  const module = await moduleOverview(db, moduleId, 'vi');
  const lessons: LessonOfCourse[] = [];
  for (const { id } of module?.lessons ?? []) {
    const lesson = await lessonToRead(db, id, 'vi', day);
    if (!lesson) throw new Error(`The lesson ${id} cannot be read`);
    const asks = await learnKeys(
      db,
      course,
      lesson.questions.map(({ versionId }) => versionId),
    );
    lessons.push({ id, moduleId, versionId: lesson.versionId, asks });
  }
  return lessons;
}

async function learnKeys(db: Database, { questions }: Course, versionIds: string[]): Promise<Asked[]> {
  const found = await questionsForMarking(db, versionIds);
  const asked = found.map(({ questionId, versionId, competency, difficulty, key }) => ({
    ...{ questionId, versionId, competency, difficulty, key },
  }));
  for (const question of asked) questions.set(question.versionId, question);
  return asked;
}
