import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { accounts } from '#db/schema/index.ts';
import { createLink, useLink } from '#features/accounts/commands/links.ts';
import { endSession } from '#features/accounts/session.ts';
import { takeCheck } from './checking.ts';
import { accepted, chanceFor, nextSitting, type Deed, type Learner } from './learner.ts';
import { daysBefore, someTimeOn } from './moments.ts';
import { studyLesson } from './studying.ts';

/**
 * Plays what a person did up to the present, command by command. `pause` lets the pages have their turn. As whom a
 * visitor has come in already, that person's life goes on as the visitor likes.
 */
export async function playHistory(
  db: Database,
  learner: Learner,
  anchor: Date,
  pause: () => Promise<void>,
): Promise<void> {
  const account = await accountOf(db, learner);
  if (account?.firstSignedInAt && account.firstSignedInAt > anchor) return;
  for (const { at, does } of historyOf(learner, anchor)) {
    if (at > anchor) return;
    await does(db);
    await pause();
  }
}

/** It goes on into the future: whoever plays it stops where the present is. */
function* historyOf(learner: Learner, anchor: Date): Generator<Deed> {
  const { learning, course } = learner;
  let sitting = someTimeOn(daysBefore(anchor, learning.startsDaysAgo), chanceFor(learner, 'start'));
  if (learning.invited) yield signIn(learner, sitting);
  if (!learning.signsIn) return;
  let steps = 0;
  for (const { id, lessons } of course.modules) {
    for (const lesson of lessons) {
      const stops = steps === learning.steps;
      yield* studyLesson(learner, lesson, sitting, stops ? learning.answers : undefined);
      if (stops) return;
      sitting = nextSitting(learner, sitting, ++steps);
    }
    if (steps === learning.steps) return;
    const passedAt = yield* takeCheck(learner, id, sitting);
    if (!passedAt) return;
    sitting = nextSitting(learner, passedAt, ++steps);
  }
}

/** By a slip from the office. Who never comes keeps an account that nobody has opened. */
function signIn(learner: Learner, at: Date): Deed {
  const { personId, learning } = learner;
  const does = async (db: Database) => {
    const account = await accountOf(db, learner);
    if (account && (account.firstSignedInAt || !learning.signsIn)) return;
    const { token } = await createLink(db, { personId, purpose: 'slip', createdBy: null }, at);
    if (!learning.signsIn) return;
    const { session } = accepted(await useLink(db, { token, sharedDevice: true }, at));
    await endSession(db, session.id, at);
  };
  return { at, does };
}

async function accountOf(db: Database, { personId }: Learner) {
  const [account] = await db.select().from(accounts).where(eq(accounts.personId, personId));
  return account;
}
