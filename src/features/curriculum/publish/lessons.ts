import type { RenderOptions } from '#lib/markdown.ts';
import type { Language } from '#ui/language.ts';
import type { ContentModule } from '../content.ts';
import { WITHDRAWN, type LessonBlock, type LessonCitation } from '../lesson.ts';
import { citationOf } from '../parse/labels.ts';
import type { ParsedFile } from '../parse/lesson-file.ts';
import type { Term } from '../parse/plans.ts';
import { glossFor } from '../render/glossary.ts';
import { lessonBlocks, readingMinutes } from '../render/lesson.ts';
import { competencyOf } from '../resolve.ts';
import { hashOf } from './hash.ts';

/** What a version of a lesson should say in a language. */
export type ReadyVersion = {
  language: Language;
  title: string;
  summary: string;
  minutes: number;
  competency: string;
  checkedOn: string | null;
  citations: LessonCitation[];
  blocks: LessonBlock[];
  source: string;
  sourceHash: string;
};

export type ReadyLesson = { id: string; moduleId: string; sort: number; versions: ReadyVersion[] };

export function readyLessons(
  module: ContentModule,
  terms: Term[],
  options: Record<Language, RenderOptions>,
): ReadyLesson[] {
  return module.lessons.flatMap(({ id, sort, vi, en }) => {
    if (!vi) return [];
    const original = versionOf(vi, vi, 'vi', module, terms, options.vi);
    const translation = en && versionOf(en, vi, 'en', module, terms, options.en);
    const versions = [original, ...(translation ? [translation] : [])];
    return [{ id, moduleId: module.id, sort, versions }];
  });
}

/** Law and competency are the original's, so that a translation cannot say less than it. */
function versionOf(
  file: ParsedFile,
  original: ParsedFile,
  language: Language,
  module: ContentModule,
  terms: Term[],
  options: RenderOptions,
): ReadyVersion {
  const [own, first] = [file.head.value, original.head.value];
  const said = {
    language,
    title: own?.title ?? '',
    summary: own?.summary ?? '',
    minutes: own?.minutes ?? first?.minutes ?? readingMinutes(original),
    competency: competencyOf(original, module),
    checkedOn: own?.['checked-on'] ?? first?.['checked-on'] ?? null,
    citations: (first?.law ?? []).map(citationOf),
    blocks: lessonBlocks(file, options, glossFor(terms, language)),
  };
  return { ...said, source: file.source.text, sourceHash: hashOf(said) };
}

/** Says that a translation is gone. */
export function withdrawn({ competency, minutes }: ReadyVersion): ReadyVersion {
  return {
    ...{ language: 'en', title: '', summary: '', minutes, competency, checkedOn: null },
    ...{ citations: [], blocks: [], source: '', sourceHash: WITHDRAWN },
  };
}
