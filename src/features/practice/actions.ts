import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount } from '#features/accounts/guards.ts';
import { answeredAt } from '#features/answers/answered-at.ts';
import { ANSWER_FIELDS, givenIn } from '#features/curriculum/answer-fields.ts';
import { safely } from '#lib/action.ts';
import { answerInPractice } from './commands/answer.ts';
import { answerInReview } from './commands/review.ts';
import { takeStep } from './commands/scenario.ts';
import { words } from './refusal-words.ts';
import { MOST_RUNS } from './scenario.ts';

const SENT = {
  versionId: z.uuid(),
  clientId: z.uuid(),
  /** The language in which the question stood on the page. */
  language: z.enum(['vi', 'en']),
  /** Who answered, and when. Absent where no script sends the form. */
  person: z.uuid().optional(),
  answeredAt: z.string().max(40).optional(),
};

/** Of a question that was put to the person outside its lesson. */
const ASKED = {
  askingId: z.uuid().optional(),
  /** When its page was made: our own clock, in milliseconds. */
  shownAt: z.coerce.number().int().optional(),
  sure: z.literal('true').optional(),
};

const answerForm = z.object({ ...ANSWER_FIELDS, ...SENT, ...ASKED });

const stepForm = z.object({
  ...SENT,
  /** The path so far, and what was chosen now. */
  chosen: ANSWER_FIELDS.chosen,
  /** How many runs were finished where it was chosen. */
  finished: z.coerce.number().int().min(0).max(MOST_RUNS),
});

export const practice = {
  answer: defineAction({
    accept: 'form',
    input: answerForm,
    handler: safely(async ({ versionId, clientId, language, ...fields }, { locals }) => {
      const { personId } = requireAccount(locals, fields.person);
      const now = new Date();
      const at = answeredAt(fields.answeredAt, now);
      const answer = { personId, clientId, language, given: givenIn(fields), answeredAt: at };
      const { askingId, shownAt: shown, sure } = fields;
      const shownAt = shown === undefined ? undefined : new Date(shown);
      const result = askingId
        ? await answerInReview(locals.db, { ...answer, askingId, shownAt, sure: sure === 'true' }, now)
        : await answerInPractice(locals.db, { ...answer, versionId }, now);
      if (result.ok) return { questionId: result.questionId, standing: result.standing };
      const message = words[locals.language].answer[result.reason];
      throw new ActionError({ code: 'CONFLICT', message });
    }),
  }),
  step: defineAction({
    accept: 'form',
    input: stepForm,
    handler: safely(async ({ chosen: path, answeredAt: claimed, person, ...sent }, { locals }) => {
      const { personId } = requireAccount(locals, person);
      const now = new Date();
      const step = { ...sent, personId, path, answeredAt: answeredAt(claimed, now) };
      const result = await takeStep(locals.db, step, now);
      if (result.ok) return { questionId: result.questionId, standing: result.standing };
      const message = words[locals.language].step[result.reason];
      throw new ActionError({ code: 'CONFLICT', message });
    }),
  }),
};
