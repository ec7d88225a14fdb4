import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { modules, programmes } from '#db/schema/index.ts';
import type { AgencyInTree } from '#features/agencies/agency.ts';
import { sortKey } from '#features/agencies/name.ts';
import { agenciesInScope } from '#features/agencies/queries.ts';
import {
  lineOf,
  NOTHING,
  sumOf,
  sumOfModules,
  type CompletionFilter,
  type ModuleTally,
  type Tally,
  type TalliedAgency,
} from '../completion.ts';
import { agenciesOfScope } from './competency.ts';
import { moduleTallies, tallies, type Asked } from './completion.ts';
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
  const wanted = asked.filter.agencyId;
  const known = await agenciesOfScope(db, asked.scope, language);
  const chosen = wanted ? (known.find(({ id }) => id === wanted) ?? null) : undefined;
  const within: Asked = { ...asked, filter: { ...asked.filter, agencyId: chosen?.id, direct: undefined } };
  const counted = await tallies(db, within);
  const byModule = await moduleTallies(db, within);
  const lines = lineOf(known, chosen?.id);
  const all = [...new Set(lines.values())].map((line) => {
    const ids = [...lines].filter(([, each]) => each === line).map(([id]) => id);
    const agency = known.find(({ id }) => id === line);
    if (!agency) throw new Error(`Agency ${line} is not in its own tree`);
    return {
      id: line,
      direct:
        ids.length === 1 &&
        new Set(lines.values()).size > 1 &&
        known.some(({ parentId }) => parentId === line),
      name: agency.name,
      sortKey: sortKey(agency.name),
      tally: sumOf(ids.map((id) => counted.get(id) ?? NOTHING)),
      modules: sumOfModules(ids.map((id) => byModule.get(id) ?? [])),
    };
  });
  const agencies = all.filter(({ tally }) => tally.required > 0);
  return {
    agencies,
    all: sumOf(agencies.map(({ tally }) => tally)),
    allModules: sumOfModules(agencies.map((each) => each.modules)),
    without: all.filter(({ id, tally }) => tally.required === 0 && tree.some((each) => each.id === id))
      .length,
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

export async function programmeTitles(db: Database, language: Language) {
  const rows = await db
    .select({ id: programmes.id, title: programmes.title })
    .from(programmes)
    .orderBy(asc(programmes.id));
  return rows.map(({ id, title }) => ({ id, title: title[language] }));
}

export async function moduleTitle(
  db: Database,
  moduleId: string,
  language: Language,
): Promise<string | undefined> {
  const [row] = await db.select({ title: modules.title }).from(modules).where(eq(modules.id, moduleId));
  return row?.title[language];
}
