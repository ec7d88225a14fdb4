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
  const dataDir = newFolder();
  return copiedTo(dataDir, process.env['TEMPLATE_PLACE']);
}

const newFolder = () => mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), 'nam-vung-place-'));

function copiedTo(dataDir: string, template: string | undefined): string {
  if (template) cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

/** Made on the tests' own server alone: on another one a database begins empty. */
const templateAt = (postgresql: string) =>
  postgresql === process.env['DATABASE_URL'] ? process.env['TEMPLATE_DATABASE'] : undefined;

/**
 * In a database of its own on that PostgreSQL; without one embedded, in a temporary folder. Empty, or with what stands in
 * another place of the same kind that nobody has open.
 */
export async function newPlace(
  postgresql = process.env['DATABASE_URL'] ?? EMBEDDED,
  copyOf?: Pick<Place, 'dataDir' | 'databaseUrl'>,
): Promise<Place> {
  const prefix = process.env['TEST_RUN'];
  const template = copyOf?.databaseUrl ?? templateAt(postgresql);
  const fresh =
    postgresql !== EMBEDDED ? await freshDatabase(postgresql, { prefix, copyOf: template }) : undefined;
  const dataDir = copyOf || fresh ? newFolder() : emptyRecord();
  copiedTo(dataDir, copyOf?.dataDir);
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
