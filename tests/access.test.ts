import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACTIONS, PAGES } from '#features/accounts/access.ts';

/** The pattern that Astro gives a file under src/pages; a path with a part that begins with _ is no page. */
const pages = globSync('src/pages/**/*.{astro,ts}')
  .map((file) => file.slice('src/pages'.length))
  .filter((file) => !file.includes('/_') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.(astro|ts)$/, '').replace(/\/index$/, '') || '/');

/** `accounts.signIn` for each `signIn: defineAction(` in a feature's actions, by the name that the index gives it. */
const actions = globSync('src/features/*/actions.ts').flatMap((file) => {
  const feature = file.split('/')[2];
  const names = [...readFileSync(file, 'utf8').matchAll(/(\w+): defineAction\(/g)].map((match) => match[1]);
  return names.map((name) => `${feature}.${name}`);
});

test('every page and endpoint has a rule', () => {
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((page) => !(page in PAGES))).toEqual([]);
});

test('every action has a rule, and every rule an action', () => {
  expect(actions).toContain('accounts.signIn');
  expect(actions.toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
});

test('the index gathers every feature that has actions, under its own name', () => {
  const index = readFileSync('src/actions/index.ts', 'utf8');
  for (const feature of new Set(actions.map((action) => action.split('.')[0]))) {
    expect(index).toMatch(new RegExp(`server = \\{[^}]*\\b${feature}\\b(?!:)`));
  }
});

test('only the guards make a scope of a request', () => {
  const makers = globSync('src/**/*.{ts,astro,svelte}')
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => /\bscopeOver\(|\bas Scope\b/.test(readFileSync(file, 'utf8')));
  expect(makers.toSorted()).toEqual(['src/features/accounts/guards.ts', 'src/features/agencies/scope.ts']);
});
