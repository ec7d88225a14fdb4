import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { demoFolder, type Settings } from './settings.ts';

/** Where a task of the command line did its work, as its sentence names it. Never says a password. */
export type Place = { vi: string; en: string };

/** The folders whose server is asked, in this order: the one that was named, else the demo and then the office. */
export function foldersAsked({ dataDir }: Settings, named: boolean): string[] {
  return named ? [dataDir] : [demoFolder(), dataDir];
}

/** Only a start makes a database: a task that made one would do its work where nobody looks. */
export const holdsDatabase = (dataDir: string): boolean => existsSync(join(dataDir, 'database'));

export function folderPlace(dataDir: string): Place {
  const short = shortPath(dataDir);
  if (dataDir === demoFolder()) return { vi: `dữ liệu minh hoạ ${short}`, en: `the demo's data ${short}` };
  return { vi: `cơ sở dữ liệu trong ${short}`, en: `the database in ${short}` };
}

export function postgresPlace(databaseUrl: string): Place {
  const { host, pathname } = new URL(databaseUrl);
  return { vi: `PostgreSQL ${host}${pathname}`, en: `PostgreSQL ${host}${pathname}` };
}

export function nowhere(dataDir: string): string {
  const short = shortPath(dataDir);
  return (
    `Không có bản minh hoạ nào đang chạy, cũng không có cơ sở dữ liệu trong ${short}: hãy chạy npm start, hoặc cho ` +
    `biết nơi lưu hồ sơ bằng DATA_DIR hay DATABASE_URL. / No demo is running and there is no database in ${short}: ` +
    `start the demo with npm start, or say with DATA_DIR or DATABASE_URL where the record is.`
  );
}

function shortPath(dataDir: string): string {
  const short = relative(process.cwd(), dataDir);
  return short === '' || short.startsWith('..') ? dataDir : short;
}
