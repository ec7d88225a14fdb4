import { globSync, readFileSync } from 'node:fs';
import { importsOf } from './house.ts';

const FILES = ['src/**/*.test.ts', 'db/**/*.test.ts', 'tests/*.test.ts', 'tests/content/*.test.ts'];
const DATABASES = ['tests/support/database.ts', 'tests/support/fresh-database.ts'];

/** Those that are run on that engine: what asks no database is the same on every one, and is run once. */
export function testFiles(engine: 'embedded' | 'postgresql'): string[] {
  const all = FILES.flatMap((pattern) => globSync(pattern)).map((path) => path.replaceAll('\\', '/'));
  return engine === 'embedded' ? all : all.filter((path) => asksDatabase(path));
}

/** Whether what it takes from the tests' own support leads to a database. */
function asksDatabase(path: string): boolean {
  if (DATABASES.includes(path)) return true;
  const imported = importsOf({ path, text: readFileSync(path, 'utf8') });
  return imported
    .filter((each) => each.startsWith('tests/support/') && each.endsWith('.ts'))
    .some(asksDatabase);
}
