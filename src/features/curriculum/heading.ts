import { slugOf } from '#features/content/slug.ts';

/** The id of a heading, as authors write it after `Xem lại`. */
export function headingId(text: string): string {
  return slugOf(text) || 'muc';
}

/** Heading ids of one page: the second of the same name ends in `-2`. */
export function headingIds(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const id = headingId(text);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
