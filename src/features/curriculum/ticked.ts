import { givenInForm } from './given.ts';
import type { Given } from './question.ts';

/**
 * What somebody ticked in a form before its script arrived, which starts from what the server sent and would take it
 * back. Undefined where nothing was changed. The form needs `autocomplete="off"`: else a browser that goes back fills
 * in what was ticked long ago.
 */
export function tickedIn(selector: string): Given | undefined {
  const form = typeof document === 'undefined' ? null : document.querySelector<HTMLFormElement>(selector);
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  if (!form || inputs.every(({ checked, defaultChecked }) => checked === defaultChecked)) return undefined;
  return givenInForm(new FormData(form));
}
