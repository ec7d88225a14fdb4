import type { PublishedPart } from '#features/curriculum/published.ts';

/** A part of a publication as an address names it: a lesson, or the bank of a module. */
export function queryOf({ lesson, module }: PublishedPart): string {
  return lesson ? `?lesson=${lesson.id}` : `?bank=${module.id}`;
}

/** The part that an address asks for, if it is one of the publication's. */
export function partIn(parts: PublishedPart[], query: URLSearchParams): PublishedPart | undefined {
  const [lesson, bank] = [query.get('lesson'), query.get('bank')];
  return parts.find((part) => (part.lesson ? part.lesson.id === lesson : part.module.id === bank));
}
