import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { MINIMUM_EVIDENCE } from '#features/competency/thresholds.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import type { Cell } from '../competency/grid.ts';
import { partOf, startOf, type CsvFile } from '../csv.ts';
import { standingWord, words as filterWords } from '../competency/filter-words.ts';
import { words as figureWords } from '../competency/figure-words.ts';
import { competencyReport } from './competency-report.ts';
import type { Asked } from './competency.ts';
import { eachInCompetency, type PersonInCompetency } from './competency-people.ts';

/** Every cell of the grid, in figures: one line for each agency and competency. */
export async function competencyFile(db: Database, asked: Asked, language: Language): Promise<CsvFile> {
  const { grid, measured } = await competencyReport(db, asked, language);
  const { columns, direct, file } = { ...filterWords[language], ...figureWords[language] };
  const heads = [
    ...[columns.agency, columns.competency, columns.met, columns.unsure, columns.notMet],
    ...[columns.stale, columns.few(MINIMUM_EVIDENCE), columns.enough, columns.required],
    ...[columns.share, columns.low, columns.high],
  ];
  const rows = grid.rows.flatMap(({ group, cells }) =>
    cells.map((cell, at) => [
      group.direct && grid.rows.length > 1 ? direct(group.name) : group.name,
      `${measured[at]!.code} ${measured[at]!.name}`,
      ...figuresOf(cell, language),
    ]),
  );
  return {
    name: `${file}-${asked.today}.csv`,
    parts: [startOf(heads), partOf(rows)],
    lines: rows.length,
  };
}

function figuresOf({ tally, estimate }: Cell, language: Language) {
  const percent = (share: number | undefined) =>
    share === undefined ? '' : formatNumber(language, share * 100);
  return [
    ...[tally.met, tally.unsure, tally.notMet, tally.stale, tally.few, tally.measured, tally.required],
    ...[percent(estimate?.mean), percent(estimate?.low), percent(estimate?.high)],
  ];
}

/** Everybody in the list of a competency, as on the screen: each person stands there once. */
export async function competencyPeopleFile(
  db: Database,
  asked: Asked & { competency: string },
  language: Language,
): Promise<CsvFile & { people: number }> {
  const { columns, filePeople } = { ...filterWords[language], ...figureWords[language] };
  const heads = [
    ...[columns.name, columns.code, columns.agency, columns.competency],
    ...[columns.verdict, columns.pieces, columns.last],
  ];
  const parts = [startOf(heads)];
  let people = 0;
  await eachInCompetency(db, asked, language, (found) => {
    parts.push(partOf(found.map((person) => rowOf(person, asked.competency, language))));
    people += found.length;
  });
  return { name: `${filePeople}-${asked.competency}-${asked.today}.csv`, parts, lines: people, people };
}

function rowOf(person: PersonInCompetency, competency: string, language: Language) {
  return [
    ...[person.fullName, person.staffCode, person.agency, competency],
    ...[standingWord(person, language), person.pieces],
    person.lastEvidenceAt ? formatDate(person.lastEvidenceAt) : '',
  ];
}
