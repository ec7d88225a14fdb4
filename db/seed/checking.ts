import type { Database } from '#db/client.ts';
import type { DrawnQuestion } from '#features/checks/attempt.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf, pastAttempts, resultOf } from '#features/checks/queries.ts';
import { keyIn } from '#features/curriculum/variant.ts';
import { answerTo } from './answering.ts';
import { between, seedOf, uuidOf } from './chance.ts';
import { accepted, chanceFor, nextSitting, type Deed, type Learner } from './learner.ts';
import { minutesAfter } from './moments.ts';

/** How often somebody who has not passed does not try again. */
const GIVES_UP = 0.2;

/** How often somebody rushes through a check, and how much faster that is. */
const HURRIES = 0.02;
const HURRIED_PACE = 0.05;

/** An attempt as it goes on: what it is, what it asks, and in the end whether it was passed. */
type Sitting = { attemptId: string; drawn: DrawnQuestion[]; passed: boolean };

/** A check until it is passed, given up, or no attempt is left. Gives when it was passed. */
export function* takeCheck(
  learner: Learner,
  moduleId: string,
  first: Date,
): Generator<Deed, Date | undefined> {
  const { attempts, coolDownHours } = learner.course;
  let start = first;
  for (let number = 1; number <= attempts; number += 1) {
    const { passed, end } = yield* oneAttempt(learner, moduleId, number, start);
    if (passed) return end;
    if (chanceFor(learner, 'gives-up', moduleId, number)() < GIVES_UP) return undefined;
    start = nextSitting(learner, minutesAfter(end, coolDownHours * 60), moduleId, number);
  }
  return undefined;
}

function* oneAttempt(learner: Learner, moduleId: string, number: number, start: Date) {
  const chance = chanceFor(learner, 'check', moduleId, number);
  const sitting: Sitting = { attemptId: '', drawn: [], passed: false };
  yield { at: start, does: (db: Database) => begin(db, learner, sitting, { moduleId, number, start }) };
  // Of hurried people the times of answers tell it, and a signal says so.
  const pace = chanceFor(learner, 'hurries', moduleId, number)() < HURRIES ? HURRIED_PACE : 1;
  let at = start;
  for (const [index, drawn] of sitting.drawn.entries()) {
    at = minutesAfter(at, between(0.4, 1.6, chance) * pace);
    yield answer(learner, sitting, { drawn, seq: index + 1, number, at });
  }
  const end = minutesAfter(at, between(0.5, 2, chance));
  yield { at: end, does: (db: Database) => submit(db, learner, sitting, end) };
  return { passed: sitting.passed, end };
}

type Start = { moduleId: string; number: number; start: Date };

async function begin(
  db: Database,
  { personId, staffCode }: Learner,
  sitting: Sitting,
  { moduleId, number, start }: Start,
) {
  const earlier = (await pastAttempts(db, personId, moduleId)).find((past) => past.number === number);
  const seed = seedOf('check', staffCode, moduleId, number);
  sitting.attemptId =
    earlier?.id ?? accepted(await startAttempt(db, { personId, moduleId, seed }, start)).attemptId;
  const attempt = await attemptOf(db, personId, sitting.attemptId);
  sitting.drawn = attempt?.drawn ?? [];
}

type Answering = { drawn: DrawnQuestion; seq: number; number: number; at: Date };

function answer(learner: Learner, sitting: Sitting, { drawn, seq, number, at }: Answering): Deed {
  const { personId, staffCode, course } = learner;
  const { questionId, versionId } = drawn;
  const asked = course.questions.get(versionId);
  if (!asked) throw new Error(`The version ${versionId} of ${questionId} is not in the course`);
  const does = async (db: Database) =>
    accepted(
      await saveAnswer(
        db,
        {
          ...{ personId, attemptId: sitting.attemptId, questionId, seq, answeredAt: at, language: 'vi' },
          clientId: uuidOf('check', staffCode, questionId, number),
          given: answerTo({ ...asked, key: keyIn(asked.key, drawn.variant) }, learner, number - 1),
          deviceId: uuidOf('device', staffCode),
        },
        at,
      ),
    );
  return { at, does };
}

async function submit(db: Database, { personId }: Learner, sitting: Sitting, at: Date) {
  const { attemptId } = sitting;
  accepted(await submitAttempt(db, { personId, attemptId }, at));
  sitting.passed = (await resultOf(db, personId, attemptId))?.passed ?? false;
}
