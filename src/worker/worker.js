// Keeps what was read, so that it can be read without a network: lessons, and the files of this build that draw them.
// Whether a page may be kept is the server's word (`x-keep`), and for whom (`x-person`); no page of a check has it.
// Before this stand the name of the build and the files that every page may need (bin/build.mjs).
/* global BUILD, FILES */

const OFFLINE = ['/offline', '/en/offline'];
const FILES_HERE = `files-${BUILD}`;
/** And the id of the person: never those of two. */
const LESSONS = 'lessons-';
/** In either language. */
const LESSON = /^(\/en)?\/lessons\/[^/]+$/;
/** A network that answers no sooner is as good as none, where there is something kept. */
const PATIENCE = 8_000;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (request.method !== 'GET') return;
  else if (url.pathname.startsWith('/_astro/')) event.respondWith(file(request, FILES_HERE));
  else if (url.pathname.startsWith('/pictures/')) event.respondWith(picture(request));
});

async function install() {
  const cache = await caches.open(FILES_HERE);
  // As a visitor: these pages are nobody's.
  const pages = OFFLINE.map((path) => new Request(path, { credentials: 'omit', cache: 'no-store' }));
  await cache.addAll([...FILES, ...pages]);
  await self.skipWaiting();
}

/** Pages that were open before there was a worker: a lesson among them is fetched once more, to be kept. */
async function begin() {
  const before = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await self.clients.claim();
  for (const { url } of before) if (LESSON.test(new URL(url).pathname)) await renewed(url);
}

async function page(event, url) {
  const { request } = event;
  const isRead = request.method === 'GET';
  // Whoever signs out leaves nothing to read.
  if (url.search.includes('accounts.signOut')) event.waitUntil(forget());
  const kept = isRead ? await keptPage(url) : undefined;
  try {
    const response = await (kept ? inTime(fetch(request)) : fetch(request));
    const copy = response.clone();
    event.waitUntil(isRead ? take(url, copy) : whose(copy));
    return response;
  } catch {
    return kept ?? notHere(url);
  }
}

/** No success: what was sent has not arrived, and nobody is to think that it has. */
async function notHere({ pathname }) {
  const page = await caches.match(OFFLINE[/^\/en(\/|$)/.test(pathname) ? 1 : 0]);
  return page && new Response(page.body, { status: 503, headers: page.headers });
}

async function keptPage({ pathname }) {
  for (const name of await lessonCaches()) {
    const found = await (await caches.open(name)).match(pathname);
    if (found) return found;
  }
  return undefined;
}

function inTime(answer) {
  const late = new Promise((_, fail) =>
    setTimeout(() => fail(new Error('The network is too slow')), PATIENCE),
  );
  return Promise.race([answer, late]);
}

/** What a page says about its person, and the page itself where it may be kept. */
async function take(url, response) {
  const person = await whose(response);
  const mayKeep = response.ok && !response.redirected && response.headers.has('x-keep');
  if (person && mayKeep && !url.search)
    await (await caches.open(LESSONS + person)).put(url.pathname, response);
  if (response.ok) await tidy();
}

/** Of two people who share a browser the second finds nothing of the first. Gives for whom may be kept. */
async function whose(response) {
  const person = response.headers.get('x-person');
  if (!person) return undefined;
  const own = LESSONS + person;
  for (const name of await lessonCaches()) if (name !== own) await caches.delete(name);
  if (person === 'shared') return undefined;
  await caches.open(own);
  return person;
}

async function lessonCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(LESSONS));
}

async function forget() {
  for (const name of await lessonCaches()) await caches.delete(name);
}

async function file(request, into) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && into) await (await caches.open(into)).put(request, response.clone());
  return response;
}

/** A picture stays as long as the lessons that it belongs to. */
async function picture(request) {
  const [lessons] = await lessonCaches();
  return file(request, lessons);
}

let tidying;

/** Kept lessons name the files of the build that made them: these go when all lessons have been fetched anew. */
function tidy() {
  tidying ??= tidyUp().finally(() => (tidying = undefined));
  return tidying;
}

async function tidyUp() {
  const old = (await caches.keys()).filter((name) => name.startsWith('files-') && name !== FILES_HERE);
  if (old.length === 0) return;
  for (const name of await lessonCaches())
    for (const { url } of await (await caches.open(name)).keys())
      if (!url.includes('/pictures/') && !(await renewed(url))) return;
  for (const name of old) await caches.delete(name);
}

/** Fetched, not opened. False where it cannot be told whether it may still be kept. */
async function renewed(address) {
  const response = await fetch(address, { headers: { 'x-take-along': '1' } }).catch(() => undefined);
  if (!response?.ok || !response.headers.has('x-keep') || response.redirected)
    return response?.status === 404;
  const person = await whose(response);
  if (person) await (await caches.open(LESSONS + person)).put(new URL(address).pathname, response);
  return true;
}
