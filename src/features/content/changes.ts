import { isDeepStrictEqual } from 'node:util';

export type Changes<Row> = {
  /** New ones, and those that stand and say something else. */
  written: Row[];
  gone: Row[];
  count: number;
};

/** What has to be written so that the stored rows become the wanted ones; `key` names a row. */
export function changesBetween<Row extends object>(
  stored: Row[],
  wanted: Row[],
  key: (row: Row) => string,
): Changes<Row> {
  const before = new Map(stored.map((row) => [key(row), row]));
  const after = new Map(wanted.map((row) => [key(row), row]));
  const gone = stored.filter((row) => !after.has(key(row)));
  const written = wanted.filter((row) => !isDeepStrictEqual(before.get(key(row)), row));
  return { written, gone, count: written.length + gone.length };
}
