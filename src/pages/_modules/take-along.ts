import type { Language } from '#ui/language.ts';
import { keptLessons, leaveBehind, takeAlong } from '#ui/offline/lessons.ts';
import { words } from './along-words.ts';

/** The part of a module's page that puts its lessons on the device, says what is there and takes it off again. */
export function watchAlong(): void {
  const place = document.getElementById('along');
  if (!place || !navigator.serviceWorker || !('caches' in globalThis)) return;
  place.hidden = false;
  if (!place.querySelector('[data-take]')) return;
  const { person = '', paths = '[]', language } = place.dataset;
  void new Along(place, person, JSON.parse(paths) as string[], language as Language).tell();
}

class Along {
  #place: HTMLElement;
  #person: string;
  #paths: string[];
  #language: Language;

  constructor(place: HTMLElement, person: string, paths: string[], language: Language) {
    this.#place = place;
    this.#person = person;
    this.#paths = paths;
    this.#language = language;
    this.#part('[data-take]').addEventListener('click', () => void this.#take());
    this.#part('[data-leave]').addEventListener('click', () => void this.#leave());
  }

  /** What is on the device. */
  async tell(): Promise<void> {
    const { lessons } = await keptLessons();
    const here = lessons.filter(({ path }) => this.#paths.includes(path));
    const bytes = here.reduce((sum, lesson) => sum + lesson.bytes, 0);
    if (here.length > 0) this.#say(this.#says.kept(here.length, this.#paths.length, this.#kilobytes(bytes)));
    this.#part('[data-take]').hidden = here.length === this.#paths.length;
    this.#part('[data-leave]').hidden = here.length === 0;
  }

  async #take(): Promise<void> {
    const bar = this.#part<HTMLProgressElement>('progress');
    bar.hidden = false;
    let failed = 0;
    for (const [i, path] of this.#paths.entries()) {
      bar.value = i;
      this.#say(this.#says.taking(i + 1, this.#paths.length));
      failed += await takeAlong(this.#person, path).then(
        (bytes) => (bytes === undefined ? 1 : 0),
        () => 1,
      );
    }
    bar.hidden = true;
    await this.tell();
    if (failed > 0) this.#say(this.#says.failed(failed));
  }

  async #leave(): Promise<void> {
    await leaveBehind(this.#person, this.#paths);
    await this.tell();
    this.#say(this.#says.gone);
  }

  get #says() {
    return words[this.#language];
  }

  /** As `ui/format.ts` does it, which would bring all that the islands share. */
  #kilobytes(bytes: number): string {
    return Math.ceil(bytes / 1000).toLocaleString(this.#language);
  }

  #say(words: string): void {
    this.#part('[data-says]').textContent = words;
  }

  #part<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.#place.querySelector<Kind>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }
}
