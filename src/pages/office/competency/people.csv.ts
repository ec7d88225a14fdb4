import type { APIRoute } from 'astro';
import { requireAccount, scopeOf } from '#features/accounts/guards.ts';
import { dayOf } from '#features/agencies/day.ts';
import { recordListing } from '#features/reports/commands/looking.ts';
import { queryOf, readFilter } from '#features/reports/competency/filter.ts';
import { csv } from '#features/reports/csv.ts';
import { resolved } from '#features/reports/queries/competency-report.ts';
import { framework, peopleInCompetency } from '#features/reports/queries/competency.ts';
import { words } from '#features/reports/words/competency-words.ts';
import { formatDate } from '#ui/format.ts';
import { download } from '../_download.ts';

/** Everybody in the list of a competency, as on the screen. */
export const GET: APIRoute = async ({ locals, url, rewrite }) => {
  const { db, language } = locals;
  const { personId } = requireAccount(locals);
  const now = new Date();
  const scope = scopeOf(locals, ['lead', 'office']);
  const { filter } = await resolved(db, { scope, filter: readFilter(url.searchParams) }, language);
  const competency = (await framework(db, language)).find(({ code }) => code === filter.competency);
  if (!competency) return rewrite('/404');

  const asked = { scope, filter, today: dayOf(now), competency: competency.code };
  const people = await peopleInCompetency(db, asked, language);
  const taken = { actorId: personId, deed: 'list-exported', list: 'competency' } as const;
  await recordListing(db, { ...taken, filter: queryOf(filter), people: people.length }, now);

  const { columns, standing, filePeople } = words[language];
  const heads = [
    columns.name,
    columns.code,
    columns.agency,
    columns.competency,
    columns.verdict,
    columns.pieces,
    columns.last,
  ];
  const rows = people.map((person) => [
    ...[person.fullName, person.staffCode, person.agency, competency.code],
    ...[standing[person.standing], person.pieces],
    person.lastEvidenceAt ? formatDate(person.lastEvidenceAt) : '',
  ]);
  return download(`${filePeople}-${competency.code}-${dayOf(now)}.csv`, csv(heads, rows));
};
