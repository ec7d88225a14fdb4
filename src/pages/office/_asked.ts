import { scopeOf } from '#features/accounts/guards.ts';
import { dayOf } from '#features/agencies/day.ts';
import { readFilter } from '#features/reports/completion/filter.ts';
import type { Asked } from '#features/reports/queries/completion.ts';
import { agenciesOfScope } from '#features/reports/queries/competency.ts';
import { moduleTitle } from '#features/reports/queries/completion-report.ts';
import { programmeTitles } from '#features/reports/queries/programmes.ts';

/** What an address of the completion report asks for, within what the reader may see. */
export function askedBy(locals: App.Locals, url: URL, now: Date): Asked & { unread: string[] } {
  const { filter, unread } = readFilter(url.searchParams);
  return { scope: scopeOf(locals, ['lead', 'office']), filter, today: dayOf(now), unread };
}

/** The same as it holds for this reader, with names: an agency outside the scope was never asked for. */
export async function heldBy(locals: App.Locals, url: URL, now: Date) {
  const { db, language } = locals;
  const { unread, ...asked } = askedBy(locals, url, now);
  const { agencyId, direct, programmeId, moduleId } = asked.filter;
  const known = await agenciesOfScope(db, asked.scope, language);
  const chosen = known.find(({ id }) => id === agencyId);
  const programmes = await programmeTitles(db, language);
  const names = {
    agency: chosen?.name,
    programme: programmes.find(({ id }) => id === programmeId)?.title,
    module: moduleId && (await moduleTitle(db, moduleId, language)),
  };
  const filter = { ...asked.filter, agencyId: chosen?.id, direct: chosen && direct };
  const outside = agencyId !== undefined && !chosen;
  return { ...asked, filter, unread, outside, names, programmes };
}
