import { globSync } from 'node:fs';
import { PROJECT } from './server.ts';

/** What the pages say in Vietnamese where the English says something else: none of it may stand on an English page. */
export async function onlyVietnamese(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const path of globSync('src/**/*words.ts', { cwd: PROJECT })) {
    const exported: Record<string, unknown> = await import(`${PROJECT}${path}`);
    for (const dictionary of Object.values(exported))
      if (isDictionary(dictionary)) collect(dictionary, found);
  }
  return found;
}

/** Words without a mark may be English as well, such as the name of the other language. */
const MARKED = /[^\x00-\x7f]/;

type Words = { [name: string]: unknown };

function isDictionary(value: unknown): value is { vi: Words; en: Words } {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}

function collect({ vi, en }: { vi: Words; en: Words }, found: Set<string>): void {
  for (const [name, said] of Object.entries(vi)) {
    const translated = en[name];
    if (typeof said === 'string' && said !== translated && MARKED.test(said)) found.add(said);
    else if (isWords(said) && isWords(translated)) collect({ vi: said, en: translated }, found);
  }
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null;
}
