import { setImmediate as breath } from 'node:timers/promises';
import type { Citation } from '#features/law/commands.ts';
import type { Content, ContentModule } from '../content.ts';
import type { Competency, Term } from '../parse/plans.ts';
import { renderOptions, type HashedPicture } from '../render/options.ts';
import { readyFiles, type ReadyFile } from './files.ts';
import { hashOf } from './hash.ts';
import { readyLessons, type ReadyLesson } from './lessons.ts';
import { readyQuestions, type ReadyQuestion } from './questions.ts';

/** A checked content folder as it should stand in the database. */
export type Ready = {
  lessons: ReadyLesson[];
  questions: ReadyQuestion[];
  pictures: HashedPicture[];
  files: ReadyFile[];
  citations: Citation[];
};

/** Module by module with a breath between them: a server that publishes goes on answering. */
export async function readyFor(content: Content): Promise<Ready> {
  const terms = content.terms.map(({ item }) => item);
  const competencies = new Map(content.competencies.map(({ item }) => [item.code, item]));
  const parts = [];
  for (const module of content.modules) {
    await breath();
    parts.push(readyModule(module, terms, competencies));
  }
  const lessons = parts.flatMap((part) => part.lessons);
  const questions = parts.flatMap((part) => part.questions);
  const pictures = new Map(parts.flatMap((part) => part.pictures).map((picture) => [picture.hash, picture]));
  const files = readyFiles(content.modules);
  const citations = citationsOf(lessons, questions);
  return { lessons, questions, pictures: [...pictures.values()], files, citations };
}

function readyModule(module: ContentModule, terms: Term[], competencies: Map<string, Competency>) {
  const pictures = hashed(module);
  const options = { vi: renderOptions('vi', pictures), en: renderOptions('en', pictures) };
  return {
    pictures: [...pictures.values()],
    lessons: readyLessons(module, terms, options),
    questions: readyQuestions(module, competencies, options),
  };
}

function hashed(module: ContentModule): Map<string, HashedPicture> {
  return new Map(
    [...module.pictures].map(([name, picture]) => [name, { ...picture, hash: hashOf(picture.body) }]),
  );
}

/** Each once, however often it is cited. */
function citationsOf(lessons: ReadyLesson[], questions: ReadyQuestion[]): Citation[] {
  const all: Citation[] = [
    ...lessons.flatMap(({ id, versions }) =>
      (versions[0]?.citations ?? []).map((cited) => ({
        subject: 'lesson' as const,
        subjectId: id,
        ...cited,
      })),
    ),
    ...questions.flatMap(({ id, version }) =>
      version.text.vi.citations.map((cited) => ({ subject: 'question' as const, subjectId: id, ...cited })),
    ),
  ];
  return [...new Map(all.map((citation) => [JSON.stringify(citation), citation])).values()];
}
