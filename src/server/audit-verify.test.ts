import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordEvent } from '#features/audit/commands.ts';
import { testDatabase } from '#tests/support/database.ts';
import { openControl } from './control.ts';
import { tasksOf } from './tasks.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
let dataDir: string;
let running: Server;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'nam-vung-audit-'));
  running = await openControl(dataDir, tasksOf(at.db));
  for (const deed of ['one', 'two', 'three']) {
    const event = { actorId: null, deed, subject: 'person', subjectId: '1' };
    await at.db.transaction((tx) => recordEvent(tx, event, monday));
  }
});
afterEach(() => {
  running.close();
  rmSync(dataDir, { recursive: true });
});

/** As somebody at the keyboard does, while the server runs. */
async function verify(): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['src/server/audit-verify.ts'], {
    env: { ...env, DATA_DIR: dataDir },
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

test('the audit is verified from the command line, with what to write down', async () => {
  const { rows } = await at.open.query('select hash from audit_events order by id desc limit 1');
  const { code, said } = await verify();
  expect(code).toBe(0);
  expect(said).toContain('The audit is whole: 3 rows.');
  expect(said).toContain(String(rows[0]?.['hash']));
});

test('an audit that was tampered with says where, and fails', async () => {
  await at.db.transaction(async (tx) => {
    await tx.execute(sql`alter table audit_events disable trigger append_only`);
    await tx.execute(sql`update audit_events set deed = 'other' where id = 2`);
    await tx.execute(sql`alter table audit_events enable trigger append_only`);
  });
  expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('breaks at row 2') });
});
