import { inReadingOrder, hasErrors, type Finding } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { cutAtQuestions, type Block, type Cut } from './blocks.ts';
import { finding } from './finding.ts';
import type { Line } from './line.ts';
import type { AnswerList } from './pairs.ts';
import { readQuestion, type HabitQuestion } from './question.ts';
import { placeOf } from './sorting.ts';
import { strayLines } from './stray.ts';

export type ReadHabit = { questions: HabitQuestion[]; findings: Finding[] };

/** Reads a test as people type it. Never throws; what cannot be read is a finding, and no question is left out. */
export function readHabit(source: Source): ReadHabit {
  const lines = source.lines.map((text, i): Line => ({ text, number: i + 1 }));
  const cut = cutAtQuestions(lines);
  if (cut.blocks.length === 0)
    return { questions: [], findings: [finding(placeIn(source, 1), 'no-questions')] };
  const questions = readBlocks(source, cut);
  const inPart = Map.groupBy(cut.blocks, ({ part }) => part);
  const findings = [
    ...strayLines(source, cut.outside),
    ...gaps(source, cut.blocks),
    ...cut.lists.flatMap((list, part) => forNobody(source, list, inPart.get(part) ?? [])),
    ...questions.flatMap((question) => question.findings),
  ];
  return { questions, findings: inReadingOrder(findings) };
}

/** Whether a question was read as it was meant. */
export function isWhole({ findings }: HabitQuestion): boolean {
  return !hasErrors(findings);
}

function readBlocks(source: Source, { blocks, lists }: Cut): HabitQuestion[] {
  const twins = Map.groupBy(blocks, ({ part, number }) => `${part} ${number}`);
  const pairsOf = lists.map(({ pairs }) => Map.groupBy(pairs, ({ number }) => number));
  return blocks.map((block) => {
    const pairs = pairsOf[block.part]?.get(block.number) ?? [];
    const under = lists[block.part]?.under.get(block.number) ?? [];
    const isAlone = twins.get(`${block.part} ${block.number}`)?.length === 1;
    if (!isAlone && pairs.length > 0)
      return withoutList(readQuestion(source, block, { listed: [], under: [] }));
    const listed = pairs.map(({ said, line, column }) => ({
      rest: said,
      place: placeIn(source, line, column),
    }));
    return readQuestion(source, block, { listed, under });
  });
}

/** Two questions of one number: the list may mean either, so it counts for none. */
function withoutList(question: HabitQuestion): HabitQuestion {
  const findings = question.findings.map((found) =>
    found.code === 'no-answer' ? finding(question.place, 'answer-ambiguous', question.number) : found,
  );
  return { ...question, findings };
}

/** Answers without their question, and what stands under an answer that belongs to no one question. */
function forNobody(source: Source, { pairs, under }: AnswerList, blocks: Block[]): Finding[] {
  const blocksOf = Map.groupBy(blocks, ({ number }) => number);
  return [
    ...pairs
      .filter(({ number }) => !blocksOf.has(number))
      .map(({ number, line, column }) => finding(placeIn(source, line, column), 'answer-for-nobody', number)),
    ...[...under].flatMap(([number, lines]) =>
      blocksOf.get(number)?.length === 1 ? [] : strayLines(source, lines),
    ),
  ];
}

/** A number that is left out may be a question that was not recognised. */
function gaps(source: Source, blocks: Block[]): Finding[] {
  return blocks.flatMap(({ number, head }, i) => {
    const before = blocks[i - 1]?.number ?? 0;
    return number > before + 1 && i > 0 ? [finding(placeOf(source, head), 'number-gap', before, number)] : [];
  });
}
