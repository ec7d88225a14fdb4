import type { Finding } from '#features/content/finding.ts';
import { finding } from './finding.ts';
import { groundsIn } from './law.ts';
import { paragraphs, tidy } from './line.ts';
import type { HabitLabel } from './sorting.ts';

export type Label = { name: HabitLabel['name']; words: string };

/** Explanations become one; each legal ground is a label of its own. */
export function readLabels(labels: HabitLabel[]) {
  const explanation: string[] = [];
  const others: Label[] = [];
  const findings: Finding[] = [];
  for (const { name, place, lines } of labels) {
    if (name === 'explanation')
      explanation.push(...(explanation.length > 0 ? [''] : []), ...paragraphs(lines));
    else if (name !== 'law') others.push({ name, words: tidy(lines.join(' ')) });
    else
      for (const { citation, left, hasNumber } of groundsIn(lines)) {
        others.push({ name, words: citation });
        if (!hasNumber) findings.push(finding(place, 'law-unclear'));
        if (left) findings.push(finding(place, 'law-words-left', left));
      }
  }
  return { explanation, others, findings };
}
