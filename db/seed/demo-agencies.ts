import { between, chanceOf } from './chance.ts';

/** An agency of the demo: how many new people it has, and what is typical of them. */
export type DemoAgency = {
  code: string;
  people: number;
  /** Share of its people who learn to the end. */
  diligence: number;
  /** What its people know before they are asked, on the scale of a Rasch model. */
  knowledge: number;
  /** A competency in which they know less. */
  weakness: { competency: string; by: number } | undefined;
};

export const THOAI_SON = '30682';
export const TRI_TON = '30544';

/** Code and number of people: few agencies are large, most are small. Histories are made in this order. */
const SIZES: [string, number][] = [
  [THOAI_SON, 34],
  ['31078', 54],
  ['30742', 34],
  ['30307', 34],
  ['30316', 26],
  ['30817', 30],
  ['30769', 24],
  [TRI_TON, 26],
  ['AG-SNNMT', 25],
  ['30904', 26],
  ['30376', 26],
  ['30337', 25],
  ['30628', 25],
  ['30520', 14],
  ['AG-STC', 12],
  ['AG-SXD', 12],
  ['30850', 9],
  ['AG-SNV', 7],
  ['30403', 6],
  ['30985', 6],
  ...sized(5, '30292 30301 30406 30463 30589 30787 30880 30952 31018 31069'),
  ...sized(
    4,
    '30313 30341 30367 30436 30487 30547 30595 30631 30673 30688 30796 30823 30898 30958 31006 AG-SYT AG-STP',
  ),
  ...sized(3, '30346 30385 30409 30469 30505 30580 30619 30658 30709 30838 30928 31042 31105'),
];

/** Clearly lower in one competency than chance explains. */
const WEAK: Record<string, DemoAgency['weakness']> = {
  '30817': { competency: 'B2', by: 3.6 },
  '30742': { competency: 'A2', by: 3.2 },
};
/** One agency is clearly slower than chance explains; where the weaknesses are, enough people show them. */
const DILIGENCE: Record<string, number> = {
  [THOAI_SON]: 0.7,
  '30817': 0.8,
  '30742': 0.62,
  '30307': 0.02,
  [TRI_TON]: 0.8,
  '30769': 0.8,
};

export const DEMO_AGENCIES: DemoAgency[] = SIZES.map(([code, people]) => {
  const chance = chanceOf('agency', code);
  const usual = people >= 15 ? between(0.6, 0.72, chance) : between(0.12, 0.35, chance);
  return {
    code,
    people,
    diligence: DILIGENCE[code] ?? usual,
    knowledge: between(2.5, 3.1, chance),
    weakness: WEAK[code],
  };
});

function sized(people: number, codes: string): [string, number][] {
  return codes.split(' ').map((code) => [code, people]);
}
