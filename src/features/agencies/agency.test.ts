import { expect, test } from 'vitest';
import { linesUnder, onlyTop } from './agency.ts';

const tree = [
  { id: 'province', parentId: null },
  { id: 'department', parentId: 'province' },
  { id: 'division', parentId: 'department' },
  { id: 'commune', parentId: 'province' },
];

test('the lines of a report are the agencies right below, each with its whole subtree, and the agency itself', () => {
  expect(Object.fromEntries(linesUnder(tree, onlyTop(tree)?.id))).toEqual({
    province: 'province',
    department: 'department',
    division: 'department',
    commune: 'commune',
  });
  expect(Object.fromEntries(linesUnder(tree, 'department'))).toEqual({
    department: 'department',
    division: 'division',
  });
});

test('where a scope has several agencies, each is a line', () => {
  const scattered = tree.filter(({ id }) => id !== 'province');
  expect(onlyTop(scattered)).toBeUndefined();
  expect([...new Set(linesUnder(scattered, undefined).values())]).toEqual(['department', 'commune']);
});
