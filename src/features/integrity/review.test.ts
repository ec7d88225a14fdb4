import { beforeEach, expect, test } from 'vitest';
import { auditEvents, signalReplies, signalReviews, signals } from '#db/schema/index.ts';
import { endPosting } from '#features/agencies/commands/postings.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { MODULE, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must, person, smallProvince, type Places } from '#tests/support/roster.ts';
import { recordSeen, replyToSignal } from './commands/answering.ts';
import { reviewSignal } from './commands/review.ts';
import type { SignalFilter } from './filter.ts';
import { countSignals, signalsInScope } from './queries/in-scope.ts';
import { signalInScope } from './queries/one.ts';
import { attemptsToLookAt, ownSignals } from './queries/own.ts';
import type { SignalReason } from './signal.ts';
import { LEARNER_FIRST_DAYS, MOST_REPLIES } from './thresholds.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const daysLater = (days: number) => new Date(monday.getTime() + days * 86_400_000);
const EFFORT: SignalReason = { kind: 'effort', rapid: 10, known: 10, seconds: 30, usualSeconds: 600 };
const SAME: SignalReason = { kind: 'same-answers', same: 9, of: 10, expected: 1, chance: 1e-6, pairs: 1 };
const ALL: SignalFilter = { state: 'all', kind: undefined };
const page = { limit: 50, offset: 0 };

let places: Places;
let ada: string;
let lead: string;
let attemptId: string;

beforeEach(async () => {
  places = await smallProvince(at.db);
  await publishedBank(at.db);
  ada = await person(at.db, { staffCode: 'AG-1', fullName: 'Lê Thị Ánh', agencyId: places.longXuyen });
  lead = await person(at.db, { staffCode: 'AG-2', fullName: 'Trần Văn Lãm', agencyId: places.longXuyen });
  attemptId = await submitted(ada);
});

async function submitted(personId: string): Promise<string> {
  const started = { personId, moduleId: MODULE, seed: '0123456789abcdef' };
  const attempt = must(await startAttempt(at.db, started, monday)).attemptId;
  must(await submitAttempt(at.db, { personId, attemptId: attempt }, monday));
  return attempt;
}

type Noticed = { personId?: string; attempt?: string; reason?: SignalReason; otherPersonId?: string };

async function noticed({ personId = ada, attempt, reason = EFFORT, otherPersonId }: Noticed = {}) {
  const about = { personId, attemptId: attempt ?? attemptId, kind: reason.kind, reason, noticedAt: monday };
  const [row] = await at.db
    .insert(signals)
    .values({ ...about, otherPersonId })
    .returning({ id: signals.id });
  return row!.id;
}

const listed = (agencyIds: string[], now = daysLater(1), filter = ALL) =>
  signalsInScope(at.db, { scope: scopeOver(agencyIds), now, filter }, 'vi', page);
const opened = (signalId: string, agencyIds = [places.longXuyen], now = daysLater(1), personId = ada) =>
  signalInScope(at.db, { scope: scopeOver(agencyIds), readerId: lead, personId, signalId, now }, 'vi');
const review = (
  signalId: string,
  over: Partial<Parameters<typeof reviewSignal>[1]> = {},
  now = daysLater(1),
) =>
  reviewSignal(
    at.db,
    {
      ...{ scope: scopeOver([places.longXuyen]), reviewerId: lead, personId: ada, signalId },
      ...{ outcome: 'talked' as const, note: ' Đã gọi điện ', ...over },
    },
    now,
  );

test('the learner sees a signal at once; the office when the learner has, or has had three days', async () => {
  const id = await noticed();
  expect(await ownSignals(at.db, ada, attemptId)).toMatchObject([{ id, reason: EFFORT, replies: [] }]);
  expect(await attemptsToLookAt(at.db, ada)).toEqual(new Set([attemptId]));
  const asOf = (now: Date) => listed([places.longXuyen], now);
  expect(await asOf(daysLater(LEARNER_FIRST_DAYS))).toEqual([]);
  expect(await opened(id)).toBeUndefined();
  expect(await review(id)).toEqual({ ok: false, reason: 'unknown_signal' });
  expect(await asOf(new Date(daysLater(LEARNER_FIRST_DAYS).getTime() + 1))).toHaveLength(1);

  await recordSeen(at.db, ada, [id], daysLater(0.5));
  await recordSeen(at.db, ada, [id], daysLater(2));
  expect(await attemptsToLookAt(at.db, ada)).toEqual(new Set());
  expect(await asOf(daysLater(1))).toMatchObject([
    { id, fullName: 'Lê Thị Ánh', replied: false, outcome: null },
  ]);
  expect(await opened(id)).toMatchObject({ seenAt: daysLater(0.5) });
});

test('what the learner says is kept as said, and the office reads it', async () => {
  const id = await noticed();
  const say = (text: string, personId = ada) =>
    replyToSignal(at.db, { personId, signalId: id, text }, daysLater(0.5));
  expect(await say('  ')).toEqual({ ok: false, reason: 'empty' });
  expect(await say('của tôi', lead)).toEqual({ ok: false, reason: 'unknown_signal' });
  expect(await say(' Em đọc trước rồi chọn một lượt. ')).toEqual({ ok: true });
  expect((await opened(id))?.replies).toEqual([
    { text: 'Em đọc trước rồi chọn một lượt.', at: daysLater(0.5) },
  ]);
  for (const n of [...Array(MOST_REPLIES - 1).keys()]) expect(await say(`${n}`)).toEqual({ ok: true });
  expect(await say('nữa')).toEqual({ ok: false, reason: 'too_many_replies' });
  expect(await replyToSignal(at.db, { personId: ada, signalId: 'x', text: 'a' }, monday)).toMatchObject({
    reason: 'unknown_signal',
  });
});

test('a reviewer writes an outcome; the learner reads it, the newest counts, earlier ones stay', async () => {
  const id = await noticed();
  await recordSeen(at.db, ada, [id], monday);
  expect(await review(id)).toEqual({ ok: true });
  expect(await review(id, { outcome: 'explained', note: '' }, daysLater(2))).toEqual({ ok: true });
  expect((await ownSignals(at.db, ada, attemptId))[0]!.reviews).toEqual([
    { outcome: 'explained', note: '', at: daysLater(2) },
    { outcome: 'talked', note: 'Đã gọi điện', at: daysLater(1) },
  ]);
  expect((await opened(id))?.reviews[1]).toMatchObject({ reviewer: 'Trần Văn Lãm', note: 'Đã gọi điện' });
  const states = async (state: SignalFilter['state']) =>
    (await listed([places.province], daysLater(3), { state, kind: undefined })).map(({ outcome }) => outcome);
  expect([await states('open'), await states('reviewed')]).toEqual([[], ['explained']]);
  const deeds = await at.db.select().from(auditEvents);
  expect(deeds.filter(({ deed }) => deed === 'signal-reviewed')).toMatchObject([
    { actorId: lead, subjectId: ada, detail: { signalId: id, outcome: 'talked' } },
    { detail: { outcome: 'explained' } },
  ]);
});

test('nobody reviews what is about themselves', async () => {
  const id = await noticed({ personId: lead, attempt: await submitted(lead) });
  await recordSeen(at.db, lead, [id], monday);
  expect(await review(id, { personId: lead })).toEqual({ ok: false, reason: 'own_signal' });
  expect(await at.db.$count(signalReviews)).toBe(0);
});

test('nor what is about both of a pair, whichever of them the signal is of', async () => {
  const id = await noticed({ reason: SAME, otherPersonId: lead });
  const another = await noticed();
  await recordSeen(at.db, ada, [id, another], monday);
  expect(await review(id)).toEqual({ ok: false, reason: 'own_signal' });
  expect(await at.db.$count(signalReviews)).toBe(0);
  expect(await opened(id)).toMatchObject({ isOwn: true });
  expect(await opened(another)).toMatchObject({ isOwn: false });
  const office = await person(at.db, {
    ...{ staffCode: 'AG-5', fullName: 'Lê Thị Lộc', agencyId: places.province },
  });
  expect(await review(id, { reviewerId: office })).toEqual({ ok: true });
});

test('a lead of another agency finds, opens and reviews nothing, and cannot tell it from what does not exist', async () => {
  const id = await noticed();
  await recordSeen(at.db, ada, [id], monday);
  for (const agencyIds of [[places.chauDoc], []]) {
    const scope = scopeOver(agencyIds);
    expect(await listed(agencyIds)).toEqual([]);
    expect(await countSignals(at.db, { scope, now: daysLater(9), filter: ALL })).toBe(0);
    expect(await opened(id, agencyIds)).toBeUndefined();
    expect(await review(id, { scope })).toEqual(await review(crypto.randomUUID()));
  }
  expect(await opened(id, [places.longXuyen], daysLater(1), lead)).toBeUndefined();
});

test('who has moved is in the scope of the new agency, who has left in none', async () => {
  const id = await noticed();
  await recordSeen(at.db, ada, [id], monday);
  must(await endPosting(at.db, { actorId: null, personId: ada, until: '2026-11-23' }, daysLater(1)));
  expect(await listed([places.province], daysLater(2))).toEqual([]);
  expect(await opened(id, [places.province], daysLater(2))).toBeUndefined();
});

test('of two people each is named to who may see both, and to nobody else, the learner least of all', async () => {
  const bob = await person(at.db, { staffCode: 'AG-3', fullName: 'Võ Văn Bảo', agencyId: places.chauDoc });
  const id = await noticed({ reason: SAME, otherPersonId: bob });
  await recordSeen(at.db, ada, [id], monday);
  expect((await opened(id, [places.province]))?.other).toBe('Võ Văn Bảo');
  const own = JSON.stringify([await opened(id), await ownSignals(at.db, ada, attemptId)]);
  expect(own).not.toContain('Bảo');
  expect(own).not.toContain(bob);
});

test('a reviewer from outside the reader’s scope is not named', async () => {
  const id = await noticed();
  await recordSeen(at.db, ada, [id], monday);
  const office = await person(at.db, {
    staffCode: 'AG-4',
    fullName: 'Lê Thị Lộc',
    agencyId: places.province,
  });
  await review(id, { scope: scopeOver([places.province]), reviewerId: office });
  expect((await opened(id))?.reviews).toMatchObject([{ outcome: 'talked', reviewer: undefined }]);
  expect((await opened(id, [places.province]))?.reviews).toMatchObject([{ reviewer: 'Lê Thị Lộc' }]);
});

test('a list is narrowed to a kind, counted as it is shown, and goes page by page', async () => {
  await noticed();
  await noticed({ reason: SAME, otherPersonId: lead });
  const asked = { scope: scopeOver([places.province]), now: daysLater(9), filter: ALL };
  expect(await countSignals(at.db, asked)).toBe(2);
  const kinds = async (filter: SignalFilter) =>
    (await listed([places.province], daysLater(9), filter)).map(({ kind }) => kind);
  expect(await kinds({ state: 'open', kind: 'effort' })).toEqual(['effort']);
  const one = (offset: number) => signalsInScope(at.db, asked, 'vi', { limit: 1, offset });
  const [[first], [second]] = [await one(0), await one(1)];
  expect(new Set([first!.kind, second!.kind])).toEqual(new Set(['effort', 'same-answers']));
});

test('what was said and what was written down are records', async () => {
  const id = await noticed();
  await replyToSignal(at.db, { personId: ada, signalId: id, text: 'Vì sao' }, monday);
  await review(id);
  await expect(at.db.update(signalReplies).set({ text: 'khác' })).rejects.toThrow();
  await expect(at.db.delete(signalReviews)).rejects.toThrow();
});
