import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { reading } from './reading.ts';

/** Between two portions every other request has its turn. */
export const ROWS_AT_ONCE = 2_000;

/**
 * Hands over the rows of a query in its order, a portion at a time, all of one state of the database: however long the
 * list, the query runs once and no more than one portion of it is held. The rows are those of `asJson`.
 */
export function inPortions<Row>(
  db: Database,
  query: (tx: Database) => SQLWrapper,
  take: (rows: Row[]) => void,
): Promise<void> {
  return reading(db, async (tx) => {
    // Everything is going to be fetched: what is quick to begin is of no use. The first portion waits for the sorting of
    // all, which may take longer than a page is given.
    await tx.execute(sql`select set_config('cursor_tuple_fraction', '1', true),
      set_config('statement_timeout', '60s', true)`);
    await tx.execute(sql`declare listed no scroll cursor for ${query(tx)}`);
    let rows: Row[];
    do {
      rows = rowsOf<Row>(await tx.execute(sql.raw(`fetch ${ROWS_AT_ONCE} from listed`)));
      take(rows);
    } while (rows.length === ROWS_AT_ONCE);
  });
}

/** One column that holds the whole row, because what a cursor gives comes past the query builder. */
export function asJson<Fields extends Record<string, SQLWrapper>>(fields: Fields): SQL {
  const pairs = Object.entries(fields).map(([name, field]) => sql`${sql.raw(`'${name}'`)}, ${field}`);
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}

/** The two engines wrap rows differently. */
function rowsOf<Row>(result: unknown): Row[] {
  const rows = Array.isArray(result) ? result : (result as { rows: unknown[] }).rows;
  return (rows as { row: Row }[]).map(({ row }) => row);
}
