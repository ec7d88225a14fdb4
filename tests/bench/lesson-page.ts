import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncContent } from '#server/content.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { newPlace } from '#tests/support/place.ts';
import { sessionOf, Visitor } from '#tests/support/visitor.ts';
import type { Cluster } from './cluster.ts';
import { perSecond } from './load.ts';
import { atLeast, type Result } from './table.ts';

export const LESSON = '/lessons/bo-sung-mot-lan';
const CONNECTIONS = 20;
const GOAL = 1 / 4;

/** A lesson, signed in, by one process, against a server that sends the same bytes and does nothing else. */
export async function lessonPage({ url }: Cluster): Promise<Result[]> {
  const place = await newPlace(url);
  try {
    const session = await place.inside(async (db) => {
      await syncContent(db);
      return sessionOf(db, await personOnRoster(db, 'CC-1'));
    });
    const { origin } = await place.start();
    const { status, text } = await new Visitor(origin, session).get(LESSON);
    if (status !== 200) throw new Error(`${LESSON} answered ${status}`);
    const request = { path: LESSON, headers: { cookie: `session=${session}` } };
    const ours = await perSecond(origin, CONNECTIONS, request);
    const plain = await plainServer(place.dataDir, text);
    const yardstick = await perSecond(plain.address, CONNECTIONS, {});
    plain.stop();
    return [atLeast('lesson page, signed in, per process', ours, yardstick, GOAL, 'pages/s')];
  } finally {
    await place.remove();
  }
}

const PLAIN = `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const page = readFileSync(process.argv[2]);
const head = { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length };
const server = createServer((_, response) => response.writeHead(200, head).end(page));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** A process of its own, as ours is one. */
async function plainServer(folder: string, page: string) {
  const [script, file] = [join(folder, 'plain.mjs'), join(folder, 'page.html')];
  writeFileSync(script, PLAIN);
  writeFileSync(file, page);
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  return { address: `http://127.0.0.1:${Number(port)}`, stop: () => child.kill() };
}
