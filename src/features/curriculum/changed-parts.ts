import { changedBlocks } from '#lib/difference.ts';

type Placed<Part> = { part: Part; words: string };

/**
 * What went, with what came in its place, part by part. Of each part there may be several (options, hints): what stands
 * unchanged is found first, so that one more among them changes none of the others.
 */
export function changedParts<Part>(
  before: Placed<Part>[],
  after: Placed<Part>[],
): { part: Part; before: string; after: string }[] {
  const parts = new Set([...before, ...after].map(({ part }) => part));
  return [...parts].flatMap((part) =>
    changedBlocks(wordsOf(before, part), wordsOf(after, part)).flatMap(({ gone, come }) =>
      Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => {
        return { part, before: gone[i] ?? '', after: come[i] ?? '' };
      }),
    ),
  );
}

function wordsOf<Part>(texts: Placed<Part>[], wanted: Part): string[] {
  return texts.filter(({ part, words }) => part === wanted && words !== '').map(({ words }) => words);
}
