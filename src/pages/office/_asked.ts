import { scopeOf } from '#features/accounts/guards.ts';
import { dayOf } from '#features/agencies/day.ts';
import { readFilter, type FilterName } from '#features/reports/completion.ts';
import type { Asked } from '#features/reports/queries/completion.ts';

/** What an address of the completion report asks for, within what the reader may see. */
export function askedBy(locals: App.Locals, url: URL, now: Date): Asked & { unread: FilterName[] } {
  const { filter, unread } = readFilter(url.searchParams);
  return { scope: scopeOf(locals, ['lead', 'office']), filter, today: dayOf(now), unread };
}
