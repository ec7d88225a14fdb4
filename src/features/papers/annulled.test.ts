import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { annulments, attempts, itemStatistics, markings, responses, signals } from '#db/schema/index.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { correctQuestion } from '#features/health/commands/correct.ts';
import { refreshStatistics } from '#features/health/commands/statistics.ts';
import { correctedResults } from '#features/health/queries/news.ts';
import { typedAnswers } from '#features/health/queries/typed.ts';
import { examineDays } from '#features/integrity/commands/examine.ts';
import { countSignals } from '#features/integrity/queries/in-scope.ts';
import { attemptsToLookAt, ownSignals } from '#features/integrity/queries/own.ts';
import { submittedOn } from '#features/integrity/queries/submitted.ts';
import { startPosting } from '#features/agencies/commands/postings.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { deltaOffice, REWRITE_DAY } from '#tests/support/delta-office.ts';
import { keyIn, printed } from '#tests/support/on-paper.ts';
import { must, smallProvince } from '#tests/support/roster.ts';
import { annulAttempt } from './commands/annul.ts';

/** What everybody's attempts are counted for: of an annulled one nothing is in it. */

const DAY = 24 * 60;
const WHY = 'Nhập nhầm số hiệu, phiếu này của người khác';

describe('of a check', () => {
  const at = atACheck();

  const annul = async (attemptId: string, now = later(90)) => {
    const actorId = await personOnRoster(at.db, `OFFICE-${now.getTime()}`);
    must(await annulAttempt(at.db, { actorId, personId: at.personId, attemptId, reason: WHY }, now));
  };
  const keyedIn = async (right = 10) => {
    const sheet = { staffCode: 'AG-1', fullName: 'AG-1', right };
    return must(await keyIn(at.db, await printed(at.db, monday), sheet, later(60))).attemptId;
  };

  test('statistics are of the first attempt that counts, also where it was annulled after they were made', async () => {
    const attemptId = await keyedIn();
    const means = async () => {
      const rows = await at.db.select().from(itemStatistics).orderBy(asc(itemStatistics.questionId));
      return rows.map(({ answers, mean }) => [answers, mean]);
    };
    await refreshStatistics(at.db, later(70));
    expect(await means()).toEqual(Array(10).fill([1, 1]));
    await annul(attemptId);
    expect(await refreshStatistics(at.db, later(DAY))).toBe(10);
    expect(await means()).toEqual(Array(10).fill([0, 0]));
    const second = await at.start(later(2 * DAY), 'fedcba9876543210');
    await submitAttempt(at.db, { personId: at.personId, attemptId: second }, later(2 * DAY));
    await refreshStatistics(at.db, later(3 * DAY));
    expect((await means()).filter(([answers]) => answers === 1)).toEqual(Array(10).fill([1, 0]));
  });

  test('a correction does not mark it again, and counts it nowhere', async () => {
    const attemptId = await keyedIn();
    await annul(attemptId);
    const personId = await personOnRoster(at.db, 'TRAINER');
    const [attempt] = await at.db.select().from(attempts);
    const asked = { questionId: attempt!.drawn[0]!.questionId, series: 1 };
    const correction = { kind: 'key' as const, right: [3] };
    const deed = { ...asked, correction, personId, why: 'Đáp án in sai ở văn bản gốc', toFail: 0 };
    const { counts } = must(await correctQuestion(at.db, deed, later(100)));
    expect(counts).toMatchObject({ attempts: 0, people: 0, changed: 0, toFail: 0, evidence: 0 });
    expect(await at.db.$count(markings)).toBe(1);
  });

  test('who reads that a result was corrected reads it of no annulled attempt', async () => {
    const attemptId = await keyedIn();
    const personId = await personOnRoster(at.db, 'TRAINER');
    const [attempt] = await at.db.select().from(attempts);
    const asked = { questionId: attempt!.drawn[0]!.questionId, series: 1 };
    const correction = { kind: 'key' as const, right: [3] };
    must(
      await correctQuestion(
        at.db,
        { ...asked, correction, personId, why: 'Đáp án in sai', toFail: 9 },
        later(70),
      ),
    );
    expect(await correctedResults(at.db, { personId: at.personId, now: later(80) }, 'vi')).toHaveLength(1);
    await annul(attemptId);
    expect(await correctedResults(at.db, { personId: at.personId, now: later(80) }, 'vi')).toEqual([]);
  });

  test('what was typed in it stands in no list of what people type', async () => {
    const attemptId = await keyedIn();
    const [one] = await at.db.select().from(responses);
    const { id: _, ...kept } = one!;
    const given = { kind: 'text' as const, typed: 'một cửa' };
    await at.db.insert(responses).values({ ...kept, clientId: crypto.randomUUID(), given });
    const key: AnswerKey = { kind: 'text', compare: 'marks', lines: [{ right: true, texts: ['một cửa'] }] };
    const typed = () => typedAnswers(at.db, one!.questionId, key);
    expect(await typed()).toMatchObject([{ typed: 'một cửa', times: 1 }]);
    await annul(attemptId);
    expect(await typed()).toEqual([]);
  });

  test('it is not examined, and what was noticed of it, or of another beside it, is said to nobody', async () => {
    const { longXuyen } = await smallProvince(at.db);
    const other = await personOnRoster(at.db, 'AG-2');
    for (const personId of [at.personId, other]) {
      const posting = { actorId: null, personId, agencyId: longXuyen, from: '2026-01-05' };
      must(await startPosting(at.db, { ...posting, position: 'one-stop-officer' }, monday));
    }
    const made = await printed(at.db, monday);
    const sheet = (code: string) => ({ staffCode: code, fullName: code, right: 8 });
    const attemptId = must(await keyIn(at.db, made, sheet('AG-1'), later(60))).attemptId;
    const beside = must(await keyIn(at.db, made, sheet('AG-2'), later(61))).attemptId;
    const reason = {
      kind: 'same-answers' as const,
      ...{ same: 9, of: 10, expected: 1, chance: 1e-6, pairs: 1 },
    };
    const noticed = { kind: reason.kind, reason, noticedAt: later(62) };
    await at.db.insert(signals).values([
      {
        ...noticed,
        personId: at.personId,
        attemptId,
        otherPersonId: other,
        otherAttemptId: beside,
      },
      {
        ...noticed,
        personId: other,
        attemptId: beside,
        otherPersonId: at.personId,
        otherAttemptId: attemptId,
      },
    ]);
    const all = { state: 'all' as const, kind: undefined };
    const shown = async () => [
      await countSignals(at.db, { scope: scopeOver([longXuyen]), now: later(10 * DAY), filter: all }),
      (await ownSignals(at.db, at.personId, attemptId)).length,
      (await ownSignals(at.db, other, beside)).length,
      (await attemptsToLookAt(at.db, at.personId)).size,
    ];
    const examined = async () =>
      (await submittedOn(at.db, '2026-11-23')).map((each) => each.attemptId).toSorted();
    expect(await shown()).toEqual([2, 1, 1, 1]);
    expect(await examined()).toEqual([attemptId, beside].toSorted());
    await annul(attemptId);
    expect(await shown()).toEqual([0, 0, 0, 0]);
    expect(await examined()).toEqual([beside]);
    await examineDays(at.db, undefined, later(2 * DAY));
    expect(await at.db.$count(signals, eq(signals.attemptId, attemptId))).toBe(1);
  });
});

describe('of law that has ended', () => {
  const at = testDatabase();
  const office = deltaOffice(at);

  test('nobody is held to have been right by an annulled attempt', async () => {
    const personId = await office.inCheck('AG-1', true);
    await office.rewrite();
    const before = await office.offerOn(REWRITE_DAY);
    expect(before.people).toBe(1);
    const own = await at.db
      .select({ attemptId: attempts.id })
      .from(attempts)
      .where(eq(attempts.personId, personId));
    const row = { personId, reason: WHY, annulledBy: office.trainer, annulledAt: later(0) };
    await at.db.insert(annulments).values(own.map((each) => ({ ...each, ...row })));
    expect((await office.offerOn(REWRITE_DAY)).people).toBe(0);
  });
});
