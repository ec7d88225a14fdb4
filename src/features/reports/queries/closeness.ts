import { sql, type SQL } from 'drizzle-orm';
import { people } from '#db/schema/index.ts';
import { tidyName } from '#features/agencies/name.ts';

/**
 * Of the names that a search found, those with the very marks that were typed come first. Names are written with
 * capitals; comparing them so does not lean on a database's idea of upper case.
 */
export function closeness(text: string): SQL[] {
  if (!text) return [];
  const name = tidyName(text)
    .toLowerCase()
    .replace(/(^| )\p{L}/gu, (start) => start.toUpperCase());
  return [
    sql`case when strpos(' ' || ${people.fullName} || ' ', ${` ${name} `}) > 0 then 0
      when strpos(${people.fullName}, ${name}) > 0 then 1 else 2 end`,
  ];
}
