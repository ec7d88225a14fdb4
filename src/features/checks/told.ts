import { mayShowKey } from './attempt.ts';

/**
 * When a person may see the key of a question that is still kept from them. Whatever a human wrote about the question is
 * kept as long, because it may tell the key.
 */
export type Later =
  /** Once the open check that asks it is submitted. */
  | 'submitted'
  /** Once a check that asks it is passed. */
  | 'passed'
  /** Once it is answered where it is practised. */
  | 'practised'
  | { after: Date };

/** A check of the person that has drawn the question; `passed` is null until it is submitted. */
export type DrawnBy = {
  show: 'at-once' | 'after-pass' | 'after-window';
  deadline: Date;
  passed: boolean | null;
};

/** Undefined where the key may be seen now. `practised`: whether practice has shown it. */
export function keyLater(drawnBy: DrawnBy[], practised: boolean, now: Date): Later | undefined {
  if (drawnBy.some(({ passed }) => passed === null)) return 'submitted';
  if (practised || drawnBy.some((each) => mayShowKey(each, each.passed === true, now))) return undefined;
  const windows = drawnBy.flatMap(({ show, deadline }) => (show === 'after-window' ? [deadline] : []));
  if (windows.length > 0) return { after: new Date(Math.min(...windows.map(Number))) };
  return drawnBy.length > 0 ? 'passed' : 'practised';
}

/** What a human wrote about a question, as the person it is for may read it now. */
export type Reason = { text: string } | { later: Later };

export const reasonNow = (text: string, later: Later | undefined): Reason => (later ? { later } : { text });
