import type { Finding } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { finding } from './finding.ts';
import { tidy, type Line } from './line.ts';
import { placeOf } from './sorting.ts';

/** One finding for lines that follow each other. */
export function strayLines(source: Source, lines: Line[]): Finding[] {
  const runs: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (runs.length === 0 || line.number > lines[i - 1]!.number + 1) runs.push([]);
    if (tidy(line.text) !== '') runs.at(-1)!.push(line);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    return first ? [finding(placeOf(source, first), 'left-out', run.length)] : [];
  });
}
