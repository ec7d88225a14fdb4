import { expect, test } from 'vitest';
import { progress } from './progress.ts';

test('a work under way says each tenth once, and at its end that it is whole', () => {
  const history = progress();
  const said = [1, 2, 45, 46, 100].map((done) => {
    history.report(done, 100);
    return history.newTenth();
  });
  expect(said).toEqual([0, undefined, 40, undefined, 100]);
});

test('a work that was complete already says nothing', () => {
  const history = progress();
  expect([history.underWay(), history.newTenth()]).toEqual([undefined, undefined]);
});

test('pages hear of it only while it goes on', () => {
  const history = progress();
  history.report(2, 5);
  expect(history.underWay()).toBe(0.4);
  history.report(5, 5);
  expect(history.underWay()).toBeUndefined();
});
