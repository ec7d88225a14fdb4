import { readFileSync } from 'node:fs';
import { dayOf } from '#features/agencies/day.ts';
import { checkContent } from '#features/curriculum/check.ts';
import type { ContentModule } from '#features/curriculum/content.ts';
import type { ParsedFile } from '#features/curriculum/parse/lesson-file.ts';
import type { ParsedQuestion } from '#features/curriculum/parse/question.ts';
import { bankQuestions, resolved, type Resolved } from '#features/curriculum/resolve.ts';
import { readContentTree } from '#server/content-files.ts';
import type { Language } from '#ui/language.ts';

/** The content as it is shipped, read as the program reads it. */

const LANGUAGES: Language[] = ['vi', 'en'];

export const { content, findings } = checkContent(await readContentTree('content'), dayOf(new Date()));
export const { modules, documents } = content;
export const terms = content.terms.map(({ item }) => item);

export const competencies = new Map(content.competencies.map(({ item }) => [item.code, item]));

/** Lessons and banks, in both languages. */
export const files = modules.flatMap(({ lessons, bank }) => [...lessons, ...(bank ? [bank] : [])]);
export const texts: { language: Language; file: ParsedFile }[] = files.flatMap((each) =>
  LANGUAGES.flatMap((language) => (each[language] ? [{ language, file: each[language] }] : [])),
);

export type Asked = { module: ContentModule; question: ParsedQuestion; is: Resolved; inBank: boolean };

/** Every question of the originals. `inBank`: a check may draw it. */
export const questions: Asked[] = modules.flatMap((module) => {
  const live = new Set(bankQuestions(module).map(({ id }) => id));
  const originals = [...module.lessons, ...(module.bank ? [module.bank] : [])].flatMap(({ vi }) => vi ?? []);
  return originals.flatMap((file) =>
    file.questions.map((question) => {
      const is = resolved({ ...question, file }, module, competencies);
      return { module, question, is, inBank: live.has(question.id) };
    }),
  );
});

/** Of each fact of the sheet that lessons are written from: how sure it is. H: read in the source itself; L: not confirmed. */
export const confidence = new Map(
  readFileSync('tests/content/facts.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string]),
);

export const factIds = (words: string) => words.match(/F\d\.\d+[a-z]?/g) ?? [];

export function countBy<Item>(items: Item[], key: (item: Item) => string): Record<string, number> {
  const groups = Object.groupBy(items, key);
  return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, group?.length ?? 0]));
}
