import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster } from '../../bin/test/postgres.mjs';

/** A PostgreSQL of its own that waits for the disk, as that of an office does. */
export type Cluster = { url: string; pgbench: string | undefined; stop: () => Promise<void> };

export async function durableCluster(): Promise<Cluster> {
  const { url, bin, stop } = await startCluster({ fsync: 'on', shared_buffers: '512MB' });
  const pgbench = join(bin, 'pgbench');
  return { url, pgbench: existsSync(pgbench) ? pgbench : undefined, stop };
}
