import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { modules } from '#db/schema/index.ts';
import { linesUnder, onlyTop, type AgencyInTree } from '#features/agencies/agency.ts';
import { sortKey } from '#features/agencies/name.ts';
import { agenciesInScope } from '#features/agencies/queries.ts';
import type { CompletionFilter } from '../completion/filter.ts';
import {
  NOTHING,
  sumOf,
  sumOfModules,
  type ModuleTally,
  type Tally,
  type TalliedAgency,
} from '../completion/tally.ts';
import { agenciesOfScope } from './competency.ts';
import { moduleTallies, tallies, type Asked } from './completion.ts';
import { programmeTitles } from './programmes.ts';
import { reading } from './reading.ts';

export type CompletionReport = {
  /** One line per agency with anybody required; the tallies of its subtree. */
  agencies: TalliedAgency[];
  all: Tally;
  allModules: ModuleTally[];
  /** How many agencies of the report have nobody required. */
  without: number;
  titles: Map<string, string>;
  /** What was asked for as it holds for this reader: every number leads to its list by this. */
  filter: CompletionFilter;
  choices: { agencies: AgencyInTree[]; programmes: { id: string; title: string }[] };
  /** The agency that is asked for; undefined without a choice, null where it is not in the reader's scope. */
  chosen: { id: string; name: string } | undefined | null;
};

/** Completion by agency, live: what is asked for outside the reader's scope is answered as if it did not exist. */
export function completionReport(db: Database, asked: Asked, language: Language): Promise<CompletionReport> {
  return reading(db, (tx) => reportIn(tx, asked, language));
}

async function reportIn(db: Database, asked: Asked, language: Language): Promise<CompletionReport> {
  const tree = await agenciesInScope(db, asked.scope, asked.today);
  const exists = new Set(tree.map(({ id }) => id));
  const wanted = asked.filter.agencyId;
  const known = await agenciesOfScope(db, asked.scope, language);
  const chosen = wanted ? (known.find(({ id }) => id === wanted) ?? null) : undefined;
  const within: Asked = { ...asked, filter: { ...asked.filter, agencyId: chosen?.id, direct: undefined } };
  const counted = await tallies(db, within);
  const byModule = await moduleTallies(db, within);
  const above = chosen?.id ?? onlyTop(known)?.id;
  const byId = new Map(known.map((agency) => [agency.id, agency]));
  const lines = [...Map.groupBy(linesUnder(known, above), ([, line]) => line)];
  const all = lines.map(([line, members]) => {
    const ids = members.map(([id]) => id);
    const { name } = byId.get(line)!;
    return {
      ...{ id: line, name, sortKey: sortKey(name) },
      direct: line === above && lines.length > 1,
      tally: sumOf(ids.map((id) => counted.get(id) ?? NOTHING)),
      modules: sumOfModules(ids.map((id) => byModule.get(id) ?? [])),
    };
  });
  const agencies = all.filter(({ tally }) => tally.required > 0);
  return {
    agencies,
    all: sumOf(agencies.map(({ tally }) => tally)),
    allModules: sumOfModules(agencies.map((each) => each.modules)),
    without: all.filter(({ id, tally }) => tally.required === 0 && exists.has(id)).length,
    titles: await moduleTitles(db, language),
    choices: { agencies: tree, programmes: await programmeTitles(db, language) },
    filter: within.filter,
    chosen,
  };
}

async function moduleTitles(db: Database, language: Language): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: modules.id, title: modules.title })
    .from(modules)
    .orderBy(asc(modules.sort));
  return new Map(rows.map(({ id, title }) => [id, title[language]]));
}

export async function moduleTitle(
  db: Database,
  moduleId: string,
  language: Language,
): Promise<string | undefined> {
  const [row] = await db.select({ title: modules.title }).from(modules).where(eq(modules.id, moduleId));
  return row?.title[language];
}
