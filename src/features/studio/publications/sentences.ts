import { NEWS, type Counts } from '#features/curriculum/published.ts';
import type { PublicationWords } from '../publication-words.ts';

/** How many lessons changed and how, each kind a phrase; none where none did. */
export function lessonPhrases({ lessons }: Counts, { lessonCounts }: PublicationWords): string[] {
  return (['new', 'changed', 'retired'] as const).flatMap((name) =>
    lessons[name] > 0 ? [lessonCounts[name](lessons[name])] : [],
  );
}

export function questionPhrases({ questions }: Counts, { questionCounts }: PublicationWords): string[] {
  return NEWS.flatMap((name) => (questions[name] > 0 ? [questionCounts[name](questions[name])] : []));
}
