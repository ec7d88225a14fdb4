import type { Day } from '#features/agencies/day.ts';
import { inReadingOrder, type Finding } from '#features/content/finding.ts';
import { placeIn, type SourceFile } from '#features/content/source.ts';
import type { Language } from '#ui/language.ts';
import { finding } from './findings/finding.ts';
import { checkPlans } from './check/plans.ts';
import { checkQuestion } from './check/questions.ts';
import { checkReferences, checkReviews, knownOf, type Known } from './check/references.ts';
import { siteOf, type Site } from './check/links.ts';
import { checkTexts } from './check/texts.ts';
import { checkTranslation } from './check/translations.ts';
import { readContent, type Content, type ContentModule, type Translated } from './content.ts';
import type { ParsedFile } from './parse/lesson-file.ts';
import type { ReadList } from './parse/plans.ts';
import type { ParsedQuestion } from './parse/question.ts';
import { resolved } from './resolve.ts';

export type Checked = { content: Content; findings: Finding[] };

/** Reads and checks the whole content folder. The same check runs on the command line, at publishing and in the tests. */
export function checkContent(files: SourceFile[], today: Day): Checked {
  const { content, findings } = readContent(files);
  const reading = [
    ...findings,
    ...missingFiles(content, files),
    ...repeated(content.competencies, ({ code }) => code, 'duplicate-competency'),
    ...repeated(content.terms, ({ id }) => id, 'duplicate-term'),
  ];
  const faulty = new Set(reading.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const known = knownOf({ ...listsOf(content), faulty }, today);
  const site = siteOf(content, files, known);
  const all = [
    ...reading,
    ...content.modules.flatMap((module) => checkModule(module, known, site)),
    ...repeatedNames(content.modules),
    ...repeatedQuestions(content.modules),
    ...checkPlans(content, known),
  ];
  return { content, findings: inReadingOrder(all) };
}

function listsOf({ competencies, documents }: Content) {
  return { competencies: competencies.map(({ item }) => item), documents };
}

const NEEDED = ['competencies.yaml', 'law.yaml', 'glossary.yaml', 'calendar.yaml'];

function missingFiles({ modules }: Content, files: SourceFile[]): Finding[] {
  const nowhere = (file: string) => ({ file, line: 1, column: 1, excerpt: '' });
  const needed = [...NEEDED, ...modules.map(({ folder }) => `modules/${folder}/module.yaml`)];
  const present = new Set(files.map(({ path }) => path));
  return needed
    .filter((path) => !present.has(path))
    .map((path) => finding(nowhere(path), 'missing-file', path));
}

function checkModule(module: ContentModule, known: Known, site: Site): Finding[] {
  const hasPicture = (name: string) => site.files.has(`modules/${module.folder}/images/${name}`);
  const checkFile = (file: ParsedFile, language: Language, isBank: boolean) => [
    ...checkTexts(file, { hasPicture, site, language, isBank }),
    ...file.questions.filter(({ id }) => !file.unread.includes(id)).flatMap(checkQuestion),
    ...checkReferences(file, known),
    ...checkReviews(file, isBank),
    ...(isBank ? scenariosIn(file) : []),
  ];
  const checkBoth = ({ vi, en }: Translated, isBank: boolean) => [
    ...(vi ? checkFile(vi, 'vi', isBank) : []),
    ...(en ? checkFile(en, 'en', isBank) : []),
    ...(vi && en ? checkTranslation(vi, en, resolveFor(vi, module, known)) : []),
    ...(en && !vi && !hasOriginal(en, site) ? [finding(placeIn(en.source, 1), 'no-original')] : []),
  ];
  return [
    ...module.lessons.flatMap((lesson) => checkBoth(lesson, false)),
    ...(module.bank ? checkBoth(module.bank, true) : []),
  ];
}

/** An original that cannot be read is there all the same. */
function hasOriginal({ source }: ParsedFile, { files }: Site): boolean {
  const nameOf = (path: string) => path.replace(/[^/]*$/, (name) => name.replace(/^\d+-/, ''));
  const wanted = nameOf(source.path.replace(/\.en\.md$/, '.vi.md'));
  return [...files].some((path) => nameOf(path) === wanted);
}

/** Undefined where something that a question may lean on cannot be read. */
function resolveFor(file: ParsedFile, module: ContentModule, known: Known) {
  const isWhole = file.head.value && module.plan?.value && !known.faulty.has('competencies.yaml');
  if (!isWhole) return undefined;
  return (question: ParsedQuestion) => resolved({ ...question, file }, module, known.competencies);
}

/** A check asks for answers; a scenario is for practice. */
function scenariosIn({ questions }: ParsedFile): Finding[] {
  return questions.flatMap(({ scenes, place }) => (scenes ? [finding(place, 'scenario-in-bank')] : []));
}

function repeated<Item>(
  items: ReadList<Item>['items'],
  key: (item: Item) => string,
  code: 'duplicate-competency' | 'duplicate-term',
): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ item, place }) => {
    const name = key(item);
    const isAgain = seen.has(name);
    seen.add(name);
    return isAgain ? [finding(place, code, name)] : [];
  });
}

/** Lessons have one address for all modules together. */
function repeatedNames(modules: ContentModule[]): Finding[] {
  const lessons = new Set<string>();
  const folders = new Set<string>();
  return modules.flatMap((module) => {
    const place = { file: `modules/${module.folder}/module.yaml`, line: 1, column: 1, excerpt: '' };
    const again = folders.has(module.id) ? [finding(place, 'duplicate-module', module.id)] : [];
    folders.add(module.id);
    const twins = module.lessons.flatMap(({ id, vi, en }) => {
      const file = vi ?? en;
      const isTwin = lessons.has(id);
      lessons.add(id);
      return isTwin && file ? [finding(placeIn(file.source, 1), 'duplicate-lesson', id)] : [];
    });
    return [...again, ...twins];
  });
}

/** An id is used once in the originals, and once in each translation. */
function repeatedQuestions(modules: ContentModule[]): Finding[] {
  return (['vi', 'en'] as const).flatMap((language) => {
    const first = new Map<string, string>();
    const files = modules.flatMap(({ lessons, bank }) => [...lessons, ...(bank ? [bank] : [])]);
    return files.flatMap((file) =>
      (file[language]?.questions ?? []).flatMap(({ id, place }) => {
        const where = first.get(id);
        first.set(id, where ?? `${place.file}:${place.line}`);
        return where ? [finding(place, 'duplicate-id', id, where)] : [];
      }),
    );
  });
}
