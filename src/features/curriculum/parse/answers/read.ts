import type { Finding, Place } from '#features/content/finding.ts';
import type { AnswerKey, Comparison } from '../../question.ts';
import type { Opening } from '../opening.ts';
import type { Cloze } from './cloze.ts';
import type { Option } from '../sorting.ts';

/** The answers of a question as they are written, with what its opening line says of them. */
export type Written = { options: Option[]; cloze: Cloze; flags: Opening; place: Place };

/** What the right answers are; undefined where they cannot be told. `unit`: of a number. */
export type ReadKey = { key: AnswerKey | undefined; findings: Finding[]; unit?: string };

/** One thing is wrong, so the key cannot be told. */
export function refuse(found: Finding): ReadKey {
  return { key: undefined, findings: [found] };
}

/** The flag of the opening line that says how texts are compared. */
export function comparisonOf({ exact, noTones }: Opening): Comparison {
  return exact ? 'exact' : noTones ? 'no-tones' : 'marks';
}
