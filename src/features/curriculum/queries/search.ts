import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import type { Subject } from '#db/schema/index.ts';
import { lookupOf } from '../search/lookup.ts';
import type { Query } from '../search/query.ts';
import { HITS_PER_PAGE, passagesOn, type Asked } from './found-passages.ts';

/** Something that was found, once, with its best passages. */
export type Hit = {
  subject: Subject;
  id: string;
  language: Language;
  title: string;
  passages: FoundPassage[];
};

export type FoundPassage = {
  anchor: string;
  heading: string;
  text: string;
  /** Holds what was typed with marks with these very marks. */
  asSpelled: boolean;
};

export type Found = {
  hits: Hit[];
  /** On all pages. */
  total: number;
  page: number;
  pages: number;
  /** False where nothing holds every word; each hit then holds some of them. */
  everyWord: boolean;
};

/** What a reader of a language finds; where nothing holds every word, what holds some of them. */
export async function search(
  db: Database,
  query: Query,
  { language, page }: { language: Language; page: number },
): Promise<Found> {
  const asked: Asked = { lookup: lookupOf(query), language, everyWord: true };
  const whole = await foundOn(db, asked, page);
  if (whole.total > 0 || query.words.length === 1) return whole;
  return foundOn(db, { ...asked, everyWord: false }, page);
}

/** A page behind the last one is the first one. */
async function foundOn(db: Database, asked: Asked, page: number): Promise<Found> {
  const rows = await passagesOn(db, asked, page);
  if (rows.length === 0 && page > 1) return foundOn(db, asked, 1);
  const total = rows[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / HITS_PER_PAGE));
  const hits = Map.groupBy(rows, ({ subject, subjectId }) => `${subject} ${subjectId}`);
  return { hits: [...hits.values()].map(hitOf), total, page, pages, everyWord: asked.everyWord };
}

type Row = Awaited<ReturnType<typeof passagesOn>>[number];

/** Besides its best passage only those that hold what is looked for as well as that does. */
function hitOf(rows: Row[]): Hit {
  const { subject, subjectId: id, language, title, ...best } = rows[0]!;
  const asWell = (row: Row) =>
    (row.asSpelled || !best.asSpelled) && (row.together || !best.together) && (row.whole || !best.whole);
  const passages = rows
    .filter(asWell)
    .map(({ anchor, heading, text, asSpelled }) => ({ anchor, heading, text, asSpelled }));
  return { subject, id, language, title, passages };
}
