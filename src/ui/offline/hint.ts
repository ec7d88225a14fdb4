/**
 * Answers that wait on this device. This file is what every page may carry: it knows from a line in the browser's small
 * store what waits and what each answer is about, and has the rest (`queue.ts`) fetched only where something does.
 */

/** A form of ours on its way. `about`: the question version or the attempt, so that a page finds its own again. */
export type Leaving = { action: string; form: FormData; about: string };

/** What became of one that was sent from the queue; `form` is as it was sent. */
export type Sent = { about: string; form: FormData; data?: unknown; message?: string };

/** Where the frame of a page says whose it is; undefined where nobody is signed in, and on the server. */
export function frame(): DOMStringMap | undefined {
  const place = typeof document === 'undefined' ? null : document.getElementById('waiting');
  return place?.dataset['person'] ? place.dataset : undefined;
}

/** Whose page this is. */
export function personHere(): string | undefined {
  return frame()?.['person'];
}

/** Before the id of a person stands this, in the small store of the browser. `frame.ts` reads it too. */
export const NAME = 'waiting:';

/** What the answers that wait are about, oldest first. It may say too much after a crash, never too little. */
export function waitingHere(): string[] {
  const person = personHere();
  return (person && localStorage.getItem(NAME + person)?.split(' ')) || [];
}

export type Queue = typeof import('./line.ts');

/** Keeps a form on the device until the server has it. False where that cannot be done. */
export async function keep(leaving: Leaving): Promise<boolean> {
  try {
    // The frame fetches it: only there stands where it is, so that no island carries that.
    const queue = await new Promise<Queue>((...detail) =>
      document.dispatchEvent(new CustomEvent('queue', { detail })),
    );
    await queue.keep(leaving);
    return true;
  } catch {
    return false;
  }
}

/** What this page has heard: an island may come to life after its answer has left. */
export const heard: Sent[] = [];

/** Hears what became of the answers about something. Gives what ends it. */
export function whenSent(about: string, hear: (sent: Sent) => void): () => void {
  const listen = ({ detail }: { detail?: Sent }) => detail?.about === about && hear(detail);
  for (const detail of heard) listen({ detail });
  document.addEventListener('sent', listen as EventListener);
  return () => document.removeEventListener('sent', listen as EventListener);
}
