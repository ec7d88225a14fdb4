/** A line of a blueprint, planned or published. */
type Line = { competency: string; level: number; count: number; difficulty?: number | null | undefined };

/** A question of a bank, as far as a blueprint asks about it. */
export type Supplied = { id: string; competency: string; level: number; difficulty: number };

/**
 * What a line of a blueprint finds in a bank: how many questions fit it, and how many of them are sure to be left when
 * the lines before it have drawn, which they do from line to line and by chance (`draw` in checks/draw.ts).
 */
export type LineSupply = { line: Line; fitting: number; left: number };

/** Whether a line may draw a question. */
export function fits(question: Omit<Supplied, 'id'>, { competency, level, difficulty }: Line): boolean {
  const asked = question.competency === competency && question.level <= level;
  return asked && (!difficulty || question.difficulty === difficulty);
}

export function supplyOf(blueprint: Line[], bank: Supplied[]): LineSupply[] {
  const asked = blueprint.map((line) => ({ line, ids: fittingIn(bank, line) }));
  return asked.map(({ line, ids }, i) => ({
    line,
    fitting: ids.size,
    left: surelyLeft(ids, asked.slice(0, i)),
  }));
}

export function isShort({ line, left }: LineSupply): boolean {
  return left < line.count;
}

/** The bank without as many of the suspects as it can spare; those that come first go first. */
export function withoutSuspects<
  Question extends Omit<Supplied, 'id'> & { questionId: string; versionId: string },
>(bank: Question[], suspects: ReadonlySet<string>, blueprint: Line[]): Question[] {
  const fills = (questions: Question[]) =>
    !supplyOf(
      blueprint,
      questions.map((question) => ({ ...question, id: question.questionId })),
    ).some(isShort);
  return bank
    .filter(({ versionId }) => suspects.has(versionId))
    .reduce((rest, suspect) => {
      const fewer = rest.filter((question) => question !== suspect);
      return fills(fewer) ? fewer : rest;
    }, bank);
}

function fittingIn(bank: Supplied[], line: Line): Set<string> {
  return new Set(bank.filter((question) => fits(question, line)).map(({ id }) => id));
}

function surelyLeft(ids: Set<string>, earlier: { line: Line; ids: Set<string> }[]): number {
  const taken = earlier.reduce((sum, before) => {
    const both = [...ids].filter((id) => before.ids.has(id)).length;
    return sum + Math.min(before.line.count, both);
  }, 0);
  return Math.max(0, ids.size - taken);
}
