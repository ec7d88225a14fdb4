import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { words as accountWords } from '#features/accounts/words.ts';
import { words as requirementWords } from '#features/requirements/words.ts';
import { formatDate } from '#ui/format.ts';
import { inOrder, type Order } from '../completion/tally.ts';
import { partOf, startOf, type CsvFile } from '../csv.ts';
import { words } from '../completion/list-words.ts';
import { eachBehind, type PersonInReport } from './completion-people.ts';
import { completionReport } from './completion-report.ts';
import type { Asked } from './completion.ts';

/** The lines of the report as on the screen, in figures. */
export async function completionFile(
  db: Database,
  asked: Asked,
  language: Language,
  order: Order,
): Promise<CsvFile> {
  const report = await completionReport(db, asked, language);
  const { columns, file } = words[language];
  const modules = [...report.titles].filter(([id]) =>
    report.allModules.some(({ moduleId }) => moduleId === id),
  );
  const heads = [
    ...[columns.agency, columns.people, columns.required, columns.done, columns.doing, columns.todo],
    ...[columns.soon, columns.late, columns.never],
    ...modules.map(([, title]) => title),
  ];
  const rows = inOrder(report.agencies, order).map(({ name, tally, modules: lines }) => [
    ...[name, tally.people, tally.required, tally.done, tally.doing, tally.todo],
    ...[tally.soon, tally.late, tally.never],
    ...modules.map(([id]) => lines.find(({ moduleId }) => moduleId === id)?.done ?? 0),
  ]);
  return {
    name: `${file}-${asked.today}.csv`,
    parts: [startOf(heads), partOf(rows)],
    lines: rows.length,
  };
}

/** The rows of the list of people, all its pages, by the same query; and how many people they are. */
export async function completionPeopleFile(
  db: Database,
  asked: Asked,
  language: Language,
): Promise<CsvFile & { people: number }> {
  const { columns, filePeople } = words[language];
  const heads = [
    ...[columns.name, columns.code, columns.agency, columns.position, columns.programme, columns.status],
    ...[columns.modules, columns.modulesDone, columns.due, columns.daysLate],
  ];
  const parts = [startOf(heads)];
  const people = new Set<string>();
  let lines = 0;
  await eachBehind(db, asked, language, (found) => {
    parts.push(partOf(found.map((person) => rowOf(person, language))));
    for (const { personId } of found) people.add(personId);
    lines += found.length;
  });
  return { name: `${filePeople}-${asked.today}.csv`, parts, lines, people: people.size };
}

function rowOf(person: PersonInReport, language: Language) {
  const { positions } = accountWords[language];
  const { status } = requirementWords[language];
  return [
    ...[person.fullName, person.staffCode, person.agency, positions[person.position], person.programme],
    ...[status[person.status], person.modules, person.modulesDone, formatDate(person.dueOn), person.daysLate],
  ];
}
