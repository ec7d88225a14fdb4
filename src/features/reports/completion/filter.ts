import { isDay, type Day } from '#features/agencies/day.ts';
import type { Status } from '#features/requirements/status.ts';
import { asId, asSlug, isSet, queryFrom, readerOf, textIn } from '../address.ts';

export const STATUSES: readonly Status[] = ['late', 'soon', 'doing', 'todo', 'done'];

/** What of the completion report is asked for; everything that is undefined is not filtered by. */
export type CompletionFilter = {
  /** An agency with its subtree. */
  agencyId?: string | undefined;
  /** Of that agency only who is posted in it itself. */
  direct?: boolean | undefined;
  programmeId?: string | undefined;
  /** Requirements assigned from and until these days, both included. */
  from?: Day | undefined;
  until?: Day | undefined;
  status?: Status | undefined;
  /** Only people whose requirement has this module; with `moduleDone` only those who completed it. */
  moduleId?: string | undefined;
  moduleDone?: boolean | undefined;
  /** Only people who never signed in. */
  never?: boolean | undefined;
  /** Words of a name or a staff code. */
  search?: string | undefined;
};

/** Reads the filter of an address, and names what of it cannot be read. */
export function readFilter(query: URLSearchParams): { filter: CompletionFilter; unread: string[] } {
  const { take, unread } = readerOf(query);
  const agencyId = take('agency', asId);
  const filter: CompletionFilter = {
    agencyId,
    direct: agencyId ? isSet(query, 'direct') : undefined,
    programmeId: take('programme', asSlug),
    from: take('from', asDay),
    until: take('until', asDay),
    status: take('status', (text) => STATUSES.find((status) => status === text)),
    moduleId: take('module', asSlug),
    moduleDone: isSet(query, 'done'),
    never: isSet(query, 'never'),
    search: textIn(query) || undefined,
  };
  return { filter, unread };
}

const asDay = (text: string) => (isDay(text) ? text : undefined);

/** The same filter as an address's query; `''` where nothing is filtered. */
export function queryOf(filter: CompletionFilter): string {
  return queryFrom({
    agency: filter.agencyId,
    direct: filter.direct || undefined,
    programme: filter.programmeId,
    from: filter.from,
    until: filter.until,
    status: filter.status,
    module: filter.moduleId,
    done: filter.moduleDone || undefined,
    never: filter.never || undefined,
    q: filter.search,
  });
}

/** What of a list's filter the report has too: it counts every status and everybody. */
export function ofReport({ agencyId, programmeId, from, until }: CompletionFilter): CompletionFilter {
  return { agencyId, programmeId, from, until };
}
