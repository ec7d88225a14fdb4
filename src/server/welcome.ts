import type { Database, OpenDatabase } from '#db/client.ts';
import { seedProvince } from '#db/seed/province.ts';
import { firstAdministratorLink } from '#features/accounts/commands/start.ts';
import { renewSearch } from '#features/curriculum/commands/search.ts';
import type { Settings } from './settings.ts';

/** What a start does besides serving: around the opening, before the first page, and once pages are served. */
export type Welcome = {
  opening: (open: () => Promise<OpenDatabase>) => Promise<OpenDatabase>;
  prepare: (db: Database) => Promise<void>;
  greet: (db: Database, stop: AbortSignal) => Promise<void>;
  /** For the demo alone: how much of the invented history there is, while it is being made. */
  historyMade?: () => number | undefined;
};

/** Not through the log: who reads the log must not become the administrator. */
export function officeWelcome({ origin }: Settings): Welcome {
  return {
    opening: (open) => open(),
    prepare: async (db) => {
      // The administrator's scope is the province, so the tree stands first; what stands is left as it is.
      await seedProvince(db, new Date());
      await renewSearch(db);
    },
    greet: async (db) => {
      const link = await firstAdministratorLink(db, new Date());
      if (link) process.stderr.write(firstStart(`${origin}/links/${link.token}`));
    },
  };
}

const firstStart = (address: string) => `
Chưa có quản trị viên. Mở địa chỉ này một lần để tạo tài khoản quản trị:
There is no administrator yet. Open this address once to make one:

  ${address}

Đưa nội dung học vào / Publish the lessons: npm run content:sync

`;
