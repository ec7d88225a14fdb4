import { words as requirementWords } from '#features/requirements/words.ts';
import { formatDate } from '#ui/format.ts';
import type { Language } from '#ui/language.ts';
import type { Chip } from '../chip.ts';
import { queryOf, type CompletionFilter } from './filter.ts';
import { words } from './filter-words.ts';

/** Names of what is filtered by, where the filter holds only ids. */
export type Names = {
  agency?: string | undefined;
  programme?: string | undefined;
  module?: string | undefined;
};

/** Each filter that is on, in words, with the address of the same page without it. */
export function chipsOf(address: string, filter: CompletionFilter, names: Names, language: Language): Chip[] {
  const says = words[language];
  const { status } = requirementWords[language];
  const chip = (label: string, value: string | undefined, without: Partial<CompletionFilter>): Chip[] =>
    value ? [{ label, value, without: address + queryOf({ ...filter, ...without }) }] : [];
  const module =
    names.module && (filter.moduleDone ? says.moduleDone(names.module) : says.moduleOf(names.module));
  const day = (value: string | undefined) => value && formatDate(value);
  return [
    ...chip(says.scope, names.agency, { agencyId: undefined, direct: undefined }),
    ...chip(says.programme, names.programme, { programmeId: undefined }),
    ...chip(says.assigned, says.period(day(filter.from), day(filter.until)), {
      from: undefined,
      until: undefined,
    }),
    ...chip(says.statusLabel, filter.status && status[filter.status], { status: undefined }),
    ...chip(says.moduleLabel, module, { moduleId: undefined, moduleDone: undefined }),
    ...chip(says.signIn, filter.never ? says.neverFilter : undefined, { never: undefined }),
    ...chip(says.search, filter.search, { search: undefined }),
  ];
}
