/**
 * What the frame of every page does: as little as can be while nothing waits. It imports nothing, so that it stands in the
 * page itself; it reads for itself what `queue.ts` writes, and fetches the queue by the address that the page names.
 */

type Queue = typeof import('./line.ts');

const PATIENCE = 3_000;

/** Called again, on the page for everything that is not there, when it is known whose device this is. */
export function watchFrame(): void {
  const { person, queue } = document.getElementById('waiting')?.dataset ?? {};
  if (!person || !queue) return document.addEventListener('person', watchFrame, { once: true });
  const fetched = () => import(/* @vite-ignore */ queue) as Promise<Queue>;
  const look = (event?: CustomEventInit) => {
    if (!localStorage.getItem(`waiting:${person}`)) return;
    void fetched().then(
      ({ show }) => show(event?.detail === true),
      // Without a worker it is not on the device: then it comes with the network.
      () => addEventListener('online', () => look(), { once: true }),
    );
  };
  look();
  document.addEventListener('waiting', look, { once: true });
  document.addEventListener('queue', ({ detail: [found, failed] }: CustomEventInit) => {
    void fetched().then(found, failed);
  });
  // Another tab has something that does not leave.
  addEventListener('storage', () => setTimeout(look, PATIENCE));
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('/worker.js').catch(() => undefined);
}
