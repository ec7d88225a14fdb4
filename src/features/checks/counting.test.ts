import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mark } from '#features/curriculum/marking.ts';
import { FULL_SCALE } from '#tests/support/scale.ts';
import { totalOf } from './attempt.ts';
import { countingOf, elsewhereOf, type Counted } from './counting.ts';

const QUESTIONS = ['q0', 'q1', 'q2'];
const KEY = { kind: 'single' as const, options: 4, right: 1 };
const DEVICES = ['desk', 'phone'] as const;
const begun = new Date('2026-11-23T02:00:00Z').getTime();

type Sent = { id: string; questionId: string; seq: number; deviceId: string; chosen: number };
type Act =
  | { does: 'answer'; device: 0 | 1; question: number; chosen: number }
  /** The device hears how far the attempt has come by then. */
  | { does: 'hear'; device: 0 | 1 };

const device = fc.constantFrom(0 as const, 1 as const);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      device,
      question: fc.nat(2),
      chosen: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('hear' as const), device }) },
);

/** What two devices send, each with a counter of its own that hears of the other's now and then. */
function sentBy(acts: Act[]): Sent[] {
  const heard = [0, 0];
  const sent: Sent[] = [];
  for (const each of acts) {
    if (each.does === 'hear') {
      heard[each.device] = Math.max(heard[each.device]!, ...sent.map(({ seq }) => seq));
      continue;
    }
    const seq = (heard[each.device]! += 1);
    const deviceId = DEVICES[each.device];
    sent.push({
      id: `${deviceId}-${seq}`,
      questionId: QUESTIONS[each.question]!,
      seq,
      deviceId,
      chosen: each.chosen,
    });
  }
  return sent;
}

/** What a server holds that keeps each answer once, under whatever order and doubling it comes in. */
function keptFrom(arriving: Sent[]): (Counted & Sent)[] {
  const kept = new Map<string, Counted & Sent>();
  for (const [turn, each] of arriving.entries())
    if (!kept.has(each.id)) kept.set(each.id, { ...each, receivedAt: new Date(begun + turn) });
  return [...kept.values()];
}

function scoreOf(kept: (Counted & Sent)[]): number {
  const counting = countingOf(kept);
  const results = QUESTIONS.map((questionId) => {
    const answer = counting.get(questionId);
    const score = answer ? mark(KEY, { kind: 'single', chosen: answer.chosen }) : 0;
    return { questionId, versionId: '', responseId: answer?.id ?? null, score, points: 1 };
  });
  return totalOf(results, 75).score;
}

/** Counted another way: the last of all answers to a question, sorted as text by counter and device. */
function lastOf(sent: Sent[], questionId: string): string | undefined {
  const key = ({ seq, deviceId }: Sent) => `${String(seq).padStart(9, '0')} ${deviceId}`;
  return sent
    .filter((each) => each.questionId === questionId)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .at(-1)?.id;
}

/** Everything arrives in the end, some of it more than once: what was lost was sent again. */
const arrivals = fc.array(act, { maxLength: 40 }).chain((acts) => {
  const sent = sentBy(acts);
  const again = fc.subarray(sent);
  const shuffledTwice = again.chain((doubled) => {
    const all = [...sent, ...doubled];
    const order = fc.shuffledSubarray(all, { minLength: all.length });
    return fc.record({ sent: fc.constant(sent), one: order, other: order });
  });
  return shuffledTwice;
});

test('whatever is lost, doubled or late on the way from two devices, the same answers count in the end', () => {
  fc.assert(
    fc.property(arrivals, ({ sent, one, other }) => {
      const ids = (arriving: Sent[]) =>
        QUESTIONS.map((questionId) => countingOf(keptFrom(arriving)).get(questionId)?.id);
      expect(keptFrom(one)).toHaveLength(sent.length);
      expect(ids(one)).toEqual(QUESTIONS.map((questionId) => lastOf(sent, questionId)));
      expect(ids(other)).toEqual(ids(one));
      expect(scoreOf(keptFrom(other))).toBe(scoreOf(keptFrom(one)));
    }),
    { numRuns: FULL_SCALE ? 10_000 : 500 },
  );
});

test('a device is told of what another answered to its own questions, and which of them counts', () => {
  const answer = (id: string, questionId: string, seq: number, deviceId: string): Counted => ({
    ...{ id, questionId, seq, deviceId },
    receivedAt: new Date(begun + seq),
  });
  const [here, newer, older] = [
    answer('1', 'q0', 2, 'desk'),
    answer('2', 'q0', 3, 'phone'),
    answer('3', 'q1', 1, 'phone'),
  ];
  const all = [here, newer, older, answer('4', 'q1', 4, 'desk'), answer('5', 'q2', 5, 'phone')];
  expect(elsewhereOf(all, 'desk')).toEqual([
    { questionId: 'q0', there: newer, counts: true },
    { questionId: 'q1', there: older, counts: false },
  ]);
});
