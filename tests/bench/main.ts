import { execFileSync } from 'node:child_process';
import { answers } from './answers.ts';
import { wholeCheck } from './check.ts';
import { durableCluster, type Cluster } from './cluster.ts';
import { completion } from './completion.ts';
import { guessersAndMasters } from './curriculum.ts';
import { firstStart } from './first-start.ts';
import { lessonPage } from './lesson-page.ts';
import { markingOnce } from './marking.ts';
import { publishing } from './publish.ts';
import { searching } from './search.ts';
import { table, type Result } from './table.ts';
import { onTheWire } from './wire.ts';

/** `npm run bench` measures everything, `npm run bench -- check wire` two of it. Nothing here passes or fails a build. */
const ROWS: Record<string, (cluster: Cluster) => Promise<Result[]>> = {
  lesson: lessonPage,
  answers,
  check: wholeCheck,
  completion,
  wire: onTheWire,
  mark: markingOnce,
  publish: publishing,
  search: searching,
  curriculum: guessersAndMasters,
  start: firstStart,
};

async function main(asked: string[]): Promise<number> {
  const unknown = asked.filter((name) => !Object.hasOwn(ROWS, name));
  if (unknown.length > 0) {
    console.error(
      `Không có phép đo / There is no measurement ${unknown.join(', ')}: ${Object.keys(ROWS).join(', ')}.`,
    );
    return 2;
  }
  execFileSync(process.execPath, ['bin/build.mjs', '--if-changed'], { stdio: 'inherit' });
  const cluster = await durableCluster();
  const results: Result[] = [];
  try {
    for (const name of asked.length > 0 ? asked : Object.keys(ROWS)) {
      process.stderr.write(`${name} …\n`);
      results.push(...(await ROWS[name]!(cluster)));
    }
  } finally {
    await cluster.stop();
  }
  console.log(table(results));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
