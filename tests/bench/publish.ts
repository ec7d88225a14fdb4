import { publishContent } from '#features/curriculum/commands/publish.ts';
import { bigTree } from '#tests/support/big-folder.ts';
import { filesOf } from '#tests/support/content-folder.ts';
import { must } from '#tests/support/roster.ts';
import { EMBEDDED, newPlace } from '#tests/support/place.ts';
import type { Cluster } from './cluster.ts';
import { median, milliseconds, within, type Result } from './table.ts';

const LESSONS = 50;
const QUESTIONS_EACH = 8;
const TIMES = 3;
const MOST_SECONDS = 2;

/** Into an empty database each time, from files that are read already. */
export async function publishing({ url }: Cluster): Promise<Result[]> {
  const results: Result[] = [];
  for (const [engine, address] of [
    ['PostgreSQL', url],
    ['embedded', EMBEDDED],
  ] as const) {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) times.push(await publishOnce(address));
    const what = `publish ${LESSONS} lessons, ${LESSONS * QUESTIONS_EACH} questions (${engine})`;
    results.push(within(what, [{ is: median(times) / 1000, limit: MOST_SECONDS, unit: 's' }]));
  }
  return results;
}

async function publishOnce(address: string): Promise<number> {
  const place = await newPlace(address);
  const files = filesOf(bigTree(LESSONS, QUESTIONS_EACH));
  try {
    return await place.inside((db) =>
      milliseconds(async () => must(await publishContent(db, files, new Date()))),
    );
  } finally {
    await place.remove();
  }
}
