import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Engine } from '#db/client.ts';
import { openMigrated } from '#server/opening.ts';
import { freshDatabase } from './database.ts';
import { startServer, type RunningServer } from './server.ts';

const POSTGRESQL = process.env['DATABASE_URL'];

/** The engines that can be tried here, the one for the record of a real office first. */
export const ENGINES: Engine[] = POSTGRESQL ? ['postgresql', 'embedded'] : ['embedded'];

/** Where an office keeps its record, for tests that start the built program on it, stop it and look what it left. */
export type Place = {
  dataDir: string;
  databaseUrl: string | undefined;
  /** The record itself. On the embedded engine only while no server has it. */
  inside: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  start: (port?: number) => Promise<RunningServer>;
  remove: () => Promise<void>;
};

export async function newPlace(engine = ENGINES[0]): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nam-vung-place-'));
  const fresh = engine === 'postgresql' && POSTGRESQL ? await freshDatabase(POSTGRESQL) : undefined;
  const where = { dataDir, databaseUrl: fresh?.url };
  const started: RunningServer[] = [];
  return {
    ...where,
    inside: async (work) => {
      const open = await openMigrated(where);
      try {
        return await work(open.db);
      } finally {
        await open.close();
      }
    },
    start: async (port) => {
      const running = await startServer({ demo: false, ...where, port });
      started.push(running);
      return running;
    },
    remove: async () => {
      for (const running of started) await running.kill();
      await fresh?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
