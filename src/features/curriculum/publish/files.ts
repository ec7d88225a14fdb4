import type { contentFiles } from '#db/schema/index.ts';
import type { ContentModule } from '../content.ts';
import type { ParsedFile } from '../parse/lesson-file.ts';

export type ReadyFile = typeof contentFiles.$inferSelect;

/** The originals of lessons and banks: a trainer edits them first, and their translations after them. */
export function readyFiles(modules: ContentModule[]): ReadyFile[] {
  return modules.flatMap(({ id: moduleId, lessons, bank }) => [
    ...lessons.flatMap(({ id, vi }) => (vi ? [fileOf(vi, { moduleId, lessonId: id })] : [])),
    ...(bank?.vi ? [fileOf(bank.vi, { moduleId, lessonId: null })] : []),
  ]);
}

function fileOf({ source, head }: ParsedFile, place: Pick<ReadyFile, 'moduleId' | 'lessonId'>): ReadyFile {
  const { owner = null, 'review-by': reviewBy = null } = head.value ?? {};
  return { path: source.path, ...place, owner, reviewBy };
}
