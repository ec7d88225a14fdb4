import { line } from 'd3-shape';

const LEFT = 2;
const RIGHT = 70;
const TOP = 3;
const BOTTOM = 21;

/** Shares of 1 over equal steps of time. The scale is always 0 to 100 %, so that two sparklines can be compared. */
export function sparkPoints(shares: number[]): [number, number][] {
  const step = shares.length > 1 ? (RIGHT - LEFT) / (shares.length - 1) : 0;
  return shares.map((share, i) => [tenth(LEFT + i * step), tenth(BOTTOM - share * (BOTTOM - TOP))]);
}

export function sparkPath(shares: number[]): string {
  return line()(sparkPoints(shares)) ?? '';
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
