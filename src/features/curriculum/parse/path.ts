import type { Language } from '#ui/language.ts';

/** What a file of the content folder is, by its path. */
export type FileRole =
  | { role: 'competencies' | 'register' | 'glossary' | 'calendar' | 'ignored' }
  | { role: 'programme'; id: string }
  | { role: 'module'; folder: string }
  | { role: 'lesson'; folder: string; id: string; sort: number; language: Language }
  | { role: 'bank'; folder: string; language: Language }
  | { role: 'picture'; folder: string; name: string };

const SINGLE: Record<string, FileRole> = {
  'competencies.yaml': { role: 'competencies' },
  'law.yaml': { role: 'register' },
  'glossary.yaml': { role: 'glossary' },
  'calendar.yaml': { role: 'calendar' },
};

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const NUMBERED = `(\\d{1,4})-(${SLUG})`;
const PROGRAMME = new RegExp(`^programmes/(${SLUG})\\.yaml$`);
const IN_MODULE = new RegExp(`^modules/(\\d{1,4}-${SLUG})/(.+)$`);
const LESSON = new RegExp(`^${NUMBERED}\\.(vi|en)\\.md$`);
const BANK = /^ngan-hang\.(vi|en)\.md$/;
const PICTURE = /^images\/([\p{L}\p{N}._-]+\.svg)$/u;

/** Undefined for a file that has no place in the tree. */
export function roleOf(path: string): FileRole | undefined {
  if (/(^|\/)(README\.md|\.[^/]*)$/.test(path)) return { role: 'ignored' };
  const programme = PROGRAMME.exec(path);
  if (programme) return { role: 'programme', id: programme[1]! };
  const [, folder, rest] = IN_MODULE.exec(path) ?? [];
  return folder && rest ? roleInModule(folder, rest) : Object.hasOwn(SINGLE, path) ? SINGLE[path] : undefined;
}

function roleInModule(folder: string, path: string): FileRole | undefined {
  if (path === 'module.yaml') return { role: 'module', folder };
  const bank = BANK.exec(path);
  if (bank) return { role: 'bank', folder, language: bank[1] as Language };
  const picture = PICTURE.exec(path);
  if (picture) return { role: 'picture', folder, name: picture[1]! };
  const lesson = LESSON.exec(path);
  if (!lesson) return undefined;
  const [, number, id, language] = lesson;
  return { role: 'lesson', folder, id: id!, sort: Number(number), language: language as Language };
}

/** `01-cai-cach-hanh-chinh` is the first module, `cai-cach-hanh-chinh`. */
export function moduleOf(folder: string): { id: string; sort: number } {
  const [, number = '0', id = folder] = /^(\d+)-(.+)$/.exec(folder) ?? [];
  return { id, sort: Number(number) };
}
