import type { actions } from 'astro:actions';

type Actions = typeof actions;
type In<Feature extends keyof Actions> = `${Feature & string}.${keyof Actions[Feature] & string}`;
export type ActionName = { [Feature in keyof Actions]: In<Feature> }[keyof Actions];

/** `message`: words for a person. */
export type Refusal = { code: string; status: number; message: string };
export type Reply<Data> = { data: Data; error: undefined } | { data: undefined; error: Refusal };

/**
 * Sends a form to an action from a page that is open. Throws where the network fails, or something else than the server
 * answers. Astro's own client does as much, and weighs a tenth of what a lesson may.
 */
export async function call<Data>(action: ActionName, form: FormData): Promise<Reply<Data>> {
  const response = await fetch(`/_actions/${action}`, {
    method: 'POST',
    body: form,
    headers: { accept: 'application/json' },
  });
  if (response.ok) return { data: (await response.json()) as Data, error: undefined };
  return { data: undefined, error: await refusalIn(response) };
}

/** What comes in other words is a proxy's, and says nothing of what was sent. */
async function refusalIn(response: Response): Promise<Refusal> {
  try {
    const { code, message } = (await response.json()) as Omit<Refusal, 'status'>;
    return { code, message, status: response.status };
  } catch {
    return { code: 'INTERNAL_SERVER_ERROR', message: '', status: Math.max(response.status, 500) };
  }
}
