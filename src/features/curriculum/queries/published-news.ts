import { eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { questionVersions } from '#db/schema/index.ts';
import type { Language } from '#db/schema/accounts.ts';
import { newsOf, type News } from '../published.ts';
import { earlier, IS_EARLIER, questionsWithEarlier } from './published-questions.ts';

/**
 * What became of questions, told where they are stored: the same as `newsOf` makes of two versions (published.ts), which
 * a test holds, without a word of them leaving the database.
 */

type Changed = { publicationId: string; news: Exclude<News, 'retired'> };
type Version = typeof questionVersions | typeof earlier;

/** Of the questions that these publications changed; those that they brought are left out. */
export async function newsIn(db: Database, publicationIds: string[]): Promise<Changed[]> {
  const rows = await db
    .select({ id: questionVersions.id, publicationId: questionVersions.publicationId, news: NEWS })
    .from(questionVersions)
    .innerJoin(earlier, IS_EARLIER)
    .where(inArray(questionVersions.publicationId, publicationIds));
  const moved = rows.filter(({ news }) => news === null).map(({ id }) => id);
  const judged = moved.length === 0 ? new Map() : await questionsWithEarlier(db, moved);
  return rows.map(({ id, publicationId, news }) => ({
    publicationId,
    news: news ?? newsOf(judged.get(id)!),
  }));
}

/** The texts at a path, whatever stands there; in all arrays on the way. */
const at = (version: Version, language: Language, path: string) =>
  sql`jsonb_path_query_array(${version.text} -> ${sql.raw(`'${language}'`)}, ${sql.raw(`'$.${path}'`)})`;

/** What can be chosen, as `isRearranged` compares it (arrangement.ts). */
const OFFERED = [
  'options[*].text',
  'rows[*].text',
  'cloze[*][*].gap',
  'cloze[*][*].list[*]',
  'scenes[*].title',
  'scenes[*].body',
  'scenes[*].end',
  'scenes[*].choices[*].text',
];
/** And what else is asked, as `changeKind` compares it (change.ts). */
const ASKED = [...OFFERED, 'stem', 'cloze', 'unit'];

const textsAt = (paths: string[], version: Version, language: Language) =>
  sql.join(
    paths.map((path) => at(version, language, path)),
    sql` || `,
  );

const isOther = (paths: string[], language: Language) =>
  sql.join(
    paths.map((path) => sql`${at(questionVersions, language, path)} <> ${at(earlier, language, path)}`),
    sql` or `,
  );

const sorted = (texts: SQL) =>
  sql`(select array_agg(line order by line) from jsonb_array_elements_text(${texts}) line)`;

const OTHER_KEY = sql`${questionVersions.key} <> ${earlier.key} or ${questionVersions.points} <> ${earlier.points}`;
/** The same words in other places: whether another one is right has to be looked at. */
const IS_MOVED = sql`(${isOther(OFFERED, 'vi')})
  and ${sorted(textsAt(OFFERED, questionVersions, 'vi'))} = ${sorted(textsAt(OFFERED, earlier, 'vi'))}`;
/** Of a translation that came or went nothing is compared: what is not there is null. */
const OTHER_WORDS = sql`${isOther(ASKED, 'vi')} or ${isOther(ASKED, 'en')}`;

const NEWS = sql<Changed['news'] | null>`case
  when ${OTHER_KEY} then 'key'
  when ${IS_MOVED} then null
  when ${OTHER_WORDS} then case when ${eq(questionVersions.series, earlier.series)} then 'typo' else 'meaning' end
  else 'remarks' end`;
