import { href, type Language } from '#ui/language.ts';
import { queryOf, type CompetencyFilter } from './filter.ts';
import type { Group } from './grid.ts';

/** Where the figures of this report lead to. */
export function reportAt(language: Language, filter: CompetencyFilter): string {
  return href(language, `/office/competency${queryOf(filter)}`);
}

export function peopleAt(language: Language, filter: CompetencyFilter): string {
  return href(language, `/office/competency/people${queryOf(filter)}`);
}

/** Of the filter that is on, narrowed to one line of the grid. */
export function inGroup(filter: CompetencyFilter, { id, direct }: Group): CompetencyFilter {
  return { ...filter, agencyId: id, direct: direct || undefined };
}
