import type { IssuedLink } from '#features/accounts/commands/links.ts';
import { linkAddress } from '#features/accounts/link.ts';
import { runTask } from './command-line.ts';
import type { Place } from './place.ts';

const opens = (address: string, place: Place) => `
Mở địa chỉ này một lần, trong 24 giờ, để đặt mật khẩu mới cho tài khoản ADMIN trong ${place.vi}. Địa chỉ tạo trước đó hết hiệu lực.
Open this address once within 24 hours to set a new password for the account ADMIN in ${place.en}. An earlier one has ended.

  ${address}
`;

const NOTHING_YET =
  'Cơ sở dữ liệu chưa có cơ quan nào: chạy npm run serve trước. / There is no agency yet: run npm run serve first.';

/** The demo has no public address. */
const origin = () => process.env['ORIGIN'] ?? `http://localhost:${process.env['PORT'] ?? 4321}`;

/** `npm run administrator-link`: lets in whoever keeps this machine, when no administrator can sign in any more. */
await runTask<IssuedLink | null, undefined>({
  name: 'administrator-link',
  asked: undefined,
  work: async (db) =>
    (await import('#features/accounts/commands/start.ts')).administratorLink(db, new Date()),
  report: (link, place) =>
    link
      ? { code: 0, text: opens(linkAddress(origin(), link.token), place) }
      : { code: 1, text: NOTHING_YET },
});
