import type { GapKey } from '../../question.ts';
import type { ParsedGap } from './cloze.ts';
import { comparisonOf, type ReadKey, type Written } from './read.ts';

/** `[[a ; b]]` is typed, `[[ (right) | wrong ]]` is chosen from a list. */
export function readGaps({ cloze, flags }: Written): ReadKey {
  const isWhole = cloze.gaps.every((gap) => !('list' in gap) || gap.right >= 0);
  return {
    key: isWhole ? { kind: 'gaps', gaps: cloze.gaps.map(keyOf), compare: comparisonOf(flags) } : undefined,
    findings: [],
  };
}

function keyOf(gap: ParsedGap): GapKey {
  return 'list' in gap ? { options: gap.list.length, right: gap.right } : { texts: gap.texts };
}
