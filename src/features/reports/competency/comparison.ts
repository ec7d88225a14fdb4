import { enoughPeople } from '#features/competency/agency-estimate.ts';
import { funnelLimits, outside, overdispersion } from '#features/competency/funnel.ts';
import { FUNNEL_ALARM, FUNNEL_WARNING, MINIMUM_PEOPLE } from '#features/competency/thresholds.ts';
import type { Grid, Group } from './grid.ts';

export type Bounds = { low95: number; high95: number; low998: number; high998: number };
export type Compared = Bounds & {
  group: Group;
  met: number;
  people: number;
  side: 'below' | 'above' | undefined;
};

/** Agencies compared in one competency by the funnel. `phi` over 1: they vary more than chance, the lines are wider. */
export type Comparison = {
  rate: number;
  phi: number;
  agencies: Compared[];
  /** With fewer measured people than can be compared, or none. */
  tooFew: number;
  limits: (Bounds & { n: number })[];
};

const LINE_POINTS = 40;

/** One agency has nobody to be compared with. */
const AT_LEAST = 2;

/** Undefined while no two agencies can be compared. */
export function comparisonOf({ rows, overall }: Grid, code: string): Comparison | undefined {
  const at = overall.findIndex((each) => each.code === code);
  const rate = overall[at]?.rate.rate;
  if (rate === undefined) return undefined;
  const counted = rows.map(({ group, cells }) => {
    const { met, measured } = cells[at]!.tally;
    return { group, met, people: measured };
  });
  const shown = counted.filter(enoughPeople);
  if (shown.length < AT_LEAST) return undefined;
  const phi = overdispersion(shown, rate);
  const setting = { target: rate, phi };
  return {
    ...{ rate, phi },
    agencies: shown.map((each) => ({
      ...each,
      ...boundsAt(each.people, setting),
      side: outside(each, setting),
    })),
    tooFew: counted.length - shown.length,
    limits: steps(Math.max(...shown.map(({ people }) => people))).map((n) => ({
      n,
      ...boundsAt(n, setting),
    })),
  };
}

function boundsAt(people: number, setting: { target: number; phi: number }): Bounds {
  const warning = funnelLimits(people, { ...setting, level: FUNNEL_WARNING });
  const alarm = funnelLimits(people, { ...setting, level: FUNNEL_ALARM });
  return { low95: warning.low, high95: warning.high, low998: alarm.low, high998: alarm.high };
}

function steps(most: number): number[] {
  const step = Math.max(1, (most - MINIMUM_PEOPLE) / LINE_POINTS);
  const between = Array.from({ length: LINE_POINTS }, (_, at) => Math.round(MINIMUM_PEOPLE + at * step));
  return [...new Set([...between.filter((n) => n < most), most])];
}
