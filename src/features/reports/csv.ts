import { stringify } from 'csv-stringify/sync';

export type Cell = string | number;

/** What is handed over in the end. A long file is written portion by portion, so that its rows need not be kept. */
export type CsvFile = { name: string; parts: Uint8Array<ArrayBuffer>[]; lines: number };

const BYTES = new TextEncoder();

/**
 * A file that a double click opens in Excel with Vietnamese settings: a byte order mark, because Excel otherwise takes
 * the text for Windows-1258, and semicolons, because the comma is the decimal sign there.
 */
export function startOf(heads: string[]): Uint8Array<ArrayBuffer> {
  return BYTES.encode('\uFEFF' + linesOf([heads]));
}

export function partOf(rows: Cell[][]): Uint8Array<ArrayBuffer> {
  return BYTES.encode(linesOf(rows));
}

function linesOf(rows: Cell[][]): string {
  const lines = rows.map((row) => row.map(harmless));
  return stringify(lines, { delimiter: ';', record_delimiter: '\r\n' });
}

/** A cell that begins like a formula is run by spreadsheets, in wide signs too: a leading apostrophe makes it a text. */
function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
}
