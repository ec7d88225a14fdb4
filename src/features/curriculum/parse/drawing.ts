/** Pictures are SVG drawings that can do nothing but be looked at: elements by an allow-list, no way out of the file. */

const ELEMENTS = new Set(
  [
    ...[
      'svg',
      'title',
      'desc',
      'metadata',
      'g',
      'defs',
      'symbol',
      'use',
      'rect',
      'circle',
      'ellipse',
      'line',
    ],
    ...['polyline', 'polygon', 'path', 'text', 'tspan', 'marker', 'pattern', 'mask', 'clipPath'],
    ...['linearGradient', 'radialGradient', 'stop'],
  ].map((name) => name.toLowerCase()),
);

const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const PLAIN = /[^<]+|<!--[^]*?-->|<\/[A-Za-z][\w.-]*\s*>/y;
const DECLARATION = /^<\?xml\s[^<>?]*\?>/;
const TAG = /<([A-Za-z][\w.-]*)/y;
const TAG_END = /\s*\/?>/y;

export type DrawingFault = { what: string; offset: number };

export type Drawing = { width: number | undefined; height: number | undefined };

/** Reads a drawing. Whatever is not plainly harmless is a fault; nothing is repaired. */
export function readDrawing(text: string): { drawing: Drawing; fault: DrawingFault | undefined } {
  let size: Drawing | undefined;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const refuse = (what: string, offset: number) => ({ drawing: NO_SIZE, fault: { what, offset } });

  while (at < text.length) {
    if (take(PLAIN)) continue;
    const offset = at;
    const name = take(TAG)?.[1];
    if (name === undefined) return refuse(text.slice(offset, offset + 12), offset);
    if (!ELEMENTS.has(name.toLowerCase())) return refuse(`<${name}>`, offset);
    const attributes = new Map<string, string>();
    for (let found = take(ATTRIBUTE); found; found = take(ATTRIBUTE))
      attributes.set(found[1]!.toLowerCase(), found[2]!.slice(1, -1));
    if (!take(TAG_END)) return refuse(`<${name}>`, offset);
    const bad = [...attributes].find(([key, value]) => !isHarmless(key, value));
    if (bad) return refuse(bad[0], offset);
    if (size === undefined && name !== 'svg') return refuse(`<${name}>`, offset);
    size ??= sizeOf(attributes);
  }
  return size ? { drawing: size, fault: undefined } : refuse('<svg>', 0);
}

const NO_SIZE: Drawing = { width: undefined, height: undefined };

/** No scripts, no addresses outside the file, and no character references that could hide one. */
function isHarmless(name: string, value: string): boolean {
  if (name.startsWith('on') || name === 'xml:base') return false;
  if (/(^|:)href$/.test(name)) return /^#[\w-]+$/.test(value);
  if (name.startsWith('xmlns')) return true;
  return !/&#|\\|@import|script:|expression\(|url\((?!\s*['"]?#)/i.test(value);
}

function sizeOf(attributes: Map<string, string>): Drawing {
  const [, , boxWidth, boxHeight] = (attributes.get('viewbox') ?? '').split(/[\s,]+/).map(Number);
  const own = (name: string) => Number.parseFloat(attributes.get(name) ?? '');
  const whole = (value: number | undefined) => (value && value > 0 ? Math.round(value) : undefined);
  const isPercent = (attributes.get('width') ?? '').endsWith('%');
  return {
    width: whole(isPercent ? boxWidth : own('width') || boxWidth),
    height: whole(isPercent ? boxHeight : own('height') || boxHeight),
  };
}
