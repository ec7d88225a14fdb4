import { setTimeout as sleep } from 'node:timers/promises';
import { answerForm, type Candidate } from './candidates.ts';
import { Visitor, type Fields, type Reply } from './visitor.ts';

/** What the server said that it has kept: by client id, the different replies. */
export type Ledger = Map<string, Set<string>>;

export type Answering = {
  origin: string;
  stop: AbortSignal;
  ledger: Ledger;
  /** Replies that did not say that an answer is kept. */
  refusals: Reply[];
};

/** Answers one question after the other, each until the server has kept it, and every fourth once more. Gives how often one failed. */
export async function answerUntilStopped(answering: Answering, who: Candidate): Promise<number> {
  let failures = 0;
  const visitor = new Visitor(answering.origin, who.session);
  for (let seq = 1; !answering.stop.aborted; seq++) {
    const questionId = who.questionIds[seq % who.questionIds.length]!;
    const choice = { questionId, clientId: crypto.randomUUID(), option: seq % 4, seq };
    const form = answerForm(who, choice);
    for (const _ of Array(seq % 4 === 0 ? 2 : 1)) failures += await sendUntilKept(answering, visitor, form);
  }
  return failures;
}

async function sendUntilKept(
  { ledger, refusals }: Answering,
  visitor: Visitor,
  form: Fields,
): Promise<number> {
  const clientId = String(form['clientId']);
  for (let failures = 0; ; failures++) {
    const reply = await visitor.call('checks.answer', form).catch(() => undefined);
    if (reply?.status === 200) {
      ledger.set(clientId, (ledger.get(clientId) ?? new Set()).add(reply.text));
      return failures;
    }
    if (reply) refusals.push(reply);
    // Asked oftener, a server that is starting on a busy machine starts later.
    await sleep(250);
  }
}

/** Compares what was said with what is stored. */
export function lossesIn(ledger: Ledger, stored: { clientId: string }[]) {
  const rows = Map.groupBy(stored, ({ clientId }) => clientId);
  return {
    confirmedAndLost: [...ledger.keys()].filter((id) => !rows.has(id)),
    storedTwice: [...rows].filter(([, same]) => same.length > 1).map(([id]) => id),
    storedAndNeverConfirmed: [...rows.keys()].filter((id) => !ledger.has(id)),
    repliedDifferently: [...ledger].filter(([, replies]) => replies.size > 1).map(([id]) => id),
  };
}

export const NO_LOSSES = {
  confirmedAndLost: [],
  storedTwice: [],
  storedAndNeverConfirmed: [],
  repliedDifferently: [],
};
