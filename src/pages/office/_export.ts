import { actions } from 'astro:actions';
import type { AstroGlobal } from 'astro';
import { passwordTypedLately } from '#features/accounts/commands/proof.ts';
import { requireAccount } from '#features/accounts/guards.ts';
import { proofIn } from '#features/accounts/proof.ts';
import { hasPassword } from '#features/accounts/queries.ts';
import type { CsvFile } from '#features/reports/csv.ts';

/** A file is `granted` to a form of ours alone; before that, what its page has to ask for. */
export type Export = 'granted' | 'nothing' | 'password' | 'first-password';

export async function exportFor(asked: AstroGlobal, now: Date): Promise<Export> {
  const { locals, request, url, cookies } = asked;
  const { db, origin } = locals;
  const account = requireAccount(locals);
  const confirmed = asked.getActionResult(actions.reports.confirmPassword);
  if (confirmed) return confirmed.error ? 'password' : 'granted';
  if (await passwordTypedLately(db, account, proofIn(cookies, origin), now)) {
    const isOurForm = request.method === 'POST' && !url.searchParams.has('_action');
    return isOurForm ? 'granted' : 'nothing';
  }
  return (await hasPassword(db, account.personId)) ? 'password' : 'first-password';
}

/**
 * A file to keep; its name is ASCII. It is whole before its first byte is sent: a browser has no way to tell a list that
 * ends early from a short one.
 */
export function download({ name, parts }: CsvFile): Response {
  const body = new Blob(parts);
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-length': String(body.size),
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}
