import { isInputError, type ActionError } from 'astro:actions';
import { sameAnswer } from '#features/curriculum/given.ts';
import type { Given } from '#features/curriculum/question.ts';
import { newClientId } from '#ui/client-id.ts';

type Result<Standing> =
  { data: { standing: Standing }; error: undefined } | { data: undefined; error: ActionError };
type Action<Standing> = (fields: FormData) => Promise<Result<Standing>>;

/** What the server said: the standing; or nothing that can be trusted (network, fault); or a refusal in words. */
type Reply<Standing> = { kind: 'standing'; standing: Standing } | Failure;
type Failure = { kind: 'unsent' | 'trouble' } | { kind: 'refused'; message: string };

type Words = Record<'unsent' | 'trouble' | 'malformed', string>;

/**
 * Sends the form of a question, one answer at a time. The same answer sent again keeps its client id, so that it is one
 * row for ever.
 */
export class Sending<Standing> {
  busy = $state(false);
  #failure = $state.raw<Failure | undefined>();
  #pending: { given: Given; clientId: string } | undefined;
  #action: Action<Standing>;
  #words: () => Words;

  constructor(action: Action<Standing>, words: () => Words) {
    this.#action = action;
    this.#words = words;
  }

  /** What keeps the newest answer from having been taken; undefined where nothing does. */
  get problem(): string | undefined {
    const failure = this.#failure;
    return failure?.kind === 'refused' ? failure.message : failure && this.#words()[failure.kind];
  }

  /** Whether nobody knows if the newest answer arrived: it may be sent again as it is. */
  get isOpen(): boolean {
    return this.#failure !== undefined && this.#failure.kind !== 'refused';
  }

  async answer(form: HTMLFormElement, given: Given): Promise<Standing | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    const same = this.#pending && sameAnswer(this.#pending.given, given) ? this.#pending : undefined;
    this.#pending = same ?? { given, clientId: newClientId() };
    const reply = await this.#send(form, this.#pending.clientId);
    this.busy = false;
    this.#failure = reply.kind === 'standing' ? undefined : reply;
    if (!this.isOpen) this.#pending = undefined;
    return reply.kind === 'standing' ? reply.standing : undefined;
  }

  async #send(form: HTMLFormElement, clientId: string): Promise<Reply<Standing>> {
    const fields = new FormData(form);
    fields.set('clientId', clientId);
    fields.set('answeredAt', new Date().toISOString());
    try {
      const { data, error } = await this.#action(fields);
      if (!error) return { kind: 'standing', standing: data.standing };
      if (error.code === 'INTERNAL_SERVER_ERROR' || error.status > 500) return { kind: 'trouble' };
      const message = isInputError(error) ? this.#words().malformed : error.message;
      return { kind: 'refused', message };
    } catch {
      return { kind: 'unsent' };
    }
  }
}
