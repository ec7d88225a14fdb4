import type { ContentFile, Places } from '#features/curriculum/queries/places.ts';

/** Where a trainer has to look: a file, whether it is the lesson itself, and which of its questions. */
export type Place = {
  /** In the content folder; nothing where what is live has no file. */
  file: ContentFile | undefined;
  module: { id: string; title: string } | undefined;
  /** Nothing for the bank of the module. */
  lesson: { id: string; title: string } | undefined;
  itself: boolean;
  questions: string[];
};

export type Subject = { subject: 'lesson' | 'question'; subjectId: string };

/** What is named, by the file in which it stands, in the order of the files. What is not live stands nowhere. */
export function placesOf(subjects: Subject[], places: Places): Place[] {
  const spots = subjects.flatMap((subject) => spotOf(subject, places) ?? []);
  const groups = Map.groupBy(spots, ({ lessonId, moduleId }) => lessonId ?? `bank of ${moduleId}`);
  return [...groups.values()].map((group) => placeOf(group, places)).sort(byPath);
}

type Spot = { lessonId: string | null; moduleId: string | undefined; questionId: string | undefined };

function spotOf({ subject, subjectId }: Subject, { questions, files }: Places): Spot | undefined {
  if (subject === 'question') {
    const question = questions.find(({ id }) => id === subjectId);
    return question && { ...question, questionId: subjectId };
  }
  const file = files.find(({ lessonId }) => lessonId === subjectId);
  return { lessonId: subjectId, moduleId: file?.moduleId, questionId: undefined };
}

function placeOf(group: Spot[], { files, modules, lessons }: Places): Place {
  const lessonId = group[0]?.lessonId ?? null;
  const moduleId = group.find((spot) => spot.moduleId)?.moduleId;
  return {
    file: files.find((file) => file.lessonId === lessonId && file.moduleId === moduleId),
    module: modules.find(({ id }) => id === moduleId),
    lesson: lessons.find(({ id }) => id === lessonId),
    itself: group.some(({ questionId }) => questionId === undefined),
    questions: [...new Set(group.flatMap(({ questionId }) => questionId ?? []))],
  };
}

function byPath(a: Place, b: Place): number {
  const [one, other] = [a.file?.path ?? '', b.file?.path ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}
