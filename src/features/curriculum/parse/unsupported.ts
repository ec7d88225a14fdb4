import { codeWatch, type Line } from './fragment.ts';
import type { Sorted } from './sorting.ts';

/** Forms of the format that this version does not read yet. Each is named, so that none is taken for another. */
export type LaterForm = 'number-or-text' | 'gaps' | 'ordering' | 'matching';

/** The first line of a question that belongs to a later form. With options, a list in the stem is just a list. */
export function unsupportedForm(sorted: Sorted, lines: Line[]): { form: LaterForm; line: Line } | undefined {
  const inCode = codeWatch();
  const words = lines.filter(({ text }) => !inCode(text));
  const find = (form: LaterForm, pattern: RegExp) => {
    const line = words.find(({ text }) => pattern.test(text));
    return line && { form, line };
  };
  const always = find('number-or-text', /^\s*[-*+]\s+[=≠]/) ?? find('gaps', /\[\[/);
  if (always || sorted.options.length > 0) return always;
  return find('ordering', /^\s{0,3}\d{1,3}[.)]\s/) ?? find('matching', /^\s{0,3}[-*+]\s.*(→|->)/);
}
