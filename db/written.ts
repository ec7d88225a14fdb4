import type { Query } from 'drizzle-orm';
import type { SelectedFieldsOrdered } from 'drizzle-orm/pg-core';
import type { Database } from './client.ts';

/** What Drizzle's `prepare` gives, by its public face. */
type Prepared<Rows> = { getQuery: () => Query; execute: (values?: Record<string, unknown>) => Promise<Rows> };

/** What of it hangs on no connection: the text, and how a row is read. */
type Text = { query: Query; fields: SelectedFieldsOrdered | undefined; joins: unknown };

const NAME = 'written';

/**
 * Drizzle writes the text of a statement anew each time it is asked, which takes longer than PostgreSQL takes to answer
 * it. What is asked with every answer of everybody is therefore written once for the process, with
 * `sql.placeholder(…)` where values go, and asked in whichever transaction is given. A placeholder that stands beside a
 * column is not translated as the column's values are: of anything but text, numbers and yes or no write
 * `sql.param(sql.placeholder(…), column)`.
 */
export function written<Rows, Value extends string>(
  write: (db: Database, name: typeof NAME) => Prepared<Rows>,
): (db: Database, values: Record<Value, unknown>) => Promise<Rows> {
  let text: Text | undefined;
  return (db, values) => {
    text ??= textOf(write(db, NAME));
    const { query, fields, joins } = text;
    const prepared = db._.session.prepareQuery(query, fields, NAME, true);
    // Which parts of a row are null as a whole where a join found nothing.
    Object.assign(prepared, { joinsNotNullableMap: joins });
    return prepared.execute(values) as Promise<Rows>;
  };
}

function textOf(prepared: Prepared<unknown>): Text {
  const query = prepared.getQuery();
  const fields = Reflect.get(prepared, 'fields') as SelectedFieldsOrdered | undefined;
  // Rows that nobody reads would come back as they are, with other names and types: not what was written.
  if (!fields) throw new Error(`No columns are read by ${query.sql}`);
  return { query, fields, joins: Reflect.get(prepared, 'joinsNotNullableMap') };
}
