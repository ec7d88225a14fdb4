import { givenInForm } from './given.ts';
import type { Given } from './question.ts';

/**
 * What somebody ticked, typed or chose in a form before its script arrived, which starts from what the server sent and
 * would take it back. Undefined where nothing was changed. The form needs `autocomplete="off"`: else a browser that goes
 * back fills in what was ticked long ago.
 */
export function tickedIn(selector: string): Given | undefined {
  const form = typeof document === 'undefined' ? null : document.querySelector<HTMLFormElement>(selector);
  const fields = form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [];
  if (!form || ![...fields].some(isChanged)) return undefined;
  return givenInForm(new FormData(form));
}

function isChanged(field: HTMLInputElement | HTMLSelectElement): boolean {
  if ('options' in field) return [...field.options].some((each) => each.selected !== each.defaultSelected);
  return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
}
