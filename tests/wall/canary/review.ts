import { expect, test } from 'vitest';
import { IN_LESSON, secretsIn } from '#tests/support/canaries.ts';
import { everythingIn, type CanaryOffice } from '#tests/support/canary-office.ts';

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Outside of lessons. Another like the statements is the choice of several, which practice has opened in its lesson. */
export function inReview(office: CanaryOffice): void {
  test('a question that is asked again tells nothing before its answer, and then as much as in a lesson', async () => {
    const { id } = IN_LESSON.multiple;
    const asked = await office.learner.call('review.another', { questionId: IN_LESSON.statements.id });
    expect(asked.status).toBe(200);
    expect(secretsIn(everythingIn(asked))).toEqual([]);
    const askingId = UUID.exec(asked.text)?.[0] ?? '';
    const pages = [`/review/${askingId}`, `/en/review/${askingId}`];
    expect(await office.secretsAt(pages)).toEqual([]);

    const answer = async () => {
      const sent = { askingId, versionId: office.versionOf(id), language: 'vi', kind: 'multiple' };
      const clientId = crypto.randomUUID();
      return office.learner.call('practice.answer', { ...sent, clientId, chosen: [0, 1] });
    };
    expect(secretsIn(everythingIn(await answer()))).toEqual([`${id} hint`]);
    expect(await office.secretsAt(pages)).toEqual([`${id} hint`]);
    expect(secretsIn(everythingIn(await answer()))).toContain(`${id} explanation`);
    expect((await answer()).status).toBe(409);
  });
}
