import { sameAnswer } from '#features/curriculum/given.ts';
import type { Given } from '#features/curriculum/question.ts';
import { call, type ActionName } from '#ui/call.ts';
import { newClientId } from '#ui/client-id.ts';
import { keep, personHere, waitingHere, whenSent } from '#ui/offline/hint.ts';

/** What the server said: the standing; or nothing that can be trusted (network, fault, sign-in); or a refusal in words. */
type Reply<Standing> = { kind: 'standing'; standing: Standing } | Failure;
type Failure = { kind: 'unsent' | 'trouble' } | { kind: 'refused'; message: string };

type Words = Record<'unsent' | 'trouble', string>;

/**
 * Sends the form of a question, one answer at a time. The same answer sent again keeps its client id, so that it is one
 * row for ever. What cannot be sent now is kept on the device, and goes out by itself.
 */
export class Sending<Standing> {
  busy = $state(false);
  /** Whether an answer to this question waits on the device; until it has left, no other is taken. */
  kept = $state(false);
  #failure = $state.raw<Failure | undefined>();
  #pending: { given: Given; clientId: string } | undefined;
  #action: ActionName;
  #words: () => Words;
  #about: string;

  /** `about`: the question version. */
  constructor(action: ActionName, words: () => Words, about: string) {
    this.#action = action;
    this.#words = words;
    this.#about = about;
  }

  /** Hands over what the server says of an answer that has waited. To be called in the browser; gives what ends it. */
  watch(take: (standing: Standing) => void): () => void {
    this.kept = waitingHere().includes(this.#about);
    return whenSent(this.#about, ({ data, message }) => {
      this.kept = false;
      this.#failure = message === undefined ? undefined : { kind: 'refused', message };
      if (data) take((data as { standing: Standing }).standing);
    });
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
    if (this.busy || this.kept) return undefined;
    this.busy = true;
    const same = this.#pending && sameAnswer(this.#pending.given, given) ? this.#pending : undefined;
    this.#pending = same ?? { given, clientId: newClientId() };
    const fields = fieldsOf(form, this.#pending.clientId);
    const reply = await this.#send(fields);
    this.#failure = reply.kind === 'standing' ? undefined : reply;
    if (this.isOpen) await this.#keep(fields);
    this.busy = false;
    if (!this.isOpen) this.#pending = undefined;
    return reply.kind === 'standing' ? reply.standing : undefined;
  }

  async #keep(form: FormData): Promise<void> {
    this.kept = await keep({ action: this.#action, form, about: this.#about });
    if (this.kept) this.#failure = undefined;
  }

  async #send(fields: FormData): Promise<Reply<Standing>> {
    try {
      const { data, error } = await call<{ standing: Standing }>(this.#action, fields);
      if (!error) return { kind: 'standing', standing: data.standing };
      if (error.code === 'UNAUTHORIZED') return { kind: 'unsent' };
      if (error.code === 'INTERNAL_SERVER_ERROR' || error.status > 500) return { kind: 'trouble' };
      return { kind: 'refused', message: error.message };
    } catch {
      return { kind: 'unsent' };
    }
  }
}

function fieldsOf(form: HTMLFormElement, clientId: string): FormData {
  const fields = new FormData(form);
  fields.set('clientId', clientId);
  fields.set('answeredAt', new Date().toISOString());
  const person = personHere();
  if (person) fields.set('person', person);
  return fields;
}
