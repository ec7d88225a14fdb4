const LONGEST = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an address asks of the roster. Control characters, which no name has, no database takes either. */
export function readSearch(query: URLSearchParams): { text: string; agencyId: string | undefined } {
  const agency = query.get('agency')?.trim() ?? '';
  return {
    text: (query.get('q') ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST),
    agencyId: UUID.test(agency) ? agency.toLowerCase() : undefined,
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
