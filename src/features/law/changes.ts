import { isDeepStrictEqual } from 'node:util';

export type Changes<Row> = { added: Row[]; changed: Row[]; gone: Row[]; count: number };

/** What has to be written so that the stored rows become the wanted ones; `key` names a row. */
export function changesBetween<Row extends object>(
  stored: Row[],
  wanted: Row[],
  key: (row: Row) => string,
): Changes<Row> {
  const before = new Map(stored.map((row) => [key(row), row]));
  const after = new Map(wanted.map((row) => [key(row), row]));
  const added = wanted.filter((row) => !before.has(key(row)));
  const gone = stored.filter((row) => !after.has(key(row)));
  const changed = wanted.filter((row) => {
    const old = before.get(key(row));
    return old !== undefined && !isDeepStrictEqual(old, row);
  });
  return { added, changed, gone, count: added.length + gone.length + changed.length };
}
