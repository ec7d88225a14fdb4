import { expect, test } from 'vitest';
import { auditEvents, signalReplies, signalReviews } from '#db/schema/index.ts';
import { atASignal, daysLater, EFFORT, monday, SAME } from '#tests/support/at-a-signal.ts';
import { person } from '#tests/support/roster.ts';
import { recordSeen, replyToSignal } from './commands/answering.ts';
import type { SignalFilter } from './filter.ts';
import { attemptsToLookAt, ownSignals } from './queries/own.ts';
import { LEARNER_FIRST_DAYS, MOST_REPLIES } from './thresholds.ts';

/** A signal from the learner to the office and back. */
const at = atASignal();

test('the learner sees a signal at once; the office when the learner has, or has had three days', async () => {
  const id = await at.noticed();
  expect(await ownSignals(at.db, at.ada, at.attemptId)).toMatchObject([{ id, reason: EFFORT, replies: [] }]);
  expect(await attemptsToLookAt(at.db, at.ada)).toEqual(new Set([at.attemptId]));
  const asOf = (now: Date) => at.listed([at.places.longXuyen], now);
  expect(await asOf(daysLater(LEARNER_FIRST_DAYS))).toEqual([]);
  expect(await at.opened(id)).toBeUndefined();
  expect(await at.review(id)).toEqual({ ok: false, reason: 'unknown_signal' });
  expect(await asOf(new Date(daysLater(LEARNER_FIRST_DAYS).getTime() + 1))).toHaveLength(1);

  await recordSeen(at.db, at.ada, [id], daysLater(0.5));
  await recordSeen(at.db, at.ada, [id], daysLater(2));
  expect(await attemptsToLookAt(at.db, at.ada)).toEqual(new Set());
  expect(await asOf(daysLater(1))).toMatchObject([
    { id, fullName: 'Lê Thị Ánh', replied: false, outcome: null },
  ]);
  expect(await at.opened(id)).toMatchObject({ seenAt: daysLater(0.5) });
});

test('what the learner says is kept as said, and the office reads it', async () => {
  const id = await at.noticed();
  const say = (text: string, personId = at.ada) =>
    replyToSignal(at.db, { personId, signalId: id, text }, daysLater(0.5));
  expect(await say('  ')).toEqual({ ok: false, reason: 'empty' });
  expect(await say('của tôi', at.lead)).toEqual({ ok: false, reason: 'unknown_signal' });
  expect(await say(' Em đọc trước rồi chọn một lượt. ')).toEqual({ ok: true });
  expect((await at.opened(id))?.replies).toEqual([
    { text: 'Em đọc trước rồi chọn một lượt.', at: daysLater(0.5) },
  ]);
  for (const n of [...Array(MOST_REPLIES - 1).keys()]) expect(await say(`${n}`)).toEqual({ ok: true });
  expect(await say('nữa')).toEqual({ ok: false, reason: 'too_many_replies' });
  expect(await replyToSignal(at.db, { personId: at.ada, signalId: 'x', text: 'a' }, monday)).toMatchObject({
    reason: 'unknown_signal',
  });
});

test('a reviewer writes an outcome; the learner reads it, the newest counts, earlier ones stay', async () => {
  const id = await at.noticed();
  await recordSeen(at.db, at.ada, [id], monday);
  expect(await at.review(id)).toEqual({ ok: true });
  expect(await at.review(id, { outcome: 'explained', note: '' }, daysLater(2))).toEqual({ ok: true });
  expect((await ownSignals(at.db, at.ada, at.attemptId))[0]!.reviews).toEqual([
    { outcome: 'explained', note: '', at: daysLater(2) },
    { outcome: 'talked', note: 'Đã gọi điện', at: daysLater(1) },
  ]);
  expect((await at.opened(id))?.reviews[1]).toMatchObject({ reviewer: 'Trần Văn Lãm', note: 'Đã gọi điện' });
  const states = async (state: SignalFilter['state']) =>
    (await at.listed([at.places.province], daysLater(3), { state, kind: undefined })).map(
      ({ outcome }) => outcome,
    );
  expect([await states('open'), await states('reviewed')]).toEqual([[], ['explained']]);
  const deeds = await at.db.select().from(auditEvents);
  expect(deeds.filter(({ deed }) => deed === 'signal-reviewed')).toMatchObject([
    { actorId: at.lead, subjectId: at.ada, detail: { signalId: id, outcome: 'talked' } },
    { detail: { outcome: 'explained' } },
  ]);
});

test('nobody reviews what is about themselves', async () => {
  const id = await at.noticed({ personId: at.lead, attempt: await at.submitted(at.lead) });
  await recordSeen(at.db, at.lead, [id], monday);
  expect(await at.review(id, { personId: at.lead })).toEqual({ ok: false, reason: 'own_signal' });
  expect(await at.db.$count(signalReviews)).toBe(0);
});

test('nor what is about both of a pair, whichever of them the signal is of', async () => {
  const id = await at.noticed({ reason: SAME, otherPersonId: at.lead });
  const another = await at.noticed();
  await recordSeen(at.db, at.ada, [id, another], monday);
  expect(await at.review(id)).toEqual({ ok: false, reason: 'own_signal' });
  expect(await at.db.$count(signalReviews)).toBe(0);
  expect(await at.opened(id)).toMatchObject({ isOwn: true });
  expect(await at.opened(another)).toMatchObject({ isOwn: false });
  const office = await person(at.db, {
    ...{ staffCode: 'AG-5', fullName: 'Lê Thị Lộc', agencyId: at.places.province },
  });
  expect(await at.review(id, { reviewerId: office })).toEqual({ ok: true });
});

test('what was said and what was written down are records', async () => {
  const id = await at.noticed();
  await replyToSignal(at.db, { personId: at.ada, signalId: id, text: 'Vì sao' }, monday);
  await at.review(id);
  await expect(at.db.update(signalReplies).set({ text: 'khác' })).rejects.toThrow();
  await expect(at.db.delete(signalReviews)).rejects.toThrow();
});
