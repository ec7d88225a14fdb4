import { isUuid } from '#features/agencies/uuid.ts';

const LONGEST = 100;

/** The words that an address looks for. Control characters, which no name has, no database takes either. */
export function textIn(query: URLSearchParams): string {
  return (query.get('q') ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** What an address asks of the roster. */
export function readSearch(query: URLSearchParams): { text: string; agencyId: string | undefined } {
  const agency = query.get('agency')?.trim() ?? '';
  return {
    text: textIn(query),
    agencyId: isUuid(agency) ? agency.toLowerCase() : undefined,
  };
}

/** The same search as an address's query, on a page of it. */
export function searchQuery({ text, agencyId }: ReturnType<typeof readSearch>, page = 1): string {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (agencyId) query.set('agency', agencyId);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `?${query}` : '';
}
