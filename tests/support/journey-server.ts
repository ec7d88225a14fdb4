import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeJourneyPlace } from './journey-place.ts';
import { withDatabase } from './journey-province.ts';
import { LEDGER, missingFrom } from './ledger.ts';
import { startServer } from './server.ts';

/** The built program on a province of its own; at the end what browsers were told is compared with its database. */
export default async function serveJourneys(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nam-vung-journeys-'));
  const ledger = join(dataDir, LEDGER);
  const contentDir = join(dataDir, 'content');
  const made = process.env['JOURNEY_PLACE'];
  if (made) cpSync(made, dataDir, { recursive: true });
  else await makeJourneyPlace(dataDir);
  const server = await startServer({ demo: true, dataDir, contentDir });
  process.env['JOURNEY_ORIGIN'] = server.origin;
  process.env['JOURNEY_LEDGER'] = ledger;
  process.env['JOURNEY_DATA'] = dataDir;
  return async () => {
    await server.stop();
    const missing = await withDatabase(dataDir, (db) => missingFrom(db, ledger));
    rmSync(dataDir, { recursive: true, force: true });
    if (missing.length > 0) throw new Error(`Not exactly once in the database:\n${missing.join('\n')}`);
  };
}
