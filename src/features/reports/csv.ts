import { stringify } from 'csv-stringify/sync';

export type Cell = string | number;

/** A cell that begins like a formula is run by spreadsheets, in wide signs too: a leading apostrophe makes it a text. */
function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

/**
 * A file that a double click opens in Excel with Vietnamese settings: a byte order mark, because Excel otherwise takes
 * the text for Windows-1258, and semicolons, because the comma is the decimal sign there.
 */
export function csv(heads: string[], rows: Cell[][]): string {
  return '\uFEFF' + csvLines([heads, ...rows]);
}

export function csvLines(rows: Cell[][]): string {
  const lines = rows.map((row) => row.map(harmless));
  return stringify(lines, { delimiter: ';', record_delimiter: '\r\n' });
}
