import { describe, expect, test } from 'vitest';
import { drawFunnel, PLOT, type FunnelLimit, type FunnelPoint } from './funnel.ts';
import { placeLabels, textBox, touch, type Anchor } from './labels.ts';

const limits: FunnelLimit[] = [40, 10, 80].map((n) => ({
  n,
  low95: 0.58 - 1 / n,
  high95: 0.58 + 1 / n,
  low998: 0.58 - 2 / n,
  high998: 0.58 + 2 / n,
}));
const point = (n: number, x: number, outside: boolean): FunnelPoint => ({ n, x, label: `Xã ${n}`, outside });

describe('the funnel', () => {
  const drawn = drawFunnel({ points: [point(40, 20, false), point(80, 8, true)], limits, rate: 0.58 });

  test('puts people across and their share upwards', () => {
    expect(drawn.inside).toMatchObject([{ cx: 239, cy: 160 }]);
    expect(drawn.across.map(({ n }) => n)).toEqual([20, 40, 60, 80]);
    expect(drawn.up.map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  test('draws the limits from few people to many, in whatever order they come', () => {
    const starts = [...drawn.narrow, ...drawn.wide].map((path) => path.match(/^M([\d.]+),/)?.[1]);
    expect(starts).toEqual(['92.8', '92.8', '92.8', '92.8']);
    expect(drawn.narrow[0]?.split('L')).toHaveLength(3);
  });

  test('names only what lies outside, with its count', () => {
    expect(drawn.outside.map(({ text }) => text)).toEqual(['Xã 80 8/80']);
    expect(drawn.outside[0]?.place).toBeDefined();
  });

  test('keeps the names of its lines apart where the lines run close together', () => {
    const close = limits.map((limit) => ({ ...limit, high95: 0.585, high998: 0.59 }));
    const { ends } = drawFunnel({ points: [], limits: close, rate: 0.58 });
    expect(ends.middle - ends.narrow).toBeGreaterThan(14.9);
    expect(ends.narrow - ends.wide).toBeGreaterThan(14.9);
  });

  test('can be drawn of nobody', () => {
    expect(drawFunnel({ points: [], limits: [], rate: 0.5 }).outside).toEqual([]);
  });

  test('names what lies farthest out before the others', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({ ...point(60, 20 + i, true), label: `Xã ${i}` }));
    const names = drawFunnel({ points: crowd.reverse(), limits, rate: 0.9 }).outside;
    expect(names[0]?.text).toBe('Xã 0 20/60');
    expect(names[0]?.place).toBeDefined();
    expect(names.some(({ place }) => place === undefined)).toBe(true);
  });
});

describe('a name beside a dot', () => {
  const frame = { left: 44, right: 496, top: 8, bottom: 288 };
  const anchor = (x: number, y: number, text = 'Phường Rạch Giá 10/39'): Anchor => ({ x, y, text });

  test('stands to the right, and to the left where the right has no room', () => {
    expect(placeLabels([anchor(100, 100)], frame)).toMatchObject([{ align: 'start' }]);
    expect(placeLabels([anchor(500, 100)], frame)).toMatchObject([{ align: 'end' }]);
  });

  test('never touches another name or another dot', () => {
    const anchors = [anchor(200, 100), anchor(210, 104), anchor(215, 96), anchor(190, 110)];
    const boxes = placeLabels(anchors, frame).flatMap((at, i) =>
      at ? [textBox(at, anchors[i]?.text ?? '')] : [],
    );
    expect(boxes.length).toBeGreaterThan(1);
    const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => touch(a, b)));
    expect(pairs).not.toContain(true);
  });

  test('is left out where there is no room at all', () => {
    expect(placeLabels([anchor(100, 100)], { left: 90, right: 110, top: 90, bottom: 110 })).toEqual([
      undefined,
    ]);
  });

  test('stays inside the plot', () => {
    const at = placeLabels([anchor(PLOT.right, 100)], frame)[0];
    expect(at && textBox(at, 'Phường Rạch Giá 10/39').right).toBeLessThanOrEqual(frame.right);
  });
});
