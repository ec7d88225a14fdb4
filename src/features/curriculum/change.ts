import { isDeepStrictEqual } from 'node:util';
import { excerpt } from '#lib/stem.ts';
import type { Language } from '#ui/language.ts';
import type { QuestionTexts } from './asking.ts';
import { changedParts } from './changed-parts.ts';
import type { AnswerKey, Cloze, QuestionText, SceneText } from './question.ts';
import { isRearranged } from './arrangement.ts';

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
export type ChangedPart = { language: Language; part: PartName; before: string; after: string };
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

const LANGUAGES: Language[] = ['vi', 'en'];

/** `before` is the version before, where there is one. Both stand in their author's order. */
export function changeBetween(questionId: string, before: Asked | undefined, after: Asked): QuestionChange {
  if (!before) return { questionId, change: 'new', parts: [] };
  const parts = LANGUAGES.flatMap((language) =>
    partsOf(before.text[language], after.text[language]).map((part) => ({ ...part, language })),
  );
  return { questionId, change: changeKind(before, after), parts };
}

export function changeKind(before: Asked, after: Asked): Exclude<ChangeKind, 'new'> {
  const isKey = !isDeepStrictEqual(before.key, after.key) || before.points !== after.points;
  const original = ({ key, text }: Asked) => ({ key, text: text.vi });
  if (isKey || isRearranged(original(before), original(after))) return 'key';
  const isWording = LANGUAGES.some((language) => wordingDiffers(before.text[language], after.text[language]));
  return isWording ? 'wording' : 'remarks';
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

/** A translation that comes or goes changes no piece of its words. */
function partsOf(before: QuestionText | undefined, after: QuestionText | undefined) {
  return before && after ? changedParts(textsOf(before), textsOf(after)) : [];
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
    ...padded(text.rows ?? []).map((line) => ({ part: 'remark' as const, words: plain(line?.feedback) })),
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
