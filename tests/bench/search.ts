import { publishContent } from '#features/curriculum/commands/publish.ts';
import { search } from '#features/curriculum/queries/search.ts';
import { readQuery } from '#features/curriculum/search/query.ts';
import { CONTENT, readContentTree } from '#server/content-files.ts';
import { filesOf } from '#tests/support/content-folder.ts';
import { lessonTree, type Lessons } from '#tests/support/lesson-tree.ts';
import { EMBEDDED, newPlace } from '#tests/support/place.ts';
import { must } from '#tests/support/roster.ts';
import type { Cluster } from './cluster.ts';
import { median, milliseconds, within, type Result } from './table.ts';

const LESSONS = 500;
const TIMES = 7;
const MOST_MILLISECONDS = 100;

/** Words of every lesson and of few, with marks and without, a number, and words of which no place holds all. */
const QUERIES = ['ho so', 'hồ sơ', 'người dân', 'phi dia gioi', '118/2025/NĐ-CP', 'giấy hẹn trả zzz'];

/** The slowest of some queries over the project's own lessons, so often that they are five hundred. */
export async function searching({ url }: Cluster): Promise<Result[]> {
  const results: Result[] = [];
  const files = filesOf(lessonTree(await manyLessons()));
  for (const [engine, address] of [
    ['PostgreSQL', url],
    ['embedded', EMBEDDED],
  ] as const) {
    const place = await newPlace(address);
    try {
      const slowest = await place.inside(async (db) => {
        must(await publishContent(db, files, new Date()));
        const times: number[] = [];
        for (const typed of QUERIES) times.push(await timeOf(() => search(db, queryOf(typed), READER)));
        return Math.max(...times);
      });
      const what = `search over ${LESSONS} lessons, slowest of ${QUERIES.length} queries (${engine})`;
      results.push(within(what, [{ is: slowest, limit: MOST_MILLISECONDS, unit: 'ms' }]));
    } finally {
      await place.remove();
    }
  }
  return results;
}

const READER = { language: 'vi', page: 1 } as const;

function queryOf(typed: string) {
  const read = readQuery(typed);
  if (!read.ok) throw new Error(`“${typed}” cannot be looked for: ${read.reason}`);
  return read.query;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time <= TIMES; time++) times.push(await milliseconds(work));
  return median(times.slice(1));
}

/** Without their questions, whose ids may stand only once. */
async function manyLessons(): Promise<Lessons> {
  const texts = (await readContentTree(CONTENT))
    .filter(({ path }) => /^modules\/[^/]+\/\d.*\.vi\.md$/.test(path))
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .map((text) => text.replace(/^---\n.*?\n---\n/s, '').replace(/^:::\S.*?^:::$/gms, ''));
  const lessons = Array.from({ length: LESSONS }, (_, n): [string, [string, string]] => [
    `bai-${n}.vi`,
    [`Bài số ${n}`, alone(texts[n % texts.length] ?? '')],
  ]);
  return Object.fromEntries(lessons);
}

/** Without pictures, and with links to a lesson that is there. */
const alone = (text: string) =>
  text.replace(/^!\[.*$/gm, '').replaceAll(/\(\/lessons\/[a-z0-9-]+/g, '(/lessons/bai-0');
