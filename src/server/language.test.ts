import { expect, test } from 'vitest';
import { takeLanguageOff } from './language.ts';

test('English stands under /en, everything else is Vietnamese', () => {
  expect(takeLanguageOff('/en/lessons/a?b=c')).toEqual({ url: '/lessons/a?b=c', language: 'en' });
  expect(takeLanguageOff('/en')).toEqual({ url: '/', language: 'en' });
  expect(takeLanguageOff('/en?a=b')).toEqual({ url: '/?a=b', language: 'en' });
  expect(takeLanguageOff('/english')).toEqual({ url: '/english', language: 'vi' });
  expect(takeLanguageOff('/')).toEqual({ url: '/', language: 'vi' });
});

test('only one prefix is taken off', () => {
  expect(takeLanguageOff('/en/en/me').url).toBe('/en/me');
});

test('an action that a script calls answers in the language of its page', () => {
  const action = '/_actions/checks.answer';
  expect(takeLanguageOff(action, 'https://hoc.example/en/attempts/1')).toEqual({
    url: action,
    language: 'en',
  });
  expect(takeLanguageOff(action, 'https://hoc.example/attempts/1').language).toBe('vi');
  expect(takeLanguageOff(action, 'nonsense').language).toBe('vi');
  expect(takeLanguageOff(action).language).toBe('vi');
});
