import type { Database } from '#db/client.ts';
import { createLink, useLink } from '#features/accounts/commands/links.ts';
import { must } from './roster.ts';

/** Over plain http, as the tests' servers speak it, the cookie has this name. */
const COOKIE = 'session';

export type Fields = Record<string, string | number | boolean | (string | number)[]>;
export type Reply = { status: number; headers: Headers; text: string };

/** A browser without a screen: sends its cookies, and forms as a page of ours does. Follows no redirect by itself. */
export class Visitor {
  readonly origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string, session?: string) {
    this.origin = origin;
    if (session) this.#cookies.set(COOKIE, session);
  }

  async send(path: string, init: RequestInit = {}): Promise<Reply> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', this.#cookieLine());
    const response = await fetch(new URL(path, this.origin), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  get(path: string): Promise<Reply> {
    return this.send(path);
  }

  /** As a browser without scripts sends a form: to the page that shows it, with the action in the address. */
  submit(path: string, action: string, fields: Fields): Promise<Reply> {
    return this.#post(`${path}?_action=${action}`, fields, {});
  }

  /** As an island calls an action. */
  call(action: string, fields: Fields): Promise<Reply> {
    return this.#post(`/_actions/${action}`, fields, { accept: 'application/json' });
  }

  #post(path: string, fields: Fields, headers: Record<string, string>): Promise<Reply> {
    return this.send(path, {
      method: 'POST',
      body: formOf(fields),
      headers: { origin: this.origin, ...headers },
    });
  }

  #cookieLine(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, String(each));
  return form;
}

/** The id of a session that begins as with a printed slip. */
export async function sessionOf(db: Database, personId: string, now = new Date()): Promise<string> {
  const { token } = await createLink(db, { personId, purpose: 'slip', createdBy: null }, now);
  return must(await useLink(db, { token, sharedDevice: false }, now)).session.id;
}
