import { PAGES } from '#features/accounts/access.ts';
import type { Finding, Place } from '#features/content/finding.ts';
import type { SourceFile } from '#features/content/source.ts';
import { documentSlug } from '#features/law/document.ts';
import type { Language } from '#ui/language.ts';
import type { Content } from '../content.ts';
import { finding } from '../findings/finding.ts';
import type { ParsedFile } from '../parse/lesson-file.ts';
import { moduleOf, roleOf } from '../parse/path.ts';
import type { Known } from './references.ts';

/** Where a link of a text may lead on this site. */
export type Site = {
  files: ReadonlySet<string>;
  lessons: ReadonlySet<string>;
  modules: ReadonlySet<string>;
  /** By their addresses; undefined where the register could not be read. */
  documents: ReadonlySet<string> | undefined;
  /** The headings of a lesson as a reader of the language finds them; undefined where the lesson cannot be read. */
  anchorsOf: (lesson: string, language: Language) => ReadonlySet<string> | undefined;
};

/** A file that has a fault is there all the same, so what exists is told by the paths. */
export function siteOf({ modules, documents }: Content, files: SourceFile[], known: Known): Site {
  const paths = files.map(({ path }) => path);
  const roles = paths.map(roleOf).filter((role) => role !== undefined);
  const lessons = new Map(modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, lesson])));
  return {
    files: new Set(paths),
    lessons: new Set(roles.flatMap((role) => (role.role === 'lesson' ? [role.id] : []))),
    modules: new Set(roles.flatMap((role) => ('folder' in role ? [moduleOf(role.folder).id] : []))),
    documents: known.faulty.has('law.yaml')
      ? undefined
      : new Set(documents.map(({ id }) => documentSlug(id))),
    anchorsOf: (id, language) => {
      const file = lessons.get(id)?.[language] ?? lessons.get(id)?.vi;
      return file && !known.faulty.has(file.source.path) ? file.anchors : undefined;
    },
  };
}

/** Pages that every learner may open and that have one address. */
const FIXED = new Set(
  Object.entries(PAGES).flatMap(([page, rule]) =>
    typeof rule === 'string' && !/\[|^\/\d+$/.test(page) ? [page] : [],
  ),
);

/** Where a link that is allowed leads to nothing. A bank is no page, so nothing of it can be linked to. */
export function checkLink(
  target: string,
  place: Place,
  { anchors }: Pick<ParsedFile, 'anchors'>,
  { site, language, isBank }: { site: Site; language: Language; isBank: boolean },
): Finding[] {
  const shown = target.slice(0, 80);
  if (/^https?:/i.test(target)) return [];
  if (target.startsWith('#'))
    return !isBank && anchors.has(target.slice(1)) ? [] : [finding(place, 'unknown-anchor', shown.slice(1))];
  if (!target.startsWith('/')) return [finding(place, 'relative-link', shown)];
  const [path = '', anchor] = target.split('#');
  const lesson = pageOf(path, site);
  if (lesson === undefined) return [finding(place, 'unknown-page', shown)];
  const there = lesson && anchor ? site.anchorsOf(lesson, language) : undefined;
  return there && !there.has(anchor!) ? [finding(place, 'anchor-elsewhere', lesson, anchor!)] : [];
}

/** The lesson at a path, nothing for another page, undefined where there is no page. */
function pageOf(path: string, { lessons, modules, documents }: Site): string | undefined {
  const address = path.split('?', 1)[0]!.replace(/(?<=.)\/$/, '');
  if (FIXED.has(address)) return '';
  const [, kind, id = '', rest] = /^\/(lessons|modules|law)\/([^/]+)(\/check)?$/.exec(address) ?? [];
  if (kind === 'lessons' && lessons.has(id) && !rest) return id;
  if (kind === 'modules' && modules.has(id)) return '';
  return kind === 'law' && !rest && documents?.has(id) !== false ? '' : undefined;
}
