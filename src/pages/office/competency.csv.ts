import type { APIRoute } from 'astro';
import { scopeOf } from '#features/accounts/guards.ts';
import { dayOf } from '#features/agencies/day.ts';
import { MINIMUM_EVIDENCE } from '#features/competency/thresholds.ts';
import { readFilter } from '#features/reports/competency/filter.ts';
import type { Cell } from '#features/reports/competency/grid.ts';
import { csv } from '#features/reports/csv.ts';
import { competencyReport } from '#features/reports/queries/competency-report.ts';
import { words } from '#features/reports/words/competency-words.ts';
import { formatNumber } from '#ui/format.ts';
import { download } from './_download.ts';

/** Every cell of the grid, in figures: one line for each agency and competency. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { db, language } = locals;
  const now = new Date();
  const scope = scopeOf(locals, ['lead', 'office']);
  const asked = { scope, filter: readFilter(url.searchParams), today: dayOf(now) };
  const { grid, measured } = await competencyReport(db, asked, language);
  const { columns, direct, file } = words[language];
  const percent = (share: number | undefined) =>
    share === undefined ? '' : formatNumber(language, share * 100);
  const figures = ({ tally, estimate }: Cell) => [
    ...[tally.met, tally.unsure, tally.notMet, tally.few, tally.measured, tally.required],
    ...[percent(estimate?.mean), percent(estimate?.low), percent(estimate?.high)],
  ];
  const heads = [
    ...[columns.agency, columns.competency, columns.met, columns.unsure, columns.notMet],
    ...[columns.few(MINIMUM_EVIDENCE), columns.enough, columns.required],
    ...[columns.share, columns.low, columns.high],
  ];
  const rows = grid.rows.flatMap(({ group, cells }) =>
    cells.map((cell, at) => [
      group.direct && grid.rows.length > 1 ? direct(group.name) : group.name,
      `${measured[at]!.code} ${measured[at]!.name}`,
      ...figures(cell),
    ]),
  );
  return download(`${file}-${dayOf(now)}.csv`, csv(heads, rows));
};
