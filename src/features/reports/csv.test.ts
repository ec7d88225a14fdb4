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
  const names = ['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'];
  for (const [cell] of read(
    csv(
      ['x'],
      names.map((name) => [name]),
    ),
  ).slice(1))
    expect(cell).toMatch(/^'/);
  // A column may be headed by the title of a module, which a trainer writes.
  expect(read(csv(['=1+1', 'Bài 1'], []))[0]).toEqual(["'=1+1", 'Bài 1']);
  expect(read(csv(['x'], [[-2]]))[1]).toEqual(['-2']);
});
