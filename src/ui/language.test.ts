import { describe, expect, test } from 'vitest';
import { href, inOtherLanguage } from './language.ts';

describe('Vietnamese stands at the root and English under /en', () => {
  test.each([
    ['/', '/', '/en'],
    ['/?a=1', '/?a=1', '/en?a=1'],
    ['/lessons/x', '/lessons/x', '/en/lessons/x'],
    ['/office/people?q=an', '/office/people?q=an', '/en/office/people?q=an'],
    ['/modules#b', '/modules#b', '/en/modules#b'],
  ])('%s', (path, vi, en) => {
    expect(href('vi', path)).toBe(vi);
    expect(href('en', path)).toBe(en);
  });
});

describe('the switch leads to the same page in the other language', () => {
  test('with its filters', () => {
    const url = new URL('https://x.vn/office/people?q=ch%C3%A2u&page=2');
    expect(inOtherLanguage('vi', url)).toBe('/en/office/people?q=ch%C3%A2u&page=2');
    expect(inOtherLanguage('en', url)).toBe('/office/people?q=ch%C3%A2u&page=2');
  });

  test('without the form that was sent to it', () => {
    const url = new URL('https://x.vn/sign-in?_action=accounts.signIn');
    expect(inOtherLanguage('vi', url)).toBe('/en/sign-in');
  });
});
