/** Shares are of 1; `lower`: the whole interval lies below that of everybody. */
export type Estimated = { share: number; low: number; high: number; n: number; lower: boolean; href: string };
/** Too few people for an estimate. */
export type TooFew = { few: true; n: number };
export type HeatCell = Estimated | TooFew;

export type HeatColumn = { code: string; name: string; href?: string };
export type HeatGroup = { name: string; columns: HeatColumn[] };
export type HeatRow = { name: string; href?: string; note?: string; cells: HeatCell[] };

export const STEPS = [45, 55, 65, 75] as const;
const HIDDEN_BELOW = 5;

/** 1 to 5, by the percentage that is printed, so that equal numbers have equal tints. */
export function heatStep(share: number): number {
  const percent = Math.round(share * 100);
  return 1 + STEPS.filter((step) => percent >= step).length;
}

export function shownCount(n: number): string {
  return n < HIDDEN_BELOW ? `< ${HIDDEN_BELOW}` : String(n);
}

/** "< 45%", "45–54", … "≥ 75%" */
export function stepNames(): string[] {
  const between = STEPS.slice(1).map((step, i) => `${STEPS[i]}–${step - 1}`);
  return [`< ${STEPS[0]}%`, ...between, `≥ ${STEPS.at(-1)}%`];
}
