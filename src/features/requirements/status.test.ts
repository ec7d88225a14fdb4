import { expect, test } from 'vitest';
import { statusOf } from './status.ts';

const today = '2026-11-23';
const doing = { started: true, done: false, dueOn: '2026-12-31' };

test('what is done is done, however late it is', () => {
  expect(statusOf({ ...doing, done: true, dueOn: '2026-01-01' }, today)).toBe('done');
});

test('a requirement is overdue from the day after its last day, not on it', () => {
  expect(statusOf({ ...doing, dueOn: '2026-11-22' }, today)).toBe('late');
  expect(statusOf({ ...doing, dueOn: '2026-11-23' }, today)).toBe('soon');
});

test('the last seven days read due soon, whether started or not', () => {
  expect(statusOf({ ...doing, started: false, dueOn: '2026-11-30' }, today)).toBe('soon');
  expect(statusOf({ ...doing, dueOn: '2026-12-01' }, today)).toBe('doing');
  expect(statusOf({ ...doing, started: false, dueOn: '2026-12-01' }, today)).toBe('todo');
});
