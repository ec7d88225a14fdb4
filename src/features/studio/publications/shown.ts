import { comparisonsIn, type PublishedPart, type PublishedQuestion } from '#features/curriculum/published.ts';

/** So much is shown on one page: nobody reads more at once, and a page of any publication opens quickly. */
const MOST_AT_ONCE = 40;
const QUESTIONS_PER_PAGE = 30;

/** Whether all parts fit on one page; otherwise each has its own. */
export function fitsOnePage(parts: PublishedPart[]): boolean {
  const comparisons = parts.reduce((sum, part) => sum + comparisonsIn(part), 0);
  return comparisons + parts.length <= MOST_AT_ONCE;
}

/** Questions that are others now; of new ones and retired ones there is nothing to compare. */
export function changedIn({ questions }: PublishedPart): PublishedQuestion[] {
  return questions.filter(({ versions }) => versions?.before);
}

/** Of one part on its own, page by page from 1; a page that there is not is the last one. */
export function pageOf(part: PublishedPart, wanted: number) {
  const all = changedIn(part);
  const pages = Math.max(1, Math.ceil(all.length / QUESTIONS_PER_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const changed = all.slice((page - 1) * QUESTIONS_PER_PAGE, page * QUESTIONS_PER_PAGE);
  return { changed, page, pages };
}
