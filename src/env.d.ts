/// <reference types="astro/client" />

declare namespace App {
  /** Made per request by the server (`src/server/locals.ts`), completed by `src/middleware.ts`. */
  interface Locals {
    db: import('#db/client.ts').Database;
    /** Which of the two engines keeps the record: the embedded one is for demo and trial. */
    engine: import('#db/client.ts').Engine;
    language: import('#db/schema/accounts.ts').Language;
    /** The configured public address, without a slash at the end. Links that leave the page use only this. */
    origin: string;
    /** The address of the client, as the trusted proxy or the socket gives it. */
    clientAddress: string;
    requestId: string;
    log: import('pino').Logger;
    limits: import('#features/accounts/limits.ts').SignInLimits;
    /** How much of a demo's invented history there is, between 0 and 1, while it is being made. */
    historyMade?: number | undefined;
    /** Who is asking; undefined for a visitor. */
    account: import('#features/accounts/account.ts').SignedIn | undefined;
  }
}

/** The name of the build: what has no hash in its own name is asked for with it. */
declare const __BUILD__: string;
