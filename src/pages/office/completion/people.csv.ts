import type { APIRoute } from 'astro';
import { requireAccount } from '#features/accounts/guards.ts';
import { dayOf } from '#features/agencies/day.ts';
import { recordListing } from '#features/reports/commands/looking.ts';
import { queryOf } from '#features/reports/completion.ts';
import { csv } from '#features/reports/csv.ts';
import { agenciesOfScope } from '#features/reports/queries/competency.ts';
import { eachBehind, type PersonInReport } from '#features/reports/queries/completion-people.ts';
import { words } from '#features/reports/words/completion-words.ts';
import { formatDate } from '#ui/format.ts';
import { askedBy } from '../_asked.ts';
import { download } from '../_download.ts';

/** The rows of the list of people, all its pages, by the same query. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { db, language } = locals;
  const { personId } = requireAccount(locals);
  const now = new Date();
  const asked = askedBy(locals, url, now);
  const known = await agenciesOfScope(db, asked.scope, language);
  const filter = { ...asked.filter, agencyId: known.find(({ id }) => id === asked.filter.agencyId)?.id };
  const people: PersonInReport[] = [];
  await eachBehind(db, { ...asked, filter }, language, (found) => people.push(...found));
  const taken = {
    actorId: personId,
    deed: 'list-exported',
    list: 'completion',
    filter: queryOf(filter),
  } as const;
  await recordListing(db, { ...taken, people: people.length }, now);

  const { columns, status, position, filePeople } = words[language];
  const heads = [
    columns.name,
    columns.code,
    columns.agency,
    columns.position,
    columns.programme,
    columns.status,
    columns.modules,
    columns.modulesDone,
    columns.due,
    columns.daysLate,
  ];
  const rows = people.map((person) => [
    ...[person.fullName, person.staffCode, person.agency, position[person.position], person.programme],
    ...[status[person.status], person.modules, person.modulesDone, formatDate(person.dueOn), person.daysLate],
  ]);
  return download(`${filePeople}-${dayOf(now)}.csv`, csv(heads, rows));
};
