import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { onlyTop, type AgencyInTree } from '#features/agencies/agency.ts';
import { agenciesInScope } from '#features/agencies/queries.ts';
import type { CompetencyFilter } from '../competency/filter.ts';
import { gridOf, type Grid, type ScopedAgency } from '../competency/grid.ts';
import {
  agenciesOfScope,
  countsByAgency,
  framework,
  type Asked,
  type FrameworkCompetency,
} from './competency.ts';
import { programmeTitles, type Programme } from './programmes.ts';

/** A filter as it holds for this reader: an agency outside the scope was never asked for. */
export type Resolved = {
  filter: CompetencyFilter;
  chosen: ScopedAgency | undefined;
  programme: Programme | undefined;
  /** Something was asked for that the reader does not have, whether or not it exists. */
  leftOut: boolean;
};

export async function resolved(
  db: Database,
  { scope, filter }: Omit<Asked, 'today'>,
  language: Language,
): Promise<Resolved & { tree: ScopedAgency[]; programmes: Programme[] }> {
  const tree = await agenciesOfScope(db, scope, language);
  const programmes = await programmeTitles(db, language);
  const chosen = tree.find(({ id }) => id === filter.agencyId);
  const programme = programmes.find(({ id }) => id === filter.programmeId);
  const held = {
    ...filter,
    agencyId: chosen?.id,
    direct: chosen && filter.direct,
    programmeId: programme?.id,
  };
  const leftOut = held.agencyId !== filter.agencyId || held.programmeId !== filter.programmeId;
  return { filter: held, chosen, programme, leftOut, tree, programmes };
}

export type CompetencyReport = Resolved & {
  grid: Grid;
  /** The columns of the grid; what has no evidence yet stands in `unmeasured`. */
  measured: FrameworkCompetency[];
  unmeasured: FrameworkCompetency[];
  choices: { agencies: AgencyInTree[]; programmes: Programme[] };
  /** The agency whose level is shown; undefined for somebody with several scopes that do not lie in each other. */
  top: ScopedAgency | undefined;
};

export async function competencyReport(
  db: Database,
  asked: Asked,
  language: Language,
): Promise<CompetencyReport> {
  const { tree, programmes, ...held } = await resolved(db, asked, language);
  const counts = await countsByAgency(db, { ...asked, filter: { ...held.filter, direct: undefined } });
  const known = await framework(db, language);
  const withEvidence = new Set(counts.standings.map(({ competency }) => competency));
  const measured = known.filter(({ code }) => withEvidence.has(code));
  const top = held.chosen ?? onlyTop(tree);
  return {
    ...held,
    top,
    measured,
    grid: gridOf(
      tree,
      counts,
      measured.map(({ code }) => code),
      top?.id,
    ),
    unmeasured: known.filter(({ code }) => !withEvidence.has(code)),
    choices: { agencies: await agenciesInScope(db, asked.scope, asked.today), programmes },
  };
}
