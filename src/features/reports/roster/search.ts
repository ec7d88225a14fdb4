import { asId, queryFrom, readerOf, textIn } from '../address.ts';

export type Search = { text: string; agencyId: string | undefined };

/** What an address asks of the roster. */
export function readSearch(query: URLSearchParams): Search {
  return { text: textIn(query), agencyId: readerOf(query).take('agency', asId) };
}

/** The same search as an address's query, on a page of it. */
export function searchQuery({ text, agencyId }: Search, page = 1): string {
  return queryFrom({ q: text, agency: agencyId, page: page > 1 ? String(page) : undefined });
}
