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
