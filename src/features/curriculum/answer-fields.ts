import { z } from 'zod';
import { givenFromFields, KINDS, MOST_OPTIONS } from './given.ts';
import { LONGEST_ANSWER } from './kinds/kind.ts';
import type { Given } from './question.ts';

const index = z.coerce.number().int().min(0).max(MOST_OPTIONS);
/** What is typed longer than an answer may be is refused by its question, in words. */
const typed = z.string().max(LONGEST_ANSWER * 10);

/** The fields of an answer in a form, of whatever kind its question is. */
export const ANSWER_FIELDS = {
  kind: z.enum(KINDS),
  chosen: z.array(index).max(MOST_OPTIONS),
  filled: z.object({}).catchall(typed).default({}),
  places: index.default(0),
  typed: typed.default(''),
};

export type SentAnswer = z.infer<z.ZodObject<typeof ANSWER_FIELDS>>;

export function givenIn({ kind, chosen, filled, places, typed: text }: SentAnswer): Given {
  return givenFromFields({ kind, chosen, filled: filled as Record<string, string>, places, typed: text });
}
