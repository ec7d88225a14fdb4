import { expect, test } from 'vitest';
import { IN_LESSON, secretsIn } from '#tests/support/canaries.ts';
import { everythingIn, LESSON, type CanaryOffice } from '#tests/support/canary-office.ts';
import type { Fields } from '#tests/support/visitor.ts';

/** In practice. It leaves the single choice of the lesson with its key open. */
export function inPractice(office: CanaryOffice): void {
  async function practise(id: string, answer: Fields): Promise<string[]> {
    const common = { versionId: office.versionOf(id), clientId: crypto.randomUUID(), language: 'vi' };
    const reply = await office.learner.call('practice.answer', { ...common, ...answer });
    expect(reply.status).toBe(200);
    return secretsIn(everythingIn(reply));
  }

  test('a first wrong answer opens the words under it and the hint, a second one the key', async () => {
    const { id } = IN_LESSON.single;
    const first = [`${id} feedback 0`, `${id} hint`];
    expect(await practise(id, { kind: 'single', chosen: [0] })).toEqual(first);
    expect(await office.secretsAt([LESSON])).toEqual(first);

    const second = [`${id} explanation`, `${id} feedback 2`, `${id} hint`, `${id} provision`];
    expect(await practise(id, { kind: 'single', chosen: [2] })).toEqual(second);
    expect(await office.secretsAt([LESSON])).toEqual(second);
  });

  test('of several options none is commented at first, or who ticks all would be told the key', async () => {
    const { id } = IN_LESSON.multiple;
    expect(await practise(id, { kind: 'multiple', chosen: [0, 1, 2, 3] })).toEqual([`${id} hint`]);
    const told = await practise(id, { kind: 'multiple', chosen: [0, 1] });
    expect(told).toEqual(expect.arrayContaining([`${id} feedback 0`, `${id} feedback 1`]));
    expect(told).not.toContain(`${id} feedback 2`);
  });

  test('of statements, where a word on one mark would give the other away, only the hint is told', async () => {
    const { id, marks } = IN_LESSON.statements;
    const wrong = { kind: 'true-false', places: marks.length, 'filled.0': 'false', 'filled.1': 'true' };
    expect(await practise(id, wrong)).toEqual([`${id} hint`]);
    const told = await practise(id, wrong);
    expect(told).toEqual(expect.arrayContaining([0, 1, 2].map((index) => `${id} feedback ${index}`)));
  });
}
