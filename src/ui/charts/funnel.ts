import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { placeLabels, type Placed } from './labels.ts';

/** `x` of `n` people; `outside` the wide limits. */
export type FunnelPoint = { n: number; x: number; label: string; outside: boolean; href?: string };
/** The limits for `n` people, shares of 1. */
export type FunnelLimit = { n: number; low95: number; high95: number; low998: number; high998: number };
export type Funnel = { points: FunnelPoint[]; limits: FunnelLimit[]; rate: number };

export const SIZE = { width: 500, height: 336 };
export const PLOT = { left: 44, right: 434, top: 30, bottom: 290 };
const FRAME = { left: PLOT.left + 4, right: SIZE.width - 4, top: 8, bottom: PLOT.bottom - 2 };
export const LINE_HEIGHT = 15;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

export type Dot = FunnelPoint & { cx: number; cy: number };
export type Named = Dot & { text: string; place: Placed | undefined };

export function drawFunnel({ points, limits, rate }: Funnel) {
  const most = Math.max(1, ...points.map(({ n }) => n), ...limits.map(({ n }) => n));
  const x = scaleLinear([0, Math.ceil(most / 10) * 10], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, 1], [PLOT.bottom, PLOT.top]);
  const path = (share: (limit: FunnelLimit) => number) =>
    line<FunnelLimit>(
      ({ n }) => tenth(x(n)),
      (limit) => tenth(y(share(limit))),
    )(byPeople(limits)) ?? '';
  const dots = points.map((point) => ({ ...point, cx: tenth(x(point.n)), cy: tenth(y(point.x / point.n)) }));
  const ends = lineEnds(byPeople(limits).at(-1), rate, y);
  return {
    across: x
      .ticks(5)
      .filter((n) => n > 0)
      .map((n) => ({ n, x: tenth(x(n)) })),
    up: QUARTERS.map((share) => ({ share, y: tenth(y(share)) })),
    narrow: [path((limit) => limit.low95), path((limit) => limit.high95)],
    wide: [path((limit) => limit.low998), path((limit) => limit.high998)],
    rate: tenth(y(rate)),
    ends,
    inside: dots.filter(({ outside }) => !outside),
    outside: named(
      dots.filter(({ outside }) => outside),
      rate,
      Object.values(ends),
    ),
  };
}

/** What lies farthest out is named first. */
function named(dots: Dot[], rate: number, ends: number[]): Named[] {
  const distance = ({ x, n }: Dot) => Math.abs(x / n - rate);
  const sorted = [...dots]
    .sort((a, b) => distance(b) - distance(a))
    .map((dot) => ({ ...dot, text: `${dot.label} ${dot.x}/${dot.n}` }));
  const taken = ends.map((y) => ({
    left: PLOT.right,
    right: SIZE.width,
    top: y - 12,
    bottom: y + 2 * LINE_HEIGHT + 4,
  }));
  const places = placeLabels(
    sorted.map(({ cx, cy, text }) => ({ x: cx, y: cy, text })),
    FRAME,
    taken,
  );
  return sorted.map((dot, i) => ({ ...dot, place: places[i] }));
}

/** Where the names of the lines stand, at their right ends; pushed upwards where the lines run close together. */
function lineEnds(last: FunnelLimit | undefined, rate: number, y: (share: number) => number) {
  const middle = y(rate) + 4;
  const narrow = Math.min(y(last?.high95 ?? rate) + 4, middle - LINE_HEIGHT);
  const wide = Math.min(y(last?.high998 ?? rate) + 4, narrow - LINE_HEIGHT);
  return { middle: tenth(middle), narrow: tenth(narrow), wide: tenth(wide) };
}

function byPeople(limits: FunnelLimit[]): FunnelLimit[] {
  return [...limits].sort((a, b) => a.n - b.n);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
