import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#features/agencies/day.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { filesOf, type Texts } from '#tests/support/content-folder.ts';
import { EXPIRING, practise, REWRITTEN, SLUG } from '#tests/support/ended-law.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import { must, person, role, smallProvince } from '#tests/support/roster.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { sessionOf, Visitor, type Reply } from '#tests/support/visitor.ts';

/** A delta check from the trainer's offer to the learner's result, as browsers without a script get it. */

const LAST_WEEK = new Date(Date.now() - 7 * 86_400_000);
const yesterday = addDays(dayOf(new Date()), -1);
/** Stands in the explanation alone. */
const SECRET = 'bằng Mẫu số 02';

let place: Place;
let server: RunningServer;
let trainer: Visitor;
let learner: Visitor;
let lead: Visitor;

const endedYesterday = (texts: Texts): Texts => ({
  ...texts,
  'law.yaml': texts['law.yaml']!.replace('expires: 2027-02-28', `expires: ${yesterday}`),
});

beforeAll(async () => {
  place = await newPlace();
  const sessions = await place.inside(async (db) => {
    const { longXuyen } = await smallProvince(db);
    must(await publishContent(db, filesOf(endedYesterday(EXPIRING)), LAST_WEEK));
    const on = (staffCode: string, fullName: string) =>
      person(db, { staffCode, fullName, agencyId: longXuyen });
    const ids = {
      trainer: await on('AG-1', 'Phan Thị Bích Ngân'),
      learner: await on('AG-2', 'Lê Thị Cẩm Tú'),
      lead: await on('AG-3', 'Trần Thị Mỹ Hạnh'),
    };
    await role(db, ids.trainer, 'trainer');
    await role(db, ids.lead, 'lead', longXuyen);
    await practise(db, { personId: ids.learner, questionId: 'oss-1', right: true }, LAST_WEEK);
    must(await publishContent(db, filesOf(endedYesterday(REWRITTEN)), new Date()));
    return [
      await sessionOf(db, ids.trainer),
      await sessionOf(db, ids.learner),
      await sessionOf(db, ids.lead),
    ];
  });
  server = await place.start();
  const visitors = sessions.map((session) => new Visitor(server.origin, session));
  [trainer, learner, lead] = visitors as [Visitor, Visitor, Visitor];
});
afterAll(() => place.remove());

const OFFER = `/studio/deltas/${SLUG}`;
const due = addDays(dayOf(new Date()), 14).split('-').reverse().join('/');
const addressIn = ({ text }: Reply, pattern: RegExp) => pattern.exec(text)?.[0] ?? '';
const plain = ({ text }: Reply) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('the trainer finds the offer, sees numbers without names, and assigns it once', async () => {
  expect((await trainer.get('/studio')).text).toContain(OFFER);
  const offer = await trainer.get(OFFER);
  expect(plain(offer)).toContain('1 câu đã có bản mới, 1 người đã trả lời đúng bản cũ');
  expect(plain(offer)).toContain('1 câu chưa có bản mới: oss-2');
  expect(offer.text).not.toContain('Cẩm Tú');
  const assigned = await trainer.submit(OFFER, 'deltas.assign', { document: SLUG });
  expect(plain(assigned)).toContain('Đã giao cho 1 người');
  const again = await trainer.submit(OFFER, 'deltas.assign', { document: SLUG });
  expect(plain(again)).toContain('Không còn ai cần giao');
});

test('the learner is asked on the first page, answers once, and sees why only after submitting', async () => {
  const home = await learner.get('/');
  expect(plain(home)).toMatch(new RegExp(`Luật đã đổi: trả lời lại 1 câu.*Hạn ${due}`));
  const address = addressIn(home, /\/deltas\/[0-9a-f-]{36}/);
  const deltaId = address.split('/').at(-1)!;
  const started = await learner.submit(address, 'deltas.start', { deltaId });
  const attempt = started.headers.get('location')!;
  const question = (await learner.get(attempt)).headers.get('location')!;
  const attemptId = attempt.split('/').at(-1)!;
  const screens = [home, await learner.get(address), await learner.get(question)];
  const sent = { kind: 'single', chosen: [0], clientId: crypto.randomUUID() };
  const answer = { ...sent, attemptId, questionId: 'oss-1' };
  screens.push(await learner.submit(question, 'checks.answer', { ...answer, then: 'review' }));
  screens.push(await learner.get(`${attempt}/review`));
  expect(screens.filter(({ text }) => text.includes(SECRET))).toEqual([]);

  await learner.submit(`${attempt}/review`, 'checks.submit', { attemptId });
  expect((await learner.get(attempt)).headers.get('location')).toBe(address);
  const result = await learner.get(address);
  expect(plain(result)).toMatch(/Đúng [01] trên 1 câu/);
  expect(result.text).toContain(SECRET);
  const restarted = await learner.submit(address, 'deltas.start', { deltaId });
  expect(restarted.headers.get('location')).toBe(attempt);
  expect((await learner.get('/')).text).not.toContain(address);
  expect(plain(await learner.get('/modules/mot-cua/check'))).toContain('Đã làm 0 trên 3 lượt');
});

test('the lead sees who has answered, and the numbers lead there', async () => {
  const report = await lead.get('/office/deltas');
  expect(plain(report)).toContain('1 trên 1 người');
  const people = await lead.get(addressIn(report, /\/office\/deltas\/[0-9a-f-]{36}\?agency=[0-9a-f-]{36}/));
  expect(plain(people)).toMatch(/Lê Thị Cẩm Tú.*Đã trả lời/);
  const progress = plain(await trainer.get(OFFER));
  expect(progress).toContain('1 trên 1 người');
  expect(progress).not.toContain('Cẩm Tú');
});
