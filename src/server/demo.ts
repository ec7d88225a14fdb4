import { readdirSync } from 'node:fs';
import type { Database } from '#db/client.ts';
import { seedDemo } from '#db/seed/demo.ts';
import { demoSignInLinks, type DemoLink } from '#features/accounts/commands/start.ts';
import { words } from '#features/accounts/words.ts';
import { renewSearch } from '#features/curriculum/commands/search.ts';
import { step } from '../../bin/project.mjs';
import { CONTENT } from './content-files.ts';
import { refusedSentences } from './content-sentences.ts';
import { syncContent } from './content.ts';
import { progress, type Progress } from './progress.ts';
import type { Settings } from './settings.ts';
import type { Welcome } from './welcome.ts';

/** The invented province: people to sign in as before the first page, their year of history while pages are served. */
export function demoWelcome({ origin }: Settings): Welcome {
  let history = Promise.resolve();
  const made = progress();
  const prepare = async (db: Database) => {
    await step('4/5', `Xuất bản bài học · publishing ${countLessons()} lessons`, () => publish(db));
    await step('5/5', 'Dựng tỉnh minh hoạ · making the demo province', async () => {
      const people = Promise.withResolvers<void>();
      // The first sign of progress comes once there are accounts.
      history = seedDemo(db, new Date(), (done, total) => {
        made.report(done, total);
        people.resolve();
      });
      await Promise.race([people.promise, history]);
    });
  };
  return {
    opening: (open) => step('3/5', 'Mở cơ sở dữ liệu · opening the database', open),
    prepare,
    greet: async (db, stop) => {
      process.stdout.write(greeting(origin, await demoSignInLinks(db, origin, new Date())));
      showHistory(history, made, stop);
    },
    historyMade: made.underWay,
  };
}

async function publish(db: Database): Promise<void> {
  const result = await syncContent(db);
  if (!result.ok) throw new Error(refusedSentences(result));
  await renewSearch(db);
}

const countLessons = () =>
  readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^modules\/[^/]+\/\d+-[^/]+\.vi\.md$/.test(name),
  ).length;

/** As the pages name it. */
const roleName = (role: DemoLink['role']) =>
  `${words.vi.roles[role]} · ${words.en.roles[role]}`.toLowerCase();

const greeting = (origin: string, links: DemoLink[]) => `
Nắm Vững: ${origin}

Mỗi địa chỉ dưới đây mở một lần, cho một vai. · Each address below opens once, for one role.
${links.map(({ role, fullName, address }) => `  ${roleName(role).padEnd(32)} ${fullName.padEnd(24)} ${address}`).join('\n')}

Dữ liệu minh hoạ, người không có thật. Dừng bằng Ctrl-C. · Invented people. Stop with Ctrl-C.

`;

const SHOWN_EVERY = 2_000;

/** Goes on behind the pages; says how far it is, once for each tenth. */
function showHistory(history: Promise<void>, made: Progress, stop: AbortSignal): void {
  const show = () => {
    const percent = made.newTenth();
    if (percent !== undefined) process.stdout.write(`Lịch sử một năm · a year of history: ${percent} %\n`);
  };
  const timer = setInterval(show, SHOWN_EVERY);
  history
    .then(show)
    .catch((error: unknown) => {
      // Stopping closes the database under it.
      if (!stop.aborted) throw error;
    })
    .finally(() => clearInterval(timer));
}
