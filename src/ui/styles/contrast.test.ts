import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
const SCHEMES = { light: 0, dark: 1 } as const;
const TINTS = ['h1', 'h2', 'h3', 'h4', 'h5'];
const TONES = ['ok', 'warn', 'bad'];

const TEXT: [string, string][] = [
  ...['ink', 'ink-2', 'brand', 'lotus', ...TONES].flatMap((text): [string, string][] => [
    [text, 'surface'],
    [text, 'bg'],
  ]),
  ...TONES.map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...TINTS.map((tint): [string, string] => ['ink', tint]),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['brand-strong', 'brand-soft'],
  ['ink-2', 'quiet-soft'],
];
const DRAWN: [string, string][] = [
  ['control', 'surface'],
  ['control', 'bg'],
  ['lotus', 'brand-soft'],
  ...['brand', 'brand-mid', 'bad', 'ink-2'].map((mark): [string, string] => [mark, 'surface']),
];

describe.each(Object.entries(SCHEMES))('in the %s scheme', (_, scheme) => {
  test.each(TEXT)('text in %s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(DRAWN)('what is drawn in %s can be seen on %s', (mark, ground) => {
    expect(contrast(colour(mark, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  test.each(['ok', 'bad', 'ink-2', 'brand'])('an interval in %s can be seen', (tone) => {
    const opacity = Number(
      /\.whisk \{[^}]*opacity: ([\d.]+)/.exec(readFileSync('src/ui/styles/charts.css', 'utf8'))?.[1],
    );
    const ground = colour('surface', scheme);
    const seen = colour(tone, scheme).map((part, i) => part * opacity + (ground[i] ?? 0) * (1 - opacity));
    expect(contrast(seen, ground)).toBeGreaterThanOrEqual(3);
  });
});

function colour(token: string, scheme: 0 | 1): number[] {
  const pair = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const hex = pair?.[scheme + 1];
  if (!hex) throw new Error(`No colour --${token}`);
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function contrast(a: number[], b: number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
