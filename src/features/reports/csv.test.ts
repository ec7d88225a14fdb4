import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { partOf, startOf, type Cell } from './csv.ts';

const file = (heads: string[], rows: Cell[][]) =>
  Buffer.concat([startOf(heads), ...rows.map((row) => partOf([row]))]).toString();
const read = (text: string) => parse(text, { bom: true, delimiter: ';' }) as string[][];

test('a file says that it is UTF-8 and keeps every mark, quote and semicolon', () => {
  const text = file(['Họ và tên', 'Số'], [['Nguyễn; "Ễ"', 3]]);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(read(text)).toEqual([
    ['Họ và tên', 'Số'],
    ['Nguyễn; "Ễ"', '3'],
  ]);
});

test('no cell is a formula, whatever somebody is called', () => {
  const names = ['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'];
  const cells = names.map((name) => [name]);
  for (const [cell] of read(file(['x'], cells)).slice(1)) expect(cell).toMatch(/^'/);
  expect(read(file(['x'], [[-2]]))[1]).toEqual(['-2']);
});

test('no head is a formula: a column may be headed by the title of a module, which a trainer writes', () => {
  expect(read(file(['=1+1', 'Bài 1'], []))[0]).toEqual(["'=1+1", 'Bài 1']);
});
