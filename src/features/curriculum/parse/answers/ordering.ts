import { finding } from '../../findings/finding.ts';
import { indexes } from '../../kinds/kind.ts';
import { refuse, type ReadKey, type Written } from './read.ts';

const MOST_STEPS = 12;

/** A numbered list, written in the right order. */
export function readOrdering({ options, place }: Written): ReadKey {
  if (options.length < 3) return refuse(finding(place, 'too-few-steps'));
  if (options.length > MOST_STEPS)
    return refuse(finding(options[MOST_STEPS]!.place, 'too-many-steps', MOST_STEPS));
  return { key: { kind: 'ordering', places: indexes(options.length) }, findings: [] };
}
