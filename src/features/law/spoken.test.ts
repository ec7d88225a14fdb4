import { expect, test } from 'vitest';
import { spokenName } from './spoken.ts';

test.each([
  ['118/2025/NĐ-CP', 'Nghị định 118/2025/NĐ-CP', 'Decree 118/2025/NĐ-CP'],
  ['66.7/2025/NQ-CP', 'Nghị quyết 66.7/2025/NQ-CP', 'Resolution 66.7/2025/NQ-CP'],
  ['282/QĐ-TTg', 'Quyết định 282/QĐ-TTg', 'Decision 282/QĐ-TTg'],
  ['03/2025/TT-VPCP', 'Thông tư 03/2025/TT-VPCP', 'Circular 03/2025/TT-VPCP'],
])('%s is called %s, and %s in English', (id, vi, en) => {
  expect([spokenName('vi', id), spokenName('en', id)]).toEqual([vi, en]);
});

test('a number that does not say what it numbers stands alone', () => {
  expect(spokenName('vi', '80/2025/QH15')).toBe('80/2025/QH15');
  expect(spokenName('vi', '5/2024/constructor-CP')).toBe('5/2024/constructor-CP');
});
