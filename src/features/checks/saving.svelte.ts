import type { Given } from '#features/curriculum/question.ts';
import { newClientId } from '#ui/client-id.ts';
import type { Fate } from './attempt.ts';

/** An answer on its way. The client id makes it one row on the server, however often it is sent. */
export type Save = { questionId: string; clientId: string; given: Given; seq: number; answeredAt: Date };

/** What the server said: kept; or not now (network, overload, sign-in), to be sent again; or refused, and why. */
export type Reply =
  | { kept: true; highestSeq: number; savedAt: Date; fate: Fate }
  | { kept: false; why: 'later'; message?: string }
  | { kept: false; why: 'refused'; message: string };

export type Send = (save: Save) => Promise<Reply>;

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Whoever types is not done with every letter. */
const TYPING_PAUSE = 700;

/**
 * The answers that the server has not confirmed yet, sent one after another in the order in which they were given.
 * What is shown as saved was said by the server; everything else is visibly waiting, refused or does not count.
 */
export class Saving {
  waiting = $state.raw<Save[]>([]);
  /** How many questions wait: one whose answer changed on its way waits twice and is still one. */
  questions = $derived(new Set(this.waiting.map(({ questionId }) => questionId)).size);
  /** When the server took the newest answer to a question. */
  saved = $state.raw<ReadonlyMap<string, Date>>(new Map());
  trouble = $state<string | undefined>();
  /** What the server would not have. It stays on the device until it is sent again or answered anew. */
  refused = $state.raw<{ save: Save; message: string }[]>([]);
  /** What is kept and does not count. */
  uncounted = $state.raw<{ questionId: string; fate: Exclude<Fate, 'counts'> }[]>([]);
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
  keep(questionId: string, given: Given, { typed = false } = {}): void {
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
    this.refused = this.refused.filter((each) => each.save.questionId !== questionId);
    this.uncounted = this.uncounted.filter((each) => each.questionId !== questionId);
    if (typed) this.#flushIn(TYPING_PAUSE);
    else void this.flush();
  }

  /** What was refused goes last. */
  again(): void {
    this.waiting = [...this.waiting, ...this.refused.map(({ save }) => save)];
    this.refused = [];
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

  /** Whether to go on with the next: one that is refused keeps no other from being sent. */
  async #deliver(save: Save): Promise<boolean> {
    const reply = await this.#send(save);
    if (!reply.kept && reply.why === 'later') {
      this.trouble = reply.message;
      this.#later();
      return false;
    }
    this.trouble = undefined;
    this.#wait = FIRST_WAIT;
    this.waiting = this.waiting.filter((each) => each !== save);
    if (reply.kept) this.#confirm(save, reply);
    else if (this.#isNewest(save)) this.refused = [...this.refused, { save, message: reply.message }];
    return true;
  }

  #confirm(save: Save, { highestSeq, savedAt, fate }: Extract<Reply, { kept: true }>): void {
    this.saved = new Map([...this.saved, [save.questionId, savedAt]]);
    this.#seq = Math.max(this.#seq, highestSeq);
    if (fate !== 'counts' && this.#isNewest(save))
      this.uncounted = [...this.uncounted, { questionId: save.questionId, fate }];
  }

  /** Nobody is told about an answer that was changed meanwhile. */
  #isNewest({ questionId }: Save): boolean {
    return this.waiting.every((each) => each.questionId !== questionId);
  }

  #flushIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Waits longer after each failure, never the same time for everybody. */
  #later(): void {
    this.#flushIn(this.#wait * (0.5 + Math.random()));
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
  }
}
