import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breaches, type SourceFile } from './support/house.ts';

const read = (path: string): SourceFile => ({ path, text: readFileSync(path, 'utf8') });
const files = globSync(['src/**/*.{ts,astro,svelte}', 'db/**/*.ts', 'bin/*.{ts,mjs}']).map(read);

test('the house stands as the map says', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(breaches(files)).toEqual([]);
});

const planted: [string, SourceFile][] = [
  [
    'a feature imports one below it',
    file('src/features/agencies/queries.ts', "import { a } from '#features/checks/queries.ts';"),
  ],
  [
    'a type crosses upwards',
    file('src/features/agencies/queries.ts', "import type { A } from '#features/checks/queries.ts';"),
  ],
  [
    'a rule asks the database',
    file('src/features/checks/rule.ts', "import { attempts } from '#db/schema/index.ts';"),
  ],
  ['a rule reads the clock', file('src/features/checks/rule.ts', 'const now = new Date();')],
  ['a rule throws dice', file('src/features/checks/rule.ts', 'const n = Math.random();')],
  [
    'an island imports a query',
    file('src/features/checks/Check.svelte', "import { a } from './queries.ts';"),
  ],
  [
    'an island imports the plumbing',
    file('src/features/checks/Check.svelte', "import { a } from '#lib/action.ts';"),
  ],
  ['a query imports an action', file('src/features/checks/queries.ts', "import { a } from './actions.ts';")],
  [
    'a command imports Astro',
    file('src/features/checks/commands.ts', "import { ActionError } from 'astro:actions';"),
  ],
  [
    'a view of another feature is used',
    file('src/features/reports/A.astro', "import B from '#features/checks/B.astro';"),
  ],
  ['the kit knows a feature', file('src/ui/A.astro', "import { a } from '#features/checks/queries.ts';")],
  ['the plumbing knows a feature', file('src/lib/a.ts', "import { a } from '#features/checks/queries.ts';")],
  ['the server is imported by a page', file('src/pages/index.astro', "import { a } from '#server/main.ts';")],
  ['a page opens a database', file('src/pages/index.astro', "import { openDatabase } from '#db/client.ts';")],
  ['a second file knows Lucia', file('src/features/accounts/commands.ts', "import { Lucia } from 'lucia';")],
  [
    'a second file knows marked',
    file('src/features/curriculum/render.ts', "import { marked } from 'marked';"),
  ],
  [
    'a lazy import crosses the map',
    file('src/features/checks/Check.svelte', "const a = await import('./queries.ts');"),
  ],
  ['a bare import crosses the map', file('src/features/checks/rule.ts', "import './commands.ts';")],
  ['a string is passed off as safe', file('src/features/checks/rule.ts', 'return text as SafeHtml;')],
  ['a page sets markup of its own', file('src/pages/index.astro', '<div set:html={text} />')],
  ['an island sets markup of its own', file('src/features/checks/Check.svelte', '{@html text}')],
  ['markup is written past the types', file('src/features/checks/Check.svelte', 'node.innerHTML = text;')],
];

test.each(planted)('it is noticed when %s', (_, bad) => {
  expect(breaches([bad])).not.toEqual([]);
});

function file(path: string, text: string): SourceFile {
  return { path, text };
}
