/** A share of 1 as an SVG length of its parent's width: 0.6842 → 68.4% */
export function along(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
