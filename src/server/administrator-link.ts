import type { IssuedLink } from '#features/accounts/commands/links.ts';
import { administratorLink } from '#features/accounts/commands/start.ts';
import { linkAddress } from '#features/accounts/link.ts';
import { runTask } from './command-line.ts';

const opens = (address: string) => `
Mở địa chỉ này một lần, trong 24 giờ, để đặt mật khẩu mới cho tài khoản ADMIN. Địa chỉ tạo trước đó hết hiệu lực.
Open this address once within 24 hours to set a new password for the account ADMIN. An earlier one has ended.

  ${address}
`;

const NOTHING_YET =
  'Cơ sở dữ liệu chưa có cơ quan nào: chạy npm run serve trước. / There is no agency yet: run npm run serve first.';

/** `npm run administrator-link`: lets in whoever keeps this machine, when no administrator can sign in any more. */
await runTask<IssuedLink | null>({
  name: 'administrator-link',
  work: (db) => administratorLink(db, new Date()),
  report: (link) =>
    link
      ? { code: 0, text: opens(linkAddress(process.env['ORIGIN'] ?? '', link.token)) }
      : { code: 1, text: NOTHING_YET },
});
