import { beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { corrections, markings } from '#db/schema/index.ts';
import { ALWAYS_DRAWN, DRAWN, IN_BANK, IN_LESSON, reasonOn, secretsIn } from '#tests/support/canaries.ts';
import {
  CHECK,
  everythingIn,
  inBoth,
  LESSON,
  MODULE,
  PAGES,
  type CanaryOffice,
} from '#tests/support/canary-office.ts';
import { SCENARIO_ID } from '#tests/support/canary-scenario.ts';
import type { Fields, Reply } from '#tests/support/visitor.ts';

const CORRECTION = `${ALWAYS_DRAWN.id} correction`;

/** In a check, after practice has opened what it opens. */
export function inCheck(office: CanaryOffice): void {
  let attempt: string;
  /** What practice has opened and no check asks: the lesson goes on showing it. */
  const practised = [IN_LESSON.multiple.id, IN_LESSON.statements.id, SCENARIO_ID].map((id) => `${id} `);
  const ofCheck = (secrets: string[]) =>
    secrets.filter((secret) => !practised.some((id) => secret.startsWith(id)));

  beforeAll(async () => {
    expect(await office.secretsAt([LESSON])).toContain(`${ALWAYS_DRAWN.id} explanation`);
    attempt = await startCheck();
  });

  async function startCheck(): Promise<string> {
    const started = await office.learner.submit(CHECK, 'checks.start', { moduleId: MODULE });
    const address = /^\/attempts\/[0-9a-f-]{36}/.exec(started.headers.get('location') ?? '')?.[0] ?? '';
    expect(address).not.toBe('');
    return address;
  }

  const fields = (page: Reply): Fields => {
    const value = (name: string) =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
        .exec(page.text)
        ?.slice(1)
        .find(Boolean) ?? '';
    const kind = value('kind');
    const given: Fields = kind === 'true-false' ? { places: 3, 'filled.0': 'true' } : { chosen: [0] };
    const ids = { attemptId: attempt.split('/').at(-1) ?? '', questionId: value('questionId') };
    return { ...ids, kind, ...given, clientId: crypto.randomUUID() };
  };

  const screens = () => [...Array(DRAWN).keys()].map((index) => `${attempt}/questions/${index + 1}`);

  test('nothing is told before it is submitted: not by a question, a saved answer, a flag or the last page', async () => {
    const replies: Reply[] = [];
    for (const screen of screens()) {
      const answer = fields(await office.learner.get(screen));
      const { attemptId = '', questionId = '' } = answer;
      replies.push(await office.learner.call('checks.answer', answer));
      replies.push(await office.learner.submit(screen, 'checks.answer', { ...answer, then: '1' }));
      replies.push(await office.learner.call('checks.flag', { attemptId, questionId, flagged: 'true' }));
    }
    expect(replies.map(({ status }) => status)).toEqual(screens().flatMap(() => [200, 303, 200]));
    expect(ofCheck(secretsIn(replies.map(everythingIn).join('\n')))).toEqual([]);
    const pages = inBoth([...PAGES, ...screens(), `${attempt}/review`]);
    expect(ofCheck(await office.secretsAt(pages))).toEqual([]);
  });

  test('the reply to a saved answer is the same, to the byte, whatever was chosen', async () => {
    const replies: Reply[] = [];
    const answer = { ...fields(await office.learner.get(await singleChoice())), seq: 7 };
    for (const chosen of [[0], [1], [2], [3], []])
      replies.push(
        await office.learner.call('checks.answer', { ...answer, chosen, clientId: crypto.randomUUID() }),
      );
    const withoutTimes = replies.map(({ status, headers, text }) => {
      const named = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      return { status, named, text: text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then') };
    });
    expect(withoutTimes[0]).toMatchObject({ status: 200, text: expect.stringContaining('then') });
    expect(withoutTimes).toEqual(withoutTimes.map(() => withoutTimes[0]));
  });

  /** Some single choice is among what is drawn. */
  async function singleChoice(): Promise<string> {
    for (const screen of screens())
      if (fields(await office.learner.get(screen))['kind'] === 'single') return screen;
    throw new Error('No single choice was drawn');
  }

  test('after it is submitted the drawn questions are explained, and no other', async () => {
    const submitted = await office.learner.submit(`${attempt}/review`, 'checks.submit', {
      attemptId: attempt.split('/').at(-1) ?? '',
    });
    expect(submitted).toMatchObject({ status: 303 });
    const told = await office.secretsAt([attempt]);
    const explained = told.filter((secret) => secret.endsWith('explanation'));
    expect(explained.length).toBe(DRAWN);
    const drawn = explained.map((secret) => secret.split(' ')[0]);
    expect(told.filter((secret) => !drawn.includes(secret.split(' ')[0]))).toEqual([]);
    expect(IN_BANK.length).toBeGreaterThan(DRAWN);
    expect(told.filter((secret) => secret.endsWith('facts'))).toEqual([]);
  });

  test('why a result was corrected is told where the key is', async () => {
    await office.change((db) => correctResult(db, office.trainerId));
    expect(await office.secretsAt(['/', attempt])).toContain(CORRECTION);
  });

  /** As the command would store it, without a new key: the words of the lesson are compared later. */
  async function correctResult(db: Database, by: string): Promise<void> {
    const { id: questionId } = ALWAYS_DRAWN;
    const counts = {
      attempts: 1,
      people: 1,
      changed: 1,
      changedPeople: 1,
      toPass: 0,
      toFail: 0,
      evidence: 0,
    };
    const made = { questionId, series: 1, kind: 'key' as const, why: reasonOn(questionId, 'correction') };
    const row = { ...made, by, at: new Date(), counts };
    const [correction] = await db.insert(corrections).values(row).returning();
    const [marked] = await db.select().from(markings);
    const again = {
      number: 2,
      cause: 'correction' as const,
      correctionId: correction!.id,
      markedAt: new Date(),
    };
    await db.insert(markings).values({ ...marked!, ...again, score: marked!.score + 0.1 });
  }

  test('while the check is taken again, neither the earlier result nor the lesson tells of what it asks again', async () => {
    const again = await startCheck();
    expect(again).not.toBe(attempt);
    const told = ofCheck(
      await office.secretsAt(inBoth(['/', attempt, LESSON, '/results', `${again}/review`])),
    );
    expect(told.filter((secret) => secret.endsWith('explanation'))).toHaveLength(DRAWN - 1);
    expect(told.filter((secret) => secret.startsWith(`${ALWAYS_DRAWN.id} `))).toEqual([]);
  });

  test('nor does a sum: it is of what is told, and where nothing is told one by one there is none', async () => {
    const { text } = await office.learner.get(attempt);
    expect(text).toMatch(new RegExp(`Đúng [\\d,]+ trên ${DRAWN - 1} câu`));
    expect(text).toContain('Chưa tính 1 câu');
    expect(text).not.toContain('Trước:');
    // With one digit behind the comma only scores of attempts are written.
    for (const page of ['/', '/results']) expect((await office.learner.get(page)).text).not.toMatch(/\d,\d%/);
  });
}
