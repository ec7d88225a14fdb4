import { z } from 'zod';
import { givenFromFields, KINDS, MOST_OPTIONS } from './given.ts';
import type { Given } from './question.ts';

const index = z.coerce.number().int().min(0).max(MOST_OPTIONS);

/** The fields of an answer in a form, of whatever kind its question is. */
export const ANSWER_FIELDS = {
  kind: z.enum(KINDS),
  chosen: z.array(index).max(MOST_OPTIONS),
  marks: z.object({}).catchall(z.string()).default({}),
  statements: index.default(0),
};

export type SentAnswer = z.infer<z.ZodObject<typeof ANSWER_FIELDS>>;

export function givenIn({ kind, chosen, marks, statements }: SentAnswer): Given {
  return givenFromFields({ kind, chosen, marks: marks as Record<string, string>, statements });
}
