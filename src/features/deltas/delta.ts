import type { Day } from '#features/agencies/day.ts';
import type { QuestionCitation } from '#features/curriculum/question.ts';
import { citationHasEnded, type Citable } from '#features/law/document.ts';

/** So many days after it was assigned a delta check is due. */
export const DUE_DAYS = 14;

/** A question with the version that stood for it when it was assigned. */
export type AssignedQuestion = { questionId: string; versionId: string };

/** A version of a question, as far as it may replace another. */
export type Version = {
  questionId: string;
  versionId: string;
  number: number;
  series: number;
  /** The question is not asked any more. */
  retired: boolean;
  /** It is walked in practice: no check can ask it. */
  scenario: boolean;
  citations: QuestionCitation[];
};

/**
 * What became of a question of which versions rest on what has ended of a document. Who was right on an `old` version
 * is asked for the `replacement`. `same`: versions that ask what it asks; who was right on one of them is not asked
 * again. `holding`: versions on law that holds; who was assigned one of them is not assigned another.
 */
export type Delta = {
  questionId: string;
  old: string[];
  replacement: string | undefined;
  same: string[];
  holding: string[];
};

/** By question, of those that are still asked and that a check can ask. `law`: the documents of the register by their id. */
export function deltasOf(
  versions: Version[],
  { documentId, law, day }: { documentId: string; law: ReadonlyMap<string, Citable>; day: Day },
): Delta[] {
  const ended = ({ documentId: id, provision }: QuestionCitation) => {
    const document = law.get(id);
    return document !== undefined && citationHasEnded(document, provision, day);
  };
  const groups = Map.groupBy(
    versions.filter(({ retired, scenario }) => !retired && !scenario),
    ({ questionId }) => questionId,
  );
  return [...groups].flatMap(([questionId, all]) => {
    const newest = all.reduce((a, b) => (b.number > a.number ? b : a));
    const rests = ({ citations }: Version) =>
      citations.some((cited) => cited.documentId === documentId && ended(cited));
    const old = all.filter(rests);
    if (old.length === 0) return [];
    const holding = all.filter(({ citations }) => !citations.some(ended));
    const replacement = holding.includes(newest) ? newest : undefined;
    const same = holding.filter(({ series }) => series === replacement?.series);
    return [
      {
        questionId,
        old: ids(old),
        replacement: replacement?.versionId,
        same: ids(same),
        holding: ids(holding),
      },
    ];
  });
}

const ids = (versions: Version[]) => versions.map(({ versionId }) => versionId);

/** What was assigned to a person, and what came of it. `right`: how many questions, once it is submitted. */
export type AssignedDelta = {
  deltaId: string;
  documentId: string;
  dueOn: Day;
  questions: number;
  attempt: { id: string; deadline: Date; submittedAt: Date | null } | undefined;
  right: number | undefined;
};

export type DeltaStatus = 'todo' | 'doing' | 'done' | 'late';

/** After its last day it can still be answered. */
export function statusOf({ attempt, dueOn }: AssignedDelta, day: Day): DeltaStatus {
  if (attempt?.submittedAt) return 'done';
  if (day > dueOn) return 'late';
  return attempt ? 'doing' : 'todo';
}

/** What is still to be answered, what is due first at the top. */
export function openOf(assigned: AssignedDelta[]): AssignedDelta[] {
  return assigned
    .filter(({ attempt }) => !attempt?.submittedAt)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
