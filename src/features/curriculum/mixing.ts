import { indexes } from './kinds/kind.ts';
import type { QuestionTexts } from './asking.ts';
import type { AnswerKey, Cloze, GapKey, QuestionText } from './question.ts';

/**
 * Where the author's order is the key (steps, the right sides of pairs, drop-downs) a question is stored in another
 * order, so that an index on the page says nothing. `Mix` gives, by stored index, the author's.
 */
export type Mix = { options: number[]; lists: number[][] };

type Asked = { key: AnswerKey; text: QuestionTexts };

/** A new order for so many things. Chance is the caller's: it must not be told from anything that a learner can see. */
type Shuffle = (count: number) => number[];

/** An order for the question's options and lists; undefined where the author's tells nothing. */
export function mixFor(key: AnswerKey, shuffle: Shuffle): Mix | undefined {
  switch (key.kind) {
    case 'ordering':
      return { options: otherOrder(key.places.length, shuffle), lists: [] };
    case 'matching':
      return { options: shuffle(key.options), lists: [] };
    case 'gaps':
      return { options: [], lists: key.gaps.map((gap) => ('right' in gap ? shuffle(gap.options) : [])) };
    default:
      return undefined;
  }
}

/** Steps are never shown in the right order to begin with. */
function otherOrder(count: number, shuffle: Shuffle): number[] {
  const order = shuffle(count);
  const isAuthors = order.every((author, i) => author === i);
  return isAuthors ? order.toReversed() : order;
}

/** The mix of an earlier version still fits where the question asks for as much as before. */
export function fitsMix(key: AnswerKey, mix: Mix): boolean {
  const wanted = mixFor(key, indexes);
  if (!wanted) return false;
  const sizes = ({ options, lists }: Mix) => [options.length, ...lists.map((list) => list.length)].join();
  return sizes(wanted) === sizes(mix);
}

export function mixed({ key, text }: Asked, mix: Mix): Asked {
  const { vi, en } = text;
  const texts = { vi: mixedText(vi, key, mix), ...(en && { en: mixedText(en, key, mix) }) };
  return { key: mixedKey(key, mix), text: texts };
}

/** A stored question in its author's order again. */
export function unmixed<Question extends Asked>(stored: Question, mix: Mix | null): Question {
  return mix ? { ...stored, ...mixed(stored, inverseOf(mix)) } : stored;
}

function inverseOf({ options, lists }: Mix): Mix {
  const inverse = (order: number[]) => indexes(order.length).map((author) => order.indexOf(author));
  return { options: inverse(options), lists: lists.map(inverse) };
}

function mixedKey(key: AnswerKey, { options, lists }: Mix): AnswerKey {
  if (key.kind === 'ordering') return { ...key, places: options.map((author) => key.places[author]!) };
  if (key.kind === 'matching') return { ...key, pairs: key.pairs.map((author) => options.indexOf(author)) };
  if (key.kind !== 'gaps') return key;
  const gaps = key.gaps.map((gap, i): GapKey =>
    'right' in gap ? { ...gap, right: lists[i]!.indexOf(gap.right) } : gap,
  );
  return { ...key, gaps };
}

function mixedText(text: QuestionText, key: AnswerKey, { options, lists }: Mix): QuestionText {
  if (key.kind === 'gaps') return { ...text, ...(text.cloze && { cloze: mixedLists(text.cloze, lists) }) };
  return { ...text, options: options.map((author) => text.options[author]!) };
}

function mixedLists(cloze: Cloze, lists: number[][]): Cloze {
  return cloze.map((paragraph) =>
    paragraph.map((piece) => {
      if ('words' in piece || !piece.list) return piece;
      const { gap, list } = piece;
      return { gap, list: lists[gap]!.map((author) => list[author]!) };
    }),
  );
}
