import { newClientId } from '#ui/client-id.ts';
import { sameAnswer } from '#features/curriculum/given.ts';
import type { Given } from '#features/curriculum/question.ts';
import type { PracticeStanding } from './practice.ts';

/** What the server said: the standing; or nothing that can be trusted (network, fault); or a refusal in words. */
export type Reply<Standing> =
  | { kind: 'standing'; standing: Standing }
  | { kind: 'unsent' }
  | { kind: 'trouble' }
  | { kind: 'refused'; message: string };

export type Send<Standing = PracticeStanding> = (answer: {
  given: Given;
  clientId: string;
}) => Promise<Reply<Standing>>;

/** Sends one answer at a time. The same answer sent again keeps its client id, so that it is one row for ever. */
export class Sending<Standing = PracticeStanding> {
  busy = $state(false);
  /** What keeps the newest answer from having been taken; undefined where nothing does. */
  problem = $state.raw<Exclude<Reply<Standing>, { kind: 'standing' }> | undefined>();
  #send: Send<Standing>;
  #pending: { given: Given; clientId: string } | undefined;

  constructor(send: Send<Standing>) {
    this.#send = send;
  }

  async answer(given: Given): Promise<Standing | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    const same = this.#pending && sameAnswer(this.#pending.given, given) ? this.#pending : undefined;
    this.#pending = same ?? { given, clientId: newClientId() };
    const reply = await this.#send(this.#pending);
    this.busy = false;
    this.problem = reply.kind === 'standing' ? undefined : reply;
    if (reply.kind !== 'unsent' && reply.kind !== 'trouble') this.#pending = undefined;
    return reply.kind === 'standing' ? reply.standing : undefined;
  }
}
