import type { Correction } from '#features/curriculum/correction.ts';

/** What a form or an address says of a correction; undefined where it says none. */
export type Fields = { kind: string; right: number[]; typed: string; gap: number };

export function correctionIn({ kind, right, typed, gap }: Fields): Correction | undefined {
  if (kind === 'void') return { kind };
  if (kind === 'key') return { kind, right };
  return kind === 'variant' && typed.trim() !== '' ? { kind, typed, gap } : undefined;
}

/** The same from an address. */
export function askedIn(query: URLSearchParams): { series: number; correction: Correction } | undefined {
  const series = Number(query.get('series'));
  const right = query.getAll('right').map(Number);
  const gap = Number(query.get('gap') ?? 0);
  const numbers = [series, gap, ...right];
  if (!numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= MOST)) return undefined;
  const fields = { kind: query.get('kind') ?? '', right, typed: query.get('typed') ?? '', gap };
  const correction = correctionIn(fields);
  return correction && { series, correction };
}

export const MOST = 10_000;

/** The address of a dry run. */
export function dryRunAddress(questionId: string, series: number, correction: Correction): string {
  const query = new URLSearchParams({ series: String(series), kind: correction.kind });
  if (correction.kind === 'key') for (const index of correction.right) query.append('right', String(index));
  if (correction.kind === 'variant') {
    query.set('typed', correction.typed);
    query.set('gap', String(correction.gap));
  }
  return `/studio/questions/${questionId}/correction?${query}`;
}
