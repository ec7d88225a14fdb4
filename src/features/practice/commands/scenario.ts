import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { dayOf } from '#features/agencies/day.ts';
import { receivedAfter } from '#features/answers/answered-at.ts';
import { oneMarkedDeedAtATime, storeResponse } from '#features/answers/commands.ts';
import { textIn } from '#features/curriculum/asking.ts';
import { sameList } from '#features/curriculum/kinds/kind.ts';
import { mark } from '#features/curriculum/marking.ts';
import { questionsForMarking, type QuestionForMarking } from '#features/curriculum/queries.ts';
import type { SceneKey } from '#features/curriculum/question.ts';
import { hasEnded } from '#features/curriculum/scenario.ts';
import { ONLY_VARIANT } from '#features/curriculum/variant.ts';
import { refreshLesson } from '#features/requirements/commands.ts';
import { practisedBefore, type Practised } from '../queries.ts';
import { keptSteps } from '../queries/scenarios.ts';
import { refusalOf, standingAfter, type ScenarioStanding, type StepRefusal } from '../scenario.ts';
import { showQuestions } from './sightings.ts';

export type ScenarioStep = {
  personId: string;
  clientId: string;
  versionId: string;
  language: Language;
  /** The choices of the run so far and the new one. */
  path: number[];
  /** How many runs were finished where it was chosen. */
  finished: number;
  answeredAt: Date;
};

export type StepResult =
  { ok: true; questionId: string; standing: ScenarioStanding } | { ok: false; reason: StepRefusal };

/**
 * Takes one choice in a scenario, keeps it, and tells what came of it. Only a path that has ended is scored and counts
 * as an answer. A scenario is practice: it is no evidence.
 */
export async function takeStep(db: Database, step: ScenarioStep, now: Date): Promise<StepResult> {
  const [question] = await questionsForMarking(db, [step.versionId]);
  if (question?.key.kind !== 'scenario') return { ok: false, reason: 'unknown_question' };
  const { scenes } = question.key;
  return db.transaction(async (tx) => {
    await oneMarkedDeedAtATime(tx, step.personId);
    const before = await practisedBefore(tx, step.personId, step.versionId, dayOf(now));
    if (!before?.lesson) return { ok: false, reason: 'unknown_question' };
    const kept = await keptSteps(tx, step.personId, [step.versionId]);
    const paths = kept.map(({ path }) => path);
    const told = (all: number[][]): StepResult => {
      const asked = { scenes, text: textIn(question.text, step.language) };
      return { ok: true, questionId: question.questionId, standing: standingAfter(asked, all) };
    };
    const sent = kept.findIndex(({ clientId }) => clientId === step.clientId);
    if (sent >= 0) return sameList(paths[sent]!, step.path) ? told(paths.slice(0, sent + 1)) : ALREADY_SENT;
    const reason = refusalOf(scenes, paths, step);
    if (reason) return { ok: false, reason };
    const isKept = await keepStep(tx, { ...question, scenes }, step, before, now);
    return isKept ? told([...paths, step.path]) : ALREADY_SENT;
  });
}

const ALREADY_SENT: StepResult = { ok: false, reason: 'already_sent' };

type Walked = QuestionForMarking & { scenes: SceneKey[] };

/** False where the id that its client gave the step belongs to an answer to something else. */
async function keepStep(
  tx: Database,
  { key, questionId, scenes }: Walked,
  { personId, clientId, versionId, language, path, answeredAt }: ScenarioStep,
  { lesson, tries, seen }: Practised,
  now: Date,
): Promise<boolean> {
  const at = receivedAfter(tries.at(-1)?.receivedAt, now);
  const given = { kind: 'scenario' as const, path };
  const score = hasEnded(scenes, path) ? mark(key, given) : null;
  const asked = { questionId, questionVersionId: versionId, language, lessonId: lesson!.id };
  const response = { personId, clientId, place: 'practice' as const, ...asked, given, score, answeredAt };
  const { replayed } = await storeResponse(tx, response, at);
  if (replayed) return false;
  if (!seen) await showQuestions(tx, personId, [{ questionId, variant: ONLY_VARIANT }], at);
  await refreshLesson(tx, personId, lesson!, at);
  return true;
}
