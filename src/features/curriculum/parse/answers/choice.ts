import { finding } from '../../findings/finding.ts';
import { refuse, type ReadKey, type Written } from './read.ts';

/** `- [x]` and `- [ ]`: one right option is single choice; more, or `{many}`, multiple choice. */
export function readChoice({ options, flags, place }: Written): ReadKey {
  const right = options.flatMap(({ marker }, i) => (marker.right ? [i] : []));
  if (options.length < 2) return refuse(finding(place, 'one-option'));
  if (right.length === 0) return refuse(finding(place, 'no-right-answer'));
  if (right.length === options.length) return refuse(finding(place, 'all-right'));
  const [only = 0] = right;
  const isMultiple = flags.many || right.length > 1;
  return {
    key: isMultiple
      ? { kind: 'multiple', options: options.length, right }
      : { kind: 'single', options: options.length, right: only },
    findings: [],
  };
}
