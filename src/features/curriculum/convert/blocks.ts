import { headOf, habitLabel, answerLine, isTitle, tidy, type Line } from './line.ts';
import { answerLists, type AnswerList } from './pairs.ts';

/** A question's lines: the one that begins it, with what stands behind its number, and those up to the next. */
export type Block = { number: number; head: Line; first: string; lines: Line[]; part: number };

/** A file cut at its questions. Lists of answers end a part: after one the numbers may begin again. */
export type Cut = { blocks: Block[]; lists: AnswerList[]; outside: Line[] };

export function cutAtQuestions(lines: Line[]): Cut {
  const lists = answerLists(lines);
  const inList = new Map(
    lists.flatMap((list, part) => [...list.lines].map((number) => [number, part] as const)),
  );
  const cut: Cut = { blocks: [], lists, outside: [] };
  let open: Block | undefined;
  let part = 0;
  const close = () => {
    if (open) cut.outside.push(...titlesBelow(open));
    open = undefined;
  };
  for (const line of lines) {
    const list = inList.get(line.number);
    const head = list === undefined ? headOf(line.text) : undefined;
    if (list !== undefined || head) close();
    if (list !== undefined) part = list + 1;
    else if (head) {
      open = { number: head.number, head: line, first: tidy(`${head.note} ${head.rest}`), lines: [], part };
      cut.blocks.push(open);
    } else (open?.lines ?? cut.outside).push(line);
  }
  close();
  cut.outside.sort((a, b) => a.number - b.number);
  return cut;
}

/** Takes the titles of what follows off the end of a question. */
function titlesBelow({ lines }: Block): Line[] {
  const isOwn = ({ text }: Line) =>
    tidy(text) !== '' && (!isTitle(text) || habitLabel(text) !== undefined || answerLine(text) !== undefined);
  return lines.splice(lines.findLastIndex(isOwn) + 1);
}
