import type { Given } from '#features/curriculum/question.ts';
import { newClientId } from '#ui/client-id.ts';
import type { Fate } from './attempt.ts';

/** An answer on its way. The client id makes it one row on the server, however often it is sent. */
export type Save = { questionId: string; clientId: string; given: Given; seq: number; answeredAt: Date };

/** `highestSeq`: of all answers that count in the attempt. */
export type Kept = { highestSeq: number; savedAt: Date; fate: Fate };

/** What the server said: kept; or not now (network, overload, sign-in), to be sent again; or refused, and why. */
export type Reply =
  | ({ kept: true } & Kept)
  | { kept: false; why: 'later'; message?: string }
  | { kept: false; why: 'refused'; message: string };

export type Send = (save: Save) => Promise<Reply>;

/** Keeps what the server has not confirmed yet, in case this page does not live to see it. */
export type Device = {
  put: (save: Save) => void;
  drop: (save: Save) => void;
  /** The server could not be reached, or asks for a sign-in: the frame of the page says so too. */
  waits: (isSignedOut: boolean) => void;
};

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
  /** How many an earlier page has left on the device: they go out by themselves. */
  left = $state(0);
  /** How many questions wait: one whose answer changed on its way waits twice and is still one. */
  questions = $derived(new Set(this.waiting.map(({ questionId }) => questionId)).size + this.left);
  /** When the server took the newest answer to a question. */
  saved = $state.raw<ReadonlyMap<string, Date>>(new Map());
  trouble = $state<string | undefined>();
  /** What the server would not have. It stays on the device until it is sent again or answered anew. */
  refused = $state.raw<{ save: Save; message: string }[]>([]);
  /** What is kept and does not count. */
  uncounted = $state.raw<{ questionId: string; fate: Exclude<Fate, 'counts'> }[]>([]);
  #seq: number;
  #send: Send;
  #device: Device;
  #busy = false;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: Send, highestSeq: number, device: Device) {
    this.#send = send;
    this.#seq = highestSeq;
    this.#device = device;
  }

  /** What an earlier page has left: what is given now counts on from there. */
  goOnAfter(left: { seq: number }[]): void {
    this.left = left.length;
    this.#seq = Math.max(this.#seq, ...left.map(({ seq }) => seq));
  }

  /** One of those has left. */
  leftArrived(questionId: string, reply: Kept | undefined): void {
    this.left = Math.max(0, this.left - 1);
    if (reply && !this.has(questionId)) this.#confirm(questionId, reply);
  }

  /** Whether this page has had an answer to the question. */
  has(questionId: string): boolean {
    return this.saved.has(questionId) || this.waiting.some((save) => save.questionId === questionId);
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
    const isOvertaken = (each: Save) => each !== onTheWay && each.questionId === questionId;
    this.#device.put(save);
    for (const each of this.waiting.filter(isOvertaken)) this.#device.drop(each);
    this.waiting = [...this.waiting.filter((each) => !isOvertaken(each)), save];
    const replaced = this.refused.filter((each) => each.save.questionId === questionId);
    for (const { save: each } of replaced) this.#device.drop(each);
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
      this.#device.waits(reply.message !== undefined);
      this.#later();
      return false;
    }
    this.trouble = undefined;
    this.#wait = FIRST_WAIT;
    this.waiting = this.waiting.filter((each) => each !== save);
    if (reply.kept || !this.#isNewest(save.questionId)) this.#device.drop(save);
    if (reply.kept) this.#confirm(save.questionId, reply);
    else if (this.#isNewest(save.questionId))
      this.refused = [...this.refused, { save, message: reply.message }];
    return true;
  }

  #confirm(
    questionId: string,
    { highestSeq, savedAt, fate }: Omit<Extract<Reply, { kept: true }>, 'kept'>,
  ): void {
    this.saved = new Map([...this.saved, [questionId, savedAt]]);
    this.#seq = Math.max(this.#seq, highestSeq);
    if (fate !== 'counts' && this.#isNewest(questionId))
      this.uncounted = [...this.uncounted, { questionId, fate }];
  }

  /** Nobody is told about an answer that was changed meanwhile. */
  #isNewest(questionId: string): boolean {
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
