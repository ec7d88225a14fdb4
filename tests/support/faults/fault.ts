import { edited, TREE, type Texts } from '../content-folder.ts';

/**
 * One change to the faultless folder, and the only thing that is then found: its code, and where it stands in the changed
 * file (`line:column`, after the path where it is another file).
 */
export type Fault = [code: string, path: string, from: string, to: string, place: string];

/** Instead of a part: the whole file is new, or is what `to` says. */
export const WHOLE = '';
/** Instead of what the file then says: there is no such file. */
export const GONE = '';

export function withFault([, path, from, to]: Fault): Texts {
  if (from !== WHOLE) return edited(path, from, to);
  const { [path]: _, ...others } = TREE;
  return to === GONE ? others : { ...others, [path]: to };
}
