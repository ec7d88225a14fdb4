import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';

const read = (file: string) => parse(file, { bom: true, delimiter: ';' }) as string[][];

test('a file says that it is UTF-8 and keeps every mark, quote and semicolon', () => {
  const file = csv(['Họ và tên', 'Số'], [['Nguyễn; "Ễ"', 3]]);
  expect(file.startsWith('\uFEFF')).toBe(true);
  expect(read(file)).toEqual([
    ['Họ và tên', 'Số'],
    ['Nguyễn; "Ễ"', '3'],
  ]);
});

test('no cell is a formula, whatever somebody is called', () => {
  const names = ['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '\rx'];
  for (const [cell] of read(
    csv(
      ['x'],
      names.map((name) => [name]),
    ),
  ).slice(1))
    expect(cell).toMatch(/^'/);
  expect(read(csv(['x'], [[-2]]))[1]).toEqual(['-2']);
});
