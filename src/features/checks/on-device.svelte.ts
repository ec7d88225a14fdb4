import { newClientId } from '#ui/client-id.ts';
import type { Language } from '#ui/language.ts';
import { personHere, waitingHere } from '#ui/offline/hint.ts';
import { drop, isOwn, put, waiting, type Waiting } from '#ui/offline/queue.ts';
import { answerForm } from './answer-form.ts';
import type { Device, Save } from './saving.svelte.ts';

/** The answers of an attempt on this device: what this page gives, and what an earlier one has left. */
export class OnDevice implements Device {
  /** Whether the browser keeps what it is given: else the page must stay open. */
  keeps = true;
  #attemptId: string;
  #language: Language;
  /** Another one for each page: two tabs of one device are two. */
  #deviceId = newClientId();

  constructor(attemptId: string, language: Language) {
    this.#attemptId = attemptId;
    this.#language = language;
  }

  /** As it is sent, now or later. */
  formOf(save: Save): FormData {
    const form = answerForm(save, this.#attemptId, this.#deviceId, this.#language);
    const person = personHere();
    if (person) form.set('person', person);
    return form;
  }

  put(save: Save): void {
    const leaving = { action: 'checks.answer', form: this.formOf(save), about: this.#attemptId };
    put(leaving, { sends: true }).catch(() => (this.keeps = false));
  }

  drop({ clientId }: Save): void {
    drop(clientId).catch(() => undefined);
  }

  waits(isSignedOut: boolean): void {
    document.dispatchEvent(new CustomEvent('waiting', { detail: isSignedOut }));
  }

  /** What an earlier page has left of this attempt. */
  async left(): Promise<Waiting[]> {
    if (!waitingHere().includes(this.#attemptId)) return [];
    const rows = await waiting().catch(() => []);
    return rows.filter((row) => row.about === this.#attemptId && !row.refused && !isOwn(row));
  }
}
