import { addDays, type Day } from '#features/agencies/day.ts';
import type { LiveQuestion, Places } from '#features/curriculum/queries/places.ts';
import { isShort, supplyOf, type LineSupply } from '#features/curriculum/supply.ts';
import { surelyBy } from '#features/law/dating.ts';
import { endingOf } from '#features/law/document.ts';
import type { CitedDocument } from '#features/law/queries.ts';

/** A line of a check: how many questions of the bank fit it, how many of them are live, and how many will be. */
export type SupplyLine = LineSupply & { all: number; later: number };

export type CheckSupply = {
  module: Places['modules'][number];
  lines: SupplyLine[];
  /** The first day, from today to `until`, on which the check cannot be sure to find what it draws. */
  shortFrom: Day | undefined;
  /** What is short on that day. */
  short: LineSupply[];
};

type Span = { day: Day; until: Day };

/** What the banks hold against what their checks draw, today and as far ahead as `until`. */
export function checkSupplies(places: Places, law: CitedDocument[], { day, until }: Span): CheckSupply[] {
  const endOf = firstEndings(law);
  return places.modules.flatMap((module) => {
    const own = places.questions.filter(({ moduleId }) => moduleId === module.id);
    const bank = own.filter(({ inBank }) => inBank);
    return own.length > 0 ? [supplyFor(module, bank, endOf, { day, until })] : [];
  });
}

function supplyFor(
  module: CheckSupply['module'],
  bank: LiveQuestion[],
  endOf: ReadonlyMap<string, Day>,
  { day, until }: Span,
): CheckSupply {
  const { blueprint } = module.check;
  const on = (when: Day) =>
    supplyOf(
      blueprint,
      bank.filter(({ id }) => when < (endOf.get(id) ?? addDays(when, 1))),
    );
  const changes = bank.flatMap(({ id }) => endOf.get(id) ?? []).filter((end) => day < end && end <= until);
  const shortFrom = [day, ...changes.sort()].find((when) => on(when).some(isShort));
  const [all, later] = [supplyOf(blueprint, bank), on(until)];
  const lines = on(day).map((line, i) => ({ ...line, all: all[i]!.fitting, later: later[i]!.fitting }));
  return { module, lines, shortFrom, short: shortFrom ? on(shortFrom).filter(isShort) : [] };
}

/** The first day on which a question rests on law that has ended, where such a day is known. */
function firstEndings(law: CitedDocument[]): Map<string, Day> {
  const first = new Map<string, Day>();
  for (const document of law) {
    const ending = endingOf(document, document.provision);
    const before = first.get(document.subjectId);
    if (!ending) continue;
    const end = surelyBy(ending.from);
    if (!before || end < before) first.set(document.subjectId, end);
  }
  return first;
}
