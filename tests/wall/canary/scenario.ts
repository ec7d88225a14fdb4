import { expect, test } from 'vitest';
import { secretsIn } from '#tests/support/canaries.ts';
import { everythingIn, inBoth, LESSON, PAGES, type CanaryOffice } from '#tests/support/canary-office.ts';
import { SCENARIO_ID } from '#tests/support/canary-scenario.ts';

/** In a scenario. */
export function inScenario(office: CanaryOffice): void {
  const id = SCENARIO_ID;
  const named = (...parts: string[]) => parts.map((part) => `${id} ${part}`).toSorted();
  const ofScenario = (secrets: string[]) => secrets.filter((secret) => secret.startsWith(`${id} `));

  async function step(chosen: number[], finished: number, status = 200): Promise<string[]> {
    const sent = { versionId: office.versionOf(id), clientId: crypto.randomUUID(), language: 'vi' };
    const reply = await office.learner.call('practice.step', { ...sent, chosen, finished });
    expect(reply.status).toBe(status);
    return secretsIn(everythingIn(reply));
  }

  test('a choice opens what came of it and the next scene, and nothing further on or aside', async () => {
    const next = ['body 1', 'choice 1.0', 'choice 1.1', 'consequence 0.0', 'title 1'];
    expect(await step([0], 0)).toEqual(named(...next));
    expect(ofScenario(await office.secretsAt(inBoth([...PAGES])))).toEqual(named(...next));
  });

  test('a path that jumps is told nothing', async () => {
    expect(await step([0, 0, 0], 0, 409)).toEqual([]);
    expect(await step([1], 0, 409)).toEqual([]);
    expect(await step([0, 1], 1, 409)).toEqual([]);
  });

  test('the end opens the own path and a best one; the end that was not reached stays closed', async () => {
    const told = await step([0, 0], 0);
    const own = ['title 1', 'choice 1.0', 'consequence 0.0', 'consequence 1.0', 'title 3', 'body 3', 'end 3'];
    const best = ['choice 1.1', 'title 2', 'choice 2.1', 'end 4'];
    expect(told).toEqual(named(...own, ...best, 'explanation', 'provision'));
    expect(ofScenario(await office.secretsAt([LESSON]))).toEqual(told);
  });

  test('who walks it again is told what the new path reaches', async () => {
    const told = await step([1], 1);
    expect(told).toEqual(named('body 2', 'choice 2.0', 'choice 2.1', 'consequence 0.1', 'title 2'));
    expect(ofScenario(await office.secretsAt([LESSON]))).toEqual(told);
  });
}
