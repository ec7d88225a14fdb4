import { SIGNAL_KINDS, type SignalKind } from './signal.ts';

/** Which signals a list shows; those that nobody has reviewed yet, unless something else is asked for. */
export type SignalState = 'open' | 'reviewed' | 'all';
export const SIGNAL_STATES: readonly SignalState[] = ['open', 'reviewed', 'all'];

export type SignalFilter = { state: SignalState; kind: SignalKind | undefined };

/** What cannot be read is left out. */
export function readFilter(query: URLSearchParams): SignalFilter {
  return {
    state: SIGNAL_STATES.find((state) => state === query.get('state')) ?? 'open',
    kind: SIGNAL_KINDS.find((kind) => kind === query.get('kind')),
  };
}

/** The same as an address's query; `''` for what is shown unasked. */
export function queryOf({ state, kind }: SignalFilter): string {
  const query = new URLSearchParams();
  if (state !== 'open') query.set('state', state);
  if (kind) query.set('kind', kind);
  return query.size > 0 ? `?${query}` : '';
}
