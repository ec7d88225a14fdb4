import { FLAGS, type Flag } from './flags.ts';

/** What an address asks of the list. Without a flag: everything that something speaks against. */
export type HealthFilter = { flag: Flag | 'all' | undefined; module: string | undefined };

export function filterIn(query: URLSearchParams): HealthFilter {
  const asked = query.get('flag');
  const flag = asked === 'all' ? 'all' : FLAGS.find((each) => each === asked);
  return { flag, module: query.get('module') || undefined };
}

type Listed = { flags: Flag[]; module: { id: string } };

export function fitsFilter({ flags, module }: Listed, filter: HealthFilter): boolean {
  if (filter.module && module.id !== filter.module) return false;
  if (filter.flag === 'all') return true;
  return filter.flag ? flags.includes(filter.flag) : flags.length > 0;
}

/** The same list on another page. */
export function listAddress({ flag, module }: HealthFilter, page: number): string {
  const query = new URLSearchParams();
  if (flag) query.set('flag', flag);
  if (module) query.set('module', module);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/studio/questions?${query}` : '/studio/questions';
}
