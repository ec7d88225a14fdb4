import { GLYPHS } from './glyphs.ts';

export type Part = keyof typeof GLYPHS;

/** The uncut files come first: where two faces hold a character, the browser takes the later one. */
export function fontFaces(weights: readonly number[], uncut: Record<Part, string>): string {
  const parts = Object.keys(GLYPHS) as Part[];
  const faces = weights.flatMap((weight) => [
    ...parts.map((part) => face(`uncut-${part}-${weight}`, weight, uncut[part])),
    ...parts.map((part) => face(`${part}-${weight}`, weight, unicodeRange(GLYPHS[part]))),
  ]);
  return faces.join('\n');
}

/** `no-inline`: the smallest file would become a data: address, which the content security policy refuses. */
function face(file: string, weight: number, range: string): string {
  return `@font-face { font-family: 'Be Vietnam Pro'; font-weight: ${weight}; font-display: swap; src: url('./${file}.woff2?no-inline') format('woff2'); unicode-range: ${range}; }`;
}

/** "U+20-7E, U+A0": neighbours are written as one range. */
export function unicodeRange(characters: string): string {
  const points = [...new Set(characters)]
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges
    .map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last).slice(2)}`))
    .join(', ');
}

function hex(point: number): string {
  return `U+${point.toString(16).toUpperCase()}`;
}
