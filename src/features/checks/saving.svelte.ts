import type { Given } from '#features/curriculum/question.ts';
import { newClientId } from '#ui/client-id.ts';

/** An answer on its way. The client id makes it one row on the server, however often it is sent. */
export type Save = { questionId: string; clientId: string; given: Given; seq: number; answeredAt: Date };

/** What the server said: kept; or not now (network, overload), to be sent again; or refused, with the words why. */
export type Reply =
  | { kept: true; seq: number; savedAt: Date }
  | { kept: false; why: 'later' }
  | { kept: false; why: 'refused'; message: string };

export type Send = (save: Save) => Promise<Reply>;

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * The answers that the server has not confirmed yet, sent one after another in the order in which they were given.
 * What is shown as saved was said by the server; everything else is visibly waiting.
 */
export class Saving {
  waiting = $state.raw<Save[]>([]);
  /** How many questions wait: one whose answer changed on its way waits twice and is still one. */
  questions = $derived(new Set(this.waiting.map(({ questionId }) => questionId)).size);
  savedAt = $state<Date | undefined>();
  trouble = $state<string | undefined>();
  #seq: number;
  #send: Send;
  #busy = false;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: Send, highestSeq: number) {
    this.#send = send;
    this.#seq = highestSeq;
  }

  /** A newer answer to the same question takes the place of one that has not left yet. */
  keep(questionId: string, given: Given): void {
    const save = {
      questionId,
      clientId: newClientId(),
      given,
      seq: ++this.#seq,
      answeredAt: new Date(),
    };
    const onTheWay = this.#busy ? this.waiting[0] : undefined;
    const others = this.waiting.filter((each) => each === onTheWay || each.questionId !== questionId);
    this.waiting = [...others, save];
    void this.flush();
  }

  /** Sends what waits until nothing does or the server cannot be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.waiting[0] && (await this.#deliver(this.waiting[0])));
    } finally {
      this.#busy = false;
    }
  }

  async #deliver(save: Save): Promise<boolean> {
    const reply = await this.#send(save);
    if (!reply.kept) {
      this.trouble = reply.why === 'refused' ? reply.message : undefined;
      this.#later();
      return false;
    }
    this.trouble = undefined;
    this.savedAt = reply.savedAt;
    this.#seq = Math.max(this.#seq, reply.seq);
    this.#wait = FIRST_WAIT;
    this.waiting = this.waiting.filter((each) => each !== save);
    return true;
  }

  /** Waits longer after each failure, never the same time for everybody. */
  #later(): void {
    this.#timer = setTimeout(() => void this.flush(), this.#wait * (0.5 + Math.random()));
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
  }
}
