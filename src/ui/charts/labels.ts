export type Box = { left: number; top: number; right: number; bottom: number };
export type Anchor = { x: number; y: number; text: string };
export type Placed = { x: number; y: number; align: 'start' | 'middle' | 'end' };

/** How wide a letter and how high a line of the strong chart text is, a little on the safe side. */
const LETTER = 7.1;
const LINE = 16;
const CLEAR = 11;

/**
 * A place beside its dot for each name: right, left, above or below, wherever it touches no other name, no other dot
 * and not the edge. Undefined where there is none: a name that cannot be read is worse than one in the table only.
 */
export function placeLabels(anchors: Anchor[], frame: Box, taken: Box[] = []): (Placed | undefined)[] {
  const dots = anchors.map(dotBox);
  const names: Box[] = [...taken];
  return anchors.map((anchor, i) => {
    const others = [...names, ...dots.filter((_, j) => j !== i)];
    const place = places(anchor).find(
      ({ box }) => within(box, frame) && !others.some((other) => touch(box, other)),
    );
    if (place) names.push(place.box);
    return place?.at;
  });
}

export function textBox({ x, y, align }: Placed, text: string): Box {
  const width = text.length * LETTER;
  const left = { start: x, middle: x - width / 2, end: x - width }[align];
  return { left, right: left + width, top: y - LINE * 0.75, bottom: y + LINE * 0.25 };
}

function places({ x, y, text }: Anchor): { at: Placed; box: Box }[] {
  const spots: Placed[] = [
    { x: x + CLEAR, y: y + 5, align: 'start' },
    { x: x - CLEAR, y: y + 5, align: 'end' },
    ...(['middle', 'end', 'start'] as const).flatMap((align) => [
      { x, y: y - CLEAR, align },
      { x, y: y + CLEAR + 11, align },
    ]),
  ];
  return spots.map((at) => ({ at, box: textBox(at, text) }));
}

function dotBox({ x, y }: Anchor): Box {
  return { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 };
}

export function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}
