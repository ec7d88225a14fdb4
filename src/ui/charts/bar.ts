export type Counts = { total: number; done: number; doing: number; late: number };
export type Segment = { kind: 'done' | 'doing' | 'late'; from: number; to: number };

/** Done, then in progress, from the left; late from the right end. The rest stays open between them. */
export function segments({ total, done, doing, late }: Counts): Segment[] {
  if (total === 0) return [];
  const all: Segment[] = [
    { kind: 'done', from: 0, to: done / total },
    { kind: 'doing', from: done / total, to: (done + doing) / total },
    { kind: 'late', from: 1 - late / total, to: 1 },
  ];
  return all.filter(({ from, to }) => to > from);
}

/** Where two colours or a colour and the ground meet, so that a line in the colour of the paper can part them. */
export function seams(parts: Segment[]): number[] {
  const edges = parts.flatMap(({ from, to }) => [from, to]);
  return [...new Set(edges)].filter((edge) => edge > 0 && edge < 1);
}
