import autocannon from 'autocannon';

const SECONDS = 10;
const WARM_UP_SECONDS = 3;

type Request = Parameters<typeof autocannon>[0]['requests'][number];

/** Requests in a second that were answered as they should, from so many connections, after a warm-up. */
export async function perSecond(url: string, connections: number, request: Request): Promise<number> {
  const load = (duration: number) => autocannon({ url, connections, duration, requests: [request] });
  await load(WARM_UP_SECONDS);
  const { requests, duration, errors, non2xx } = await load(SECONDS);
  if (errors + non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals at ${url}`);
  return requests.total / duration;
}

/** The same of something that this process does itself, so many at a time. */
export async function donePerSecond(atATime: number, deed: () => Promise<unknown>): Promise<number> {
  const load = async (seconds: number) => {
    const began = performance.now();
    let done = 0;
    const oneAfterAnother = async () => {
      for (; performance.now() - began < seconds * 1000; done++) await deed();
    };
    await Promise.all(Array.from({ length: atATime }, oneAfterAnother));
    return done / ((performance.now() - began) / 1000);
  };
  await load(WARM_UP_SECONDS);
  return load(SECONDS);
}
