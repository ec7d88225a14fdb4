import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { openMigrated } from '#server/opening.ts';
import { freshDatabase } from './fresh-database.ts';
import { startServer, type RunningServer } from './server.ts';

/** Where an office keeps its record, for tests that start the built program on it, stop it and look what it left. */
export type Place = {
  dataDir: string;
  databaseUrl: string | undefined;
  /** The record itself. On the embedded engine only while no server has it. */
  inside: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  start: (port?: number) => Promise<RunningServer>;
  remove: () => Promise<void>;
};

/** Instead of the address of a PostgreSQL. */
export const EMBEDDED = '';

/** A folder with an embedded record that is migrated and empty, or that the first who opens it makes so. */
export function emptyRecord(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'nam-vung-place-'));
  const template = process.env['TEMPLATE_PLACE'];
  if (template) cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

/** In a database of its own on that PostgreSQL; without one embedded, in a temporary folder. */
export async function newPlace(postgresql = process.env['DATABASE_URL'] ?? EMBEDDED): Promise<Place> {
  const fresh = postgresql !== EMBEDDED ? await freshDatabase(postgresql) : undefined;
  const dataDir = fresh ? mkdtempSync(join(tmpdir(), 'nam-vung-place-')) : emptyRecord();
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
