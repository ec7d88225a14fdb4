/**
 * Which answer counts. A device numbers what it sends by a Lamport counter (the highest that it has seen, plus one), so
 * that the order in which answers arrive does not matter.
 */
export type Counted = {
  id: string;
  questionId: string;
  seq: number;
  deviceId: string;
  receivedAt: Date;
};

/** Whether `a` goes before `b`: the greater (seq, deviceId); of one device without a script, the one that came last. */
export function isNewer(a: Counted, b: Counted): boolean {
  if (a.seq !== b.seq) return a.seq > b.seq;
  if (a.deviceId !== b.deviceId) return a.deviceId > b.deviceId;
  const later = a.receivedAt.getTime() - b.receivedAt.getTime();
  return later === 0 ? a.id > b.id : later > 0;
}

/** Per question the answer that counts, of those that may. */
export function countingOf<Answer extends Counted>(answers: Iterable<Answer>): Map<string, Answer> {
  const counting = new Map<string, Answer>();
  for (const answer of answers) {
    const other = counting.get(answer.questionId);
    if (!other || isNewer(answer, other)) counting.set(answer.questionId, answer);
  }
  return counting;
}

/** A question that two devices answered: what this one sent, and the other's newest answer. */
export type Elsewhere<Answer extends Counted> = { questionId: string; there: Answer; counts: boolean };

/** What other devices have answered of the questions that this one has answered too. */
export function elsewhereOf<Answer extends Counted>(
  answers: Answer[],
  deviceId: string,
): Elsewhere<Answer>[] {
  const here = new Set(answers.filter((each) => each.deviceId === deviceId).map((each) => each.questionId));
  const others = answers.filter((each) => each.deviceId !== deviceId && here.has(each.questionId));
  const counting = countingOf(answers);
  return [...countingOf(others).values()].map((there) => ({
    questionId: there.questionId,
    there,
    counts: counting.get(there.questionId) === there,
  }));
}
