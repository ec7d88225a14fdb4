/** The lessons that the service worker keeps on a device, named by whose they are. `src/worker/worker.js` knows the same name. */
const LESSONS = 'lessons-';
/** Makes the server give a lesson without counting it as opened. */
const TAKE_ALONG = { 'x-take-along': '1' };

export type KeptLesson = { path: string; title: string; bytes: number };

/** Whose device this is, as far as the worker knows, and what can be read on it without a network. */
export async function keptLessons(): Promise<{ person: string | undefined; lessons: KeptLesson[] }> {
  const name =
    'caches' in globalThis ? (await caches.keys()).find((each) => each.startsWith(LESSONS)) : undefined;
  if (!name) return { person: undefined, lessons: [] };
  const cache = await caches.open(name);
  const lessons: KeptLesson[] = [];
  for (const request of await cache.keys()) {
    const { pathname: path } = new URL(request.url);
    const text = /\/lessons\//.test(path) && (await (await cache.match(request))?.text());
    if (text) lessons.push({ path, title: titleIn(text), bytes: new Blob([text]).size });
  }
  return { person: name.slice(LESSONS.length), lessons };
}

/** Without the name of the program, which every title ends with. */
function titleIn(page: string): string {
  const { title } = new DOMParser().parseFromString(page, 'text/html');
  return title.replace(/ – [^–]*$/, '');
}

/** Puts a lesson with its pictures on the device. Gives its bytes; undefined where the server does not let it be kept. */
export async function takeAlong(person: string, path: string): Promise<number | undefined> {
  const response = await fetch(path, { headers: TAKE_ALONG });
  if (!response.ok || response.redirected || !response.headers.has('x-keep')) return undefined;
  const cache = await caches.open(LESSONS + person);
  await cache.put(path, response.clone());
  const text = await response.text();
  let bytes = new Blob([text]).size;
  for (const picture of picturesIn(text)) {
    const shown = await fetch(picture);
    bytes += (await shown.clone().blob()).size;
    await cache.put(picture, shown);
  }
  return bytes;
}

/** Takes lessons from the device; pictures go when no lesson is left that shows them. */
export async function leaveBehind(person: string, paths: string[]): Promise<void> {
  const cache = await caches.open(LESSONS + person);
  for (const path of paths) await cache.delete(path);
  const shown = new Set<string>();
  const kept = await cache.keys();
  for (const request of kept)
    if (request.url.includes('/lessons/'))
      for (const picture of picturesIn((await (await cache.match(request))?.text()) ?? ''))
        shown.add(picture);
  for (const { url } of kept) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/pictures/') && !shown.has(pathname)) await cache.delete(url);
  }
}

function picturesIn(page: string): string[] {
  return [...new Set(page.match(/\/pictures\/[0-9a-f]+/g))];
}
