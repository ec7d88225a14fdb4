import { isUuid } from '#features/agencies/uuid.ts';

/** What an address asks of a report or list. What stands there is whatever somebody typed. */

export const PEOPLE_PER_PAGE = 50;
const MOST_PAGES = 100_000;
const LONGEST = 100;

/** The words that are looked for. Control characters, which no name has, no database takes either. */
export function textIn(query: URLSearchParams): string {
  return (query.get('q') ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

export const asId = (text: string) => (isUuid(text) ? text.toLowerCase() : undefined);
export const asSlug = (text: string) => (/^[a-z0-9-]{1,100}$/.test(text) ? text : undefined);

/** Reads what an address names. What is there and cannot be read is left out and named, never guessed. */
export function readerOf(query: URLSearchParams) {
  const unread: string[] = [];
  const take = <Value>(name: string, read: (text: string) => Value | undefined): Value | undefined => {
    const text = query.get(name)?.trim();
    if (!text) return undefined;
    const value = read(text);
    if (value === undefined) unread.push(name);
    return value;
  };
  return { take, unread };
}

export const isSet = (query: URLSearchParams, name: string) => query.get(name) === '1' || undefined;

/** The same as an address's query, without what is not asked for; `''` where nothing is. */
export function queryFrom(asked: Record<string, string | true | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value === true ? '1' : value);
  return query.size > 0 ? `?${query}` : '';
}

/** The page of a list that an address asks for, from 1. */
export function pageIn(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
}

/** An address whose filter is in its query already, with one thing more. */
export function withAlso(address: string, name: 'page' | 'order', value: string | number): string {
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${value}`;
}
