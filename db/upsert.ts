import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './client.ts';

/** PostgreSQL takes at most 65,535 values a statement. */
const ROWS_A_STATEMENT = 1000;

/** Writes whole rows: new ones, and in place of those that stand under the same primary key. */
export async function upsert<Table extends PgTable>(
  db: Database,
  table: Table,
  rows: Table['$inferSelect'][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const set = Object.fromEntries(
    columns.map(([name, column]) => [name, sql`excluded.${sql.identifier(toSnakeCase(column.name))}`]),
  );
  for (const batch of batchesOf(rows))
    await db
      .insert<PgTable>(table)
      .values(batch)
      .onConflictDoUpdate({ target: keyOf(table), set });
}

/**
 * Puts these rows in place of those that are there, of all of them or of `which`: what was estimated from something that
 * counts no more is left nowhere. Within the caller's transaction; run twice at once, it ends in the same.
 */
export async function replaceAll<Table extends PgTable>(
  tx: Database,
  table: Table,
  rows: Table['$inferSelect'][],
  which?: SQL,
): Promise<void> {
  await tx.delete<PgTable>(table).where(which);
  await upsert(tx, table, rows);
}

function keyOf(table: PgTable): PgColumn[] {
  const { columns, primaryKeys } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
}

export function batchesOf<Row>(rows: Row[]): Row[][] {
  const count = Math.ceil(rows.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, i) =>
    rows.slice(i * ROWS_A_STATEMENT, (i + 1) * ROWS_A_STATEMENT),
  );
}
