import type { Language } from '#ui/language.ts';
import type { Chip } from '../chip.ts';
import { words } from './filter-words.ts';
import type { CompetencyFilter } from './filter.ts';

type Held = {
  filter: CompetencyFilter;
  chosen: { name: string } | undefined;
  programme: { title: string } | undefined;
};

/** What is filtered by, each to be taken off. `addressOf` is the page that the filter holds for. */
export function chipsOf(
  { filter, chosen, programme }: Held,
  addressOf: (filter: CompetencyFilter) => string,
  language: Language,
): Chip[] {
  const says = words[language];
  const chip = (label: string, value: string | undefined, without: Partial<CompetencyFilter>): Chip[] =>
    value ? [{ label, value, without: addressOf({ ...filter, ...without }) }] : [];
  const agency = chosen && (filter.direct ? says.direct(chosen.name) : chosen.name);
  return [
    ...chip(says.agency, agency, { agencyId: undefined, direct: undefined }),
    ...chip(says.programme, programme?.title, { programmeId: undefined }),
    ...chip(says.standingLabel, filter.standing && says.narrowed[filter.standing], { standing: undefined }),
  ];
}
