import type { Database } from '#db/client.ts';
import { installation } from '#db/schema/index.ts';
import type { Mode } from './settings.ts';

/** The first start decides what a database is for; invented people and real ones never meet in one. */
export async function claimInstallation(db: Database, kind: Mode, now: Date): Promise<boolean> {
  await db.insert(installation).values({ id: 1, kind, createdAt: now }).onConflictDoNothing();
  const [row] = await db.select({ kind: installation.kind }).from(installation);
  return row?.kind === kind;
}

export const REFUSED: Record<Mode, string> = {
  demo:
    'Cơ sở dữ liệu này là của cơ quan, bản dùng thử không mở: chọn thư mục khác bằng DATA_DIR. / This database is the ' +
    'record of an office, the demo does not open it: choose another folder with DATA_DIR.',
  office:
    'Cơ sở dữ liệu này là bản dùng thử với người không có thật: chọn DATABASE_URL hoặc DATA_DIR khác. / This database ' +
    'is a demo with invented people: choose another DATABASE_URL or DATA_DIR.',
};
