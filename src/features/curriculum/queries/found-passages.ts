import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { searchPassages } from '#db/schema/index.ts';
import type { Lookup } from '../search/lookup.ts';

export const HITS_PER_PAGE = 20;
const PASSAGES_A_HIT = 3;

/** With `everyWord` a passage holds all that is looked for, else some of it. */
export type Asked = { lookup: Lookup; language: Language; everyWord: boolean };

const { subject, subjectId, language, number, title, anchor, heading, text, readers, words } = searchPassages;

/** The best passages of each hit on a page, from the best hit on; `total` counts the hits of all pages. */
export async function passagesOn(db: Database, asked: Asked, page: number) {
  const found = db
    .select({ subject, subjectId, language, number, rank: rankOf(asked).as('rank') })
    .from(searchPassages)
    .where(isFound(asked))
    .as('found');
  const best = sql<number>`max(${found.rank})`;
  const bestNumbers = sql<number[]>`(array_agg(${found.number} order by ${found.rank} desc, ${found.number}))
    [1:${sql.raw(String(PASSAGES_A_HIT))}]`;
  const hits = db.$with('hits').as(
    db
      .select({
        ...{ subject: found.subject, subjectId: found.subjectId, language: found.language },
        ...{ best: best.as('best'), numbers: bestNumbers.as('numbers') },
        total: sql<number>`(count(*) over ())::int`.as('total'),
      })
      .from(found)
      .groupBy(found.subject, found.subjectId, found.language)
      .orderBy(desc(best), asc(found.subject), asc(found.subjectId))
      .limit(HITS_PER_PAGE)
      .offset((page - 1) * HITS_PER_PAGE),
  );
  return db
    .with(hits)
    .select({
      ...{ total: hits.total, subject, subjectId, language, title, anchor, heading, text },
      ...mannerOf(asked.lookup),
    })
    .from(hits)
    .innerJoin(
      searchPassages,
      and(
        and(eq(subject, hits.subject), eq(subjectId, hits.subjectId), eq(language, hits.language)),
        sql`${number} = any(${hits.numbers})`,
      ),
    )
    .orderBy(desc(hits.best), asc(subject), asc(subjectId), sql`array_position(${hits.numbers}, ${number})`);
}

/** By itself: the title of its lesson alone makes no passage of a lesson one that was found. */
function isFound({ lookup, language: reader, everyWord }: Asked): SQL | undefined {
  return and(sql`${reader} = any(${readers})`, everyWord ? holds(lookup.all) : undefined, holds(lookup.own));
}

/** How a passage holds what is looked for, besides the place. */
function mannerOf({ spelled, together, whole }: Lookup) {
  return {
    asSpelled: spelled ? holds(spelled) : sql<boolean>`false`,
    together: holds(together),
    whole: holds(whole),
  };
}

/** What a passage can have, each worth more than all below it. */
const WORTH = { aWord: 32, marksAsTyped: 16, title: 8, heading: 4, sideBySide: 2, wholeWord: 1 };
const LONGEST_TITLE = 1_000;

/** Of equals in the title the shortest title comes first, of others where the words stand most often. */
function rankOf({ lookup, everyWord }: Asked): SQL<number> {
  const has = (asked: string | undefined, worth: number) =>
    asked ? [sql`${holds(asked)}::int * ${sql.raw(String(worth))}`] : [];
  const closeness = [
    ...(everyWord ? [] : lookup.each.flatMap((word) => has(word, WORTH.aWord))),
    ...has(lookup.spelled, WORTH.marksAsTyped),
    ...has(lookup.inTitle, WORTH.title),
    ...has(lookup.inHeading, WORTH.heading),
    ...has(lookup.together, WORTH.sideBySide),
    ...has(lookup.whole, WORTH.wholeWord),
  ];
  const longest = sql.raw(String(LONGEST_TITLE));
  const titleLength = sql`case when ${holds(lookup.inTitle)} then least(length(${title}), ${longest} - 1) else 0 end`;
  const frequency = sql`ts_rank(${words}, ${lookup.any}::tsquery)`;
  return sql<number>`(${sql.join(closeness, sql` + `)}) * ${longest} - ${titleLength} + ${frequency}`;
}

const holds = (asked: string) => sql<boolean>`(${words} @@ ${asked}::tsquery)`;
