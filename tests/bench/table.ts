/** A line of the table. `share` is what is held against the goal, where a goal is a ratio. */
export type Row = {
  what: string;
  measured: string;
  yardstick: string;
  ratio: string;
  goal: string;
  met: boolean;
};

/** Why something could not be measured on this machine. */
export type LeftOut = { what: string; leftOut: string };
export type Result = Row | LeftOut;

const HEAD = ['what', 'measured', 'yardstick', 'ratio', 'goal', 'met'];

export function table(results: Result[]): string {
  const lines = results.map((result) =>
    'leftOut' in result
      ? [result.what, `left out: ${result.leftOut}`, '', '', '', '']
      : [
          ...[result.what, result.measured, result.yardstick, result.ratio, result.goal],
          result.met ? 'yes' : 'no',
        ],
  );
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...lines].map((cells) => (cells[column] ?? '').length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join('\n');
}

export const NO_YARDSTICK = '–';

/** Where more is better, as a share of the yardstick. */
export function atLeast(what: string, measured: number, yardstick: number, goal: number, unit: string): Row {
  const share = measured / yardstick;
  return {
    what,
    measured: `${rounded(measured)} ${unit}`,
    yardstick: `${rounded(yardstick)} ${unit}`,
    ratio: share.toFixed(3),
    goal: `≥ ${goal}`,
    met: share >= goal,
  };
}

/** Where less is better, as a multiple of the yardstick. */
export function atMost(what: string, measured: number, yardstick: number, goal: number, unit: string): Row {
  const times = measured / yardstick;
  return {
    what,
    measured: `${rounded(measured)} ${unit}`,
    yardstick: `${rounded(yardstick)} ${unit}`,
    ratio: `${times.toFixed(2)} ×`,
    goal: `≤ ${goal} ×`,
    met: times <= goal,
  };
}

/** Several things that each have a limit and no yardstick. */
export function within(what: string, parts: { is: number; limit: number; unit: string }[]): Row {
  return {
    what,
    measured: parts.map(({ is, unit }) => `${rounded(is)} ${unit}`).join(', '),
    yardstick: NO_YARDSTICK,
    ratio: NO_YARDSTICK,
    goal: parts.map(({ limit, unit }) => `≤ ${limit} ${unit}`).join(', '),
    met: parts.every(({ is, limit }) => is <= limit),
  };
}

const rounded = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
