import { isDay, type Day } from '#features/agencies/day.ts';
import { z } from 'zod';

/** The kinds of value that the YAML files of the content hold. Each error names what was expected (see `words.ts`). */

export const text = z.string({ error: 'text' }).trim().min(1, { error: 'text' });
export const bilingual = z.strictObject({ vi: text, en: text }, { error: 'bilingual' });
export const day = z.string({ error: 'day' }).refine(isDay, { error: 'day' });
/** A day, or the first and the last of several. */
export const days = z
  .string({ error: 'days' })
  .refine((written) => spanOf(written) !== undefined, { error: 'days' })
  .transform((written) => spanOf(written)!);
export const competencyCode = z.string({ error: 'code' }).regex(/^[A-Z]\d{1,2}$/, { error: 'code' });
export const slug = z.string({ error: 'slug' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' });

export function wholeNumber(least: number, most: number) {
  return z.int({ error: 'number' }).min(least, { error: 'number' }).max(most, { error: 'number' });
}

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'list' });
}

function spanOf(written: string): { from: Day; to: Day } | undefined {
  const [from = '', to = from, ...rest] = written.split('..').map((part) => part.trim());
  const isSpan = rest.length === 0 && isDay(from) && isDay(to) && from <= to;
  return isSpan ? { from, to } : undefined;
}
