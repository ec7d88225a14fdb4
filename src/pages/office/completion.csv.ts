import type { APIRoute } from 'astro';
import { dayOf } from '#features/agencies/day.ts';
import { inOrder, orderIn } from '#features/reports/completion.ts';
import { csv } from '#features/reports/csv.ts';
import { completionReport } from '#features/reports/queries/completion-report.ts';
import { words } from '#features/reports/words/completion-words.ts';
import { askedBy } from './_asked.ts';
import { download } from './_download.ts';

/** The lines of the completion report, as on the screen. */
export const GET: APIRoute = async ({ locals, url }) => {
  const now = new Date();
  const asked = askedBy(locals, url, now);
  const report = await completionReport(locals.db, asked, locals.language);
  const { columns, file } = words[locals.language];
  const modules = [...report.titles].filter(([id]) =>
    report.allModules.some(({ moduleId }) => moduleId === id),
  );
  const heads = [
    columns.agency,
    columns.people,
    columns.required,
    columns.done,
    columns.doing,
    columns.todo,
    columns.soon,
    columns.late,
    columns.never,
  ];
  const rows = inOrder(report.agencies, orderIn(url.searchParams)).map(({ name, tally, modules: lines }) => [
    name,
    ...[
      tally.people,
      tally.required,
      tally.done,
      tally.doing,
      tally.todo,
      tally.soon,
      tally.late,
      tally.never,
    ],
    ...modules.map(([id]) => lines.find(({ moduleId }) => moduleId === id)?.done ?? 0),
  ]);
  return download(`${file}-${dayOf(now)}.csv`, csv([...heads, ...modules.map(([, title]) => title)], rows));
};
