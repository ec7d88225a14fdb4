import { existsSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { PAGES } from '#features/accounts/access.ts';
import type { Database } from '#db/client.ts';
import { newPlace, type Place } from './place.ts';
import { PROJECT, type RunningServer } from './server.ts';
import { Visitor, type Reply } from './visitor.ts';
import { makeWallOffice, type Asking, type Target, type WallOffice } from './wall-office.ts';

/** Who asks: somebody of the office's people, or a visitor who has not signed in. */
export type Who = Asking | 'visitor';

/** Somebody who does not exist, with attempts that do not. */
export const NOBODY: Target = {
  personId: '5d2b1f0e-8c7a-4b6d-9e3f-000000000001',
  open: '5d2b1f0e-8c7a-4b6d-9e3f-000000000002',
  submitted: '5d2b1f0e-8c7a-4b6d-9e3f-000000000003',
  signal: '5d2b1f0e-8c7a-4b6d-9e3f-000000000004',
  asking: '5d2b1f0e-8c7a-4b6d-9e3f-000000000006',
  requirement: '5d2b1f0e-8c7a-4b6d-9e3f-000000000005',
};

/** The routes of the access table that have a page. */
export const ROUTES = Object.keys(PAGES).filter(
  (route) => route.startsWith('/_actions') || filesOf(route).some((file) => existsSync(file)),
);

function filesOf(route: string): string[] {
  const path = `${PROJECT}src/pages${route}`;
  return [`${path}.astro`, `${path}.ts`, `${path}/index.astro`];
}

export type Wall = {
  readonly office: WallOffice;
  readonly server: RunningServer;
  asked: (who: Who) => Visitor;
  /** Themselves in attempts; in the office the learner of their commune. */
  own: (who: Who, route: string) => Target;
  /** With the server stopped, as the embedded engine wants it. */
  change: (work: (db: Database, office: WallOffice) => Promise<void>) => Promise<void>;
};

let made: Promise<{ place: Place; office: WallOffice }> | undefined;

/** Made by whoever asks first; each gets a copy of its own. */
export async function wallPlace(): Promise<{ place: Place; office: WallOffice }> {
  const first = await (made ??= makeWallPlace());
  return { office: first.office, place: await newPlace(undefined, first.place) };
}

/** Goes with all that a run of the tests leaves. */
async function makeWallPlace() {
  const place = await newPlace();
  return { place, office: await place.inside(makeWallOffice) };
}

/** The built program on the office of the wall, for a test file. */
export function wallOffice(): Wall {
  let place: Place;
  let server: RunningServer;
  let office: WallOffice;
  beforeAll(async () => {
    ({ place, office } = await wallPlace());
    server = await place.start();
  });
  afterAll(() => place.remove());
  return {
    get office() {
      return office;
    },
    get server() {
      return server;
    },
    asked: (who) => new Visitor(server.origin, who === 'visitor' ? undefined : office.sessions.get(who)),
    own: (who, route) => {
      const inOffice = route.startsWith('/office');
      return (who !== 'visitor' && office.members.get(inOffice ? 'learner' : who)) || NOBODY;
    },
    change: async (work) => {
      await server.stop();
      await place.inside((db) => work(db, office));
      server = await place.start();
    },
  };
}

/** A reply, but for what differs between any two: its id and its time. */
export function bytesOf({ status, headers, text }: Reply): string {
  const named = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return JSON.stringify([status, named, text]);
}
