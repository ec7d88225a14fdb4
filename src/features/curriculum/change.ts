import { isDeepStrictEqual } from 'node:util';
import { excerpt } from '#lib/stem.ts';
import type { QuestionTexts } from './asking.ts';
import type { AnswerKey, Cloze, QuestionText, SceneText } from './question.ts';

/**
 * What a new version of a question changes. What counts as right makes another question of it, with statistics of its
 * own. Other words may or may not: only the author knows whether a slip was mended or the meaning changed. Remarks,
 * sources and what a question is filed under are never asked about.
 */
export type ChangeKind = 'new' | 'key' | 'wording' | 'remarks';

export type WordingAnswer = 'typo' | 'meaning';

/** What an author says of changed words: of all questions, or of each. */
export type WordingAnswers = { all?: WordingAnswer | undefined; byQuestion?: Record<string, WordingAnswer> };

export type QuestionChange = { questionId: string; change: ChangeKind; parts: ChangedPart[] };

/** A piece of text that is another now, as plain words; empty where there was or is none. */
export type ChangedPart = { part: PartName; before: string; after: string };
export type PartName =
  | 'stem'
  | 'scene'
  | 'option'
  | 'row'
  | 'gaps'
  | 'unit'
  | 'remark'
  | 'end'
  | 'explanation'
  | 'hint'
  | 'source';

export type Asked = { key: AnswerKey; points: number; text: QuestionTexts };

/** `before` is the version before, where there is one, in the same order of options. */
export function changeBetween(questionId: string, before: Asked | undefined, after: Asked): QuestionChange {
  if (!before) return { questionId, change: 'new', parts: [] };
  const parts = partsOf(before.text.vi, after.text.vi);
  const isKey = !isDeepStrictEqual(before.key, after.key) || before.points !== after.points;
  if (isKey) return { questionId, change: 'key', parts };
  const isWording = (['vi', 'en'] as const).some((language) =>
    wordingDiffers(before.text[language], after.text[language]),
  );
  return { questionId, change: isWording ? 'wording' : 'remarks', parts };
}

/** Whether answers to the new version are counted with those to the one before; undefined where its author must say. */
export function continues(
  { questionId, change }: QuestionChange,
  { all, byQuestion = {} }: WordingAnswers,
): boolean | undefined {
  if (change !== 'wording') return change === 'remarks';
  const answer = (Object.hasOwn(byQuestion, questionId) ? byQuestion[questionId] : undefined) ?? all;
  return answer && answer === 'typo';
}

/** A translation that was not there before changes nothing for those who have read the original. */
function wordingDiffers(before: QuestionText | undefined, after: QuestionText | undefined): boolean {
  return before !== undefined && after !== undefined && !isDeepStrictEqual(asked(before), asked(after));
}

function asked({ stem, options, rows = [], cloze = [], unit = '', scenes = [] }: QuestionText) {
  const words = (lines: { text: QuestionText['stem'] }[]) => lines.map(({ text }) => text);
  const told = scenes.map(({ title, body, choices, end }) => ({ title, body, choices: words(choices), end }));
  return { stem, options: words(options), rows: words(rows), cloze, unit, scenes: told };
}

const LONGEST = 400;

function partsOf(before: QuestionText, after: QuestionText): ChangedPart[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  const length = Math.max(old.length, now.length);
  const pairs = Array.from({ length }, (_, i) => ({ old: old[i], now: now[i] }));
  return pairs.flatMap(({ old: was, now: is }) => {
    const [first, second] = [was?.words ?? '', is?.words ?? ''];
    return first === second ? [] : [{ part: (is ?? was)!.part, before: first, after: second }];
  });
}

type PlacedText = { part: PartName; words: string };

const plain = (html: QuestionText['stem'] | undefined) => (html ? excerpt(html, LONGEST) : '');

/** Every piece in a fixed order: as many places for each as a question can have. */
function textsOf(text: QuestionText): PlacedText[] {
  const padded = <T>(items: T[]) => Array.from({ length: PLACES }, (_, i) => items[i]);
  return [
    { part: 'stem', words: plain(text.stem) },
    ...padded(text.options).map((line) => ({ part: 'option' as const, words: plain(line?.text) })),
    ...padded(text.rows ?? []).map((line) => ({ part: 'row' as const, words: plain(line?.text) })),
    { part: 'gaps', words: wordsOf(text.cloze ?? []) },
    { part: 'unit', words: text.unit ?? '' },
    ...(text.scenes ?? []).flatMap(sceneTexts),
    ...padded(text.options).map((line) => ({ part: 'remark' as const, words: plain(line?.feedback) })),
    { part: 'explanation', words: plain(text.explanation) },
    ...padded(text.hints).map((hint) => ({ part: 'hint' as const, words: plain(hint) })),
    {
      part: 'source',
      words: text.citations
        .map(({ documentId, provision }) => `${documentId} ${provision}`.trim())
        .join('; '),
    },
  ];
}

const PLACES = 50;

function sceneTexts({ title, body, choices, end }: SceneText): PlacedText[] {
  return [
    { part: 'scene', words: plain(title) },
    { part: 'scene', words: plain(body) },
    ...choices.flatMap(({ text, consequence }): PlacedText[] => [
      { part: 'option', words: plain(text) },
      { part: 'remark', words: plain(consequence) },
    ]),
    { part: 'end', words: plain(end) },
  ];
}

function wordsOf(cloze: Cloze): string {
  const pieces = cloze.flat().map((piece) => {
    if ('words' in piece) return excerpt(piece.words, LONGEST);
    return piece.list ? `[${piece.list.join(' | ')}]` : '[…]';
  });
  return pieces.join(' ');
}
