import { describe, expect, test } from 'vitest';
import { agencyEstimates, enoughPeople, momentsOf, provinceRate, simpleEstimate } from './agency-estimate.ts';

const SIX = [
  { met: 3, people: 3 },
  { met: 1, people: 3 },
  { met: 8, people: 12 },
  { met: 30, people: 50 },
  { met: 100, people: 120 },
  { met: 350, people: 500 },
];

describe('the estimate of an agency', () => {
  // Same grid, computed apart from this code with SciPy 1.17 (betaln, betainc, brentq).
  test.each([
    [0, 0.77424, 0.58124, 0.95891],
    [1, 0.62599, 0.35648, 0.81933],
    [2, 0.68919, 0.52294, 0.831],
    [3, 0.6267, 0.51919, 0.72515],
    [4, 0.81793, 0.75753, 0.87297],
    [5, 0.70045, 0.66684, 0.73315],
  ])('of six, number %i has the mean and interval that SciPy computes', (index, mean, low, high) => {
    const estimate = agencyEstimates(SIX)[index]!;
    expect(estimate.mean).toBeCloseTo(mean, 5);
    expect(estimate.low).toBeCloseTo(low, 5);
    expect(estimate.high).toBeCloseTo(high, 5);
  });

  // Design figures that the stated grid does not give to the last digit (SciPy agrees with this code, above); most likely
  // they were made with other values of M. Hence a tolerance.
  test.each([
    [0, 0.7751, 0.58, 0.96],
    [1, 0.6245, 0.354, 0.82],
    [2, 0.6888, 0.522, 0.832],
    [3, 0.6258, 0.519, 0.724],
    [4, 0.8187, 0.759, 0.873],
    [5, 0.7004, 0.667, 0.733],
  ])(
    'of six, number %i hardly depends on the choice of the grid: .0015 the mean, .0025 the limits',
    (index, mean, low, high) => {
      const estimate = agencyEstimates(SIX)[index]!;
      expect(Math.abs(estimate.mean - mean)).toBeLessThan(0.0015);
      expect(Math.abs(estimate.low - low)).toBeLessThan(0.0025);
      expect(Math.abs(estimate.high - high)).toBeLessThan(0.0025);
    },
  );

  test('three of three is not 100 %, and a small agency is drawn in more than a large one with the same rate', () => {
    const [small, large] = agencyEstimates([{ met: 9, people: 10 }, { met: 450, people: 500 }, ...SIX]);
    expect(agencyEstimates(SIX)[0]!.mean).toBeLessThan(0.8);
    expect(small!.mean).toBeLessThan(large!.mean);
    expect(small!.high - small!.low).toBeGreaterThan(large!.high - large!.low);
  });

  test('an agency where nobody is measured yet gets the estimate of an unknown agency', () => {
    const [unknown] = agencyEstimates([{ met: 0, people: 0 }, ...SIX]);
    expect(unknown!.mean).toBeCloseTo(0.71, 1);
    expect(unknown!.high - unknown!.low).toBeGreaterThan(0.4);
  });

  test('while nobody, or everybody, has met the competency, it does not pretend to be sure', () => {
    const none = agencyEstimates(Array.from({ length: 30 }, () => ({ met: 0, people: 12 })))[0]!;
    const all = agencyEstimates(Array.from({ length: 30 }, () => ({ met: 12, people: 12 })))[0]!;
    expect(none.high).toBeGreaterThan(0.01);
    expect(all.low).toBeLessThan(0.99);
    expect(agencyEstimates([{ met: 0, people: 12 }])[0]!.high).toBeGreaterThan(0.08);
  });

  test.each([0, 1])('it lies inside its interval, also when the rate is %i everywhere', (rate) => {
    for (const { mean, low, high } of agencyEstimates(
      [0, 1, 12, 300].map((people) => ({ met: rate * people, people })),
    )) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(mean).toBeGreaterThan(low);
      expect(high).toBeGreaterThan(mean);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  test('met and not met are treated alike: swapping them mirrors every estimate', () => {
    const mirrored = agencyEstimates(SIX.map(({ met, people }) => ({ met: people - met, people })));
    for (const [index, { mean, low, high }] of agencyEstimates(SIX).entries()) {
      expect(mirrored[index]!.mean).toBeCloseTo(1 - mean, 9);
      expect(mirrored[index]!.low).toBeCloseTo(1 - high, 6);
      expect(mirrored[index]!.high).toBeCloseTo(1 - low, 6);
    }
  });

  test('it is shown from ten measured people up', () => {
    expect(enoughPeople({ people: 9 })).toBe(false);
    expect(enoughPeople({ people: 10 })).toBe(true);
  });

  test('without agencies there is nothing to estimate; impossible counts are refused', () => {
    expect(agencyEstimates([])).toEqual([]);
    expect(() => agencyEstimates([{ met: 4, people: 3 }])).toThrow('4 of 3');
    expect(() => agencyEstimates([{ met: 0.5, people: 3 }])).toThrow('Impossible count');
  });
});

describe('the form that is explained', () => {
  test('the agencies are worth 27 people of the common rate .715', () => {
    const { mu, M } = momentsOf(SIX);
    expect(mu).toBeCloseTo(0.715116, 6);
    expect(M).toBeCloseTo(27.013, 3);
  });

  test('each rate counts for its people, the common rate for 27 more', () => {
    const estimates = SIX.map((agency) => simpleEstimate(agency, momentsOf(SIX)));
    const expected = [0.7436, 0.677, 0.7002, 0.6404, 0.8116, 0.7008];
    expect(estimates).toEqual(expected.map((mean) => expect.closeTo(mean, 4)));
    expect(simpleEstimate({ met: 3, people: 3 }, { mu: 0.7, M: 27 })).toBeCloseTo(
      (0.7 * 27 + 3) / (27 + 3),
      12,
    );
  });

  test('agencies that differ by no more than chance all get the common rate', () => {
    const alike = [
      { met: 7, people: 10 },
      { met: 14, people: 20 },
      { met: 0, people: 0 },
    ];
    expect(momentsOf(alike).M).toBe(Infinity);
    for (const agency of alike) expect(simpleEstimate(agency, momentsOf(alike))).toBeCloseTo(0.7, 12);
  });
});

describe('the rate of the province', () => {
  test('it counts everybody measured, not the mean of the agencies', () => {
    const { met, people, rate, low, high } = provinceRate(SIX);
    expect([met, people]).toEqual([492, 688]);
    expect(rate).toBeCloseTo(0.715116, 6);
    expect([low, high]).toEqual([expect.closeTo(0.686012, 6), expect.closeTo(0.742535, 6)]);
  });

  test('with nobody measured its interval says that nothing is known', () => {
    expect(provinceRate([])).toEqual({ met: 0, people: 0, rate: undefined, low: 0, high: 1 });
  });
});
