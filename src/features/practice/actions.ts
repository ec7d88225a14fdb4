import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import { requireAccount } from '#features/accounts/guards.ts';
import { givenFromFields } from '#features/curriculum/given.ts';
import { safely } from '#lib/action.ts';
import { answerInPractice } from './commands.ts';
import { words } from './words.ts';

const MOST_OPTIONS = 50;
const index = z.coerce.number().int().min(0).max(MOST_OPTIONS);

export const answerFields = z.object({
  versionId: z.uuid(),
  clientId: z.uuid(),
  kind: z.enum(['single', 'multiple', 'true-false']),
  chosen: z.array(index).max(MOST_OPTIONS),
  marks: z.object({}).catchall(z.string()).default({}),
  statements: index.default(0),
  /** The language in which the question stood on the page. */
  language: z.enum(['vi', 'en']),
  /** Absent where no script sends the form. */
  answeredAt: z.coerce.date().optional(),
});

export const practice = {
  answer: defineAction({
    accept: 'form',
    input: answerFields,
    handler: safely(async ({ versionId, clientId, language, answeredAt, ...fields }, { locals }) => {
      const { personId } = requireAccount(locals);
      const given = givenFromFields({ ...fields, marks: fields.marks as Record<string, string> });
      const now = new Date();
      const answer = { personId, clientId, versionId, language, given, answeredAt: answeredAt ?? now };
      const result = await answerInPractice(locals.db, answer, now);
      if (result.ok) return { questionId: result.questionId, standing: result.standing };
      // A call from a script has no language of its own; a form that was sent has the page's.
      const says = words[locals.language === 'en' ? 'en' : language].refusals;
      throw new ActionError({ code: 'CONFLICT', message: says[result.reason] });
    }),
  }),
};
