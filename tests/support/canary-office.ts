import { afterAll, beforeAll, expect } from 'vitest';
import type { Database } from '#db/client.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { personOnRoster } from './bank.ts';
import { canaryFolder, IN_LESSON, secretsIn } from './canaries.ts';
import { SCENARIO_ID } from './canary-scenario.ts';
import { newPlace, type Place } from './place.ts';
import { must } from './roster.ts';
import type { RunningServer } from './server.ts';
import { sessionOf, Visitor, type Reply } from './visitor.ts';

export const MODULE = 'mot-cua';
export const LESSON = '/lessons/kiem-tra';
export const CHECK = `/modules/${MODULE}/check`;

export const PAGES = [
  '/',
  '/modules',
  `/modules/${MODULE}`,
  LESSON,
  CHECK,
  `/modules/${MODULE}/test-out`,
  '/results',
  '/review',
  '/me',
  '/law',
  '/help',
];
export const inBoth = (paths: string[]) => paths.flatMap((path) => [path, `/en${path === '/' ? '' : path}`]);

export type CanaryOffice = {
  readonly place: Place;
  readonly server: RunningServer;
  readonly learner: Visitor;
  /** Somebody else, who writes questions. */
  readonly trainerId: string;
  versionOf: (id: string) => string;
  /** With the server stopped, as the embedded engine wants it. */
  change: (work: (db: Database) => Promise<void>) => Promise<void>;
  /** The secrets in what the learner gets for these addresses; every one of them must be there. */
  secretsAt: (paths: string[]) => Promise<string[]>;
};

/** The built program on the folder of canaries, and one learner, for a test file. */
export function canaryOffice(): CanaryOffice {
  let place: Place;
  let server: RunningServer;
  let learner: Visitor;
  let session = '';
  let trainerId: string;
  let versions: Map<string, string>;
  beforeAll(async () => {
    place = await newPlace();
    await place.inside(async (db) => {
      must(await publishContent(db, canaryFolder(), new Date()));
      const ids = [...Object.values(IN_LESSON).map(({ id }) => id), SCENARIO_ID];
      const asked = await currentQuestions(db, ids);
      versions = new Map(asked.map(({ questionId, versionId }) => [questionId, versionId]));
      session = await sessionOf(db, await personOnRoster(db, 'CC-1'));
      trainerId = await personOnRoster(db, 'CC-9');
    });
    await start();
  });
  afterAll(() => place.remove());
  const start = async () => {
    server = await place.start();
    learner = new Visitor(server.origin, session);
  };
  return {
    get place() {
      return place;
    },
    get server() {
      return server;
    },
    get learner() {
      return learner;
    },
    get trainerId() {
      return trainerId;
    },
    versionOf: (id) => versions.get(id) ?? '',
    change: async (work) => {
      await server.stop();
      await place.inside(work);
      await start();
    },
    secretsAt: async (paths) => {
      const pages: Reply[] = [];
      for (const path of paths) pages.push(await learner.get(path));
      expect(paths.filter((_, index) => pages[index]?.status !== 200)).toEqual([]);
      return secretsIn(pages.map(everythingIn).join('\n'));
    },
  };
}

/** Everything of a reply that a browser can read. */
export const everythingIn = ({ headers, text }: Reply) => `${JSON.stringify([...headers])}\n${text}`;
