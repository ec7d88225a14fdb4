import { DEMO_PASSWORD } from '#db/seed/accounts.ts';
import type { Database } from '#db/client.ts';
import { seedDemo } from '#db/seed/demo.ts';
import { idsOf, known } from '#db/seed/roster.ts';
import { createLink, useLink } from '#features/accounts/commands/links.ts';
import { grantRole } from '#features/accounts/commands/roles.ts';
import { syncContent } from '#server/content.ts';
import { claimInstallation } from '#server/installation.ts';
import { openMigrated } from '#server/opening.ts';
import { NEWCOMERS, otherTrainer, PROVINCE } from './cast.ts';

/** A demo of few agencies in that folder, with its whole history: numbers have to stand still while they are read. */
export async function makeProvince(dataDir: string, contentDir: string): Promise<void> {
  await withDatabase(dataDir, async (db) => {
    const now = new Date();
    await claimInstallation(db, 'demo', now);
    const published = await syncContent(db, { folder: contentDir });
    if (!published.ok) throw new Error('The content of the project cannot be published');
    await seedDemo(db, now, () => {}, PROVINCE);
    await prepareNewcomers(db, now);
  });
}

export async function withDatabase<Result>(
  dataDir: string,
  use: (db: Database) => Promise<Result>,
): Promise<Result> {
  const open = await openMigrated({ databaseUrl: undefined, dataDir });
  try {
    return await use(open.db);
  } finally {
    await open.close();
  }
}

/** Through an invitation, as everybody sets one; and to one of them the work of a trainer. */
async function prepareNewcomers(db: Database, now: Date): Promise<void> {
  const ids = await idsOf(db);
  for (const { staffCode } of NEWCOMERS) {
    const personId = known(ids, staffCode);
    const { token } = await createLink(db, { personId, purpose: 'invitation', createdBy: null }, now);
    const used = await useLink(db, { token, password: DEMO_PASSWORD, sharedDevice: true }, now);
    if (!used.ok) throw new Error(`The password of ${staffCode} was refused: ${used.reason}`);
  }
  const personId = known(ids, otherTrainer().staffCode);
  const granted = await grantRole(db, { actorId: null, personId, role: 'trainer', scopeId: null }, now);
  if (!granted.ok) throw new Error(`The second trainer was refused: ${granted.reason}`);
}
