import { differenceOf, type Difference } from '#lib/difference.ts';
import { linesIn } from '#lib/stem.ts';
import { formatDate } from '#ui/format.ts';
import type { Language } from '#ui/language.ts';
import { words } from './answer-words.ts';
import type { LessonText, QuestionVersion } from './published.ts';
import { proseOf } from './parse/prose.ts';
import type { AnswerKey, QuestionText, WorkingDaysKey } from './question.ts';
import { writtenAnswers } from './written-answers.ts';
import { writtenScenes } from './written-scenes.ts';

/** A version cut into what a trainer would look at on its own, each a few lines of plain text. */
export type Detail = { name: DetailName; lines: string[] };

export type DetailName =
  | ('title' | 'summary' | 'body' | 'minutes' | 'checkedOn')
  | ('stem' | 'kind' | 'answers' | 'scenes' | 'explanation' | 'hints' | 'review')
  | ('law' | 'competency' | 'level' | 'difficulty' | 'points' | 'compare')
  | ('received' | 'days' | 'cutoff' | 'daysOff' | 'makeUp' | 'undecided');

export type ChangedDetail = { name: DetailName; difference: Difference };

/** The details of which the one version says something else than the other. */
export function changedDetails(before: Detail[], after: Detail[]): ChangedDetail[] {
  const names = new Set([...after, ...before].map(({ name }) => name));
  const linesOf = (details: Detail[], wanted: DetailName) =>
    details.find(({ name }) => name === wanted)?.lines ?? [];
  return [...names].flatMap((name) => {
    const [was, is] = [linesOf(before, name), linesOf(after, name)];
    return was.join('\n') === is.join('\n') ? [] : [{ name, difference: differenceOf(was, is) }];
  });
}

/** What is read in a lesson; its questions have versions of their own. */
export function lessonDetails(version: LessonText): Detail[] {
  const { title, summary, source, minutes, competency, checkedOn, citations } = version;
  return [
    { name: 'title', lines: [title] },
    { name: 'summary', lines: summary ? [summary] : [] },
    { name: 'body', lines: proseOf(source) },
    { name: 'law', lines: citations.map(cited) },
    { name: 'competency', lines: [competency] },
    { name: 'minutes', lines: [String(minutes)] },
    { name: 'checkedOn', lines: checkedOn ? [formatDate(checkedOn)] : [] },
  ];
}

/** What a question says in a language. */
export function questionDetails(key: AnswerKey, text: QuestionText, language: Language): Detail[] {
  return [
    { name: 'stem', lines: linesIn(text.stem) },
    { name: 'kind', lines: [words[language].how[key.kind]] },
    { name: 'answers', lines: writtenAnswers(key, text, language) },
    {
      name: 'scenes',
      lines: key.kind === 'scenario' ? writtenScenes(key.scenes, text.scenes ?? [], language) : [],
    },
    { name: 'explanation', lines: linesIn(text.explanation) },
    { name: 'hints', lines: text.hints.flatMap(linesIn) },
    { name: 'review', lines: text.review ? [`#${text.review}`] : [] },
    { name: 'law', lines: text.citations.map(cited) },
  ];
}

/** What holds of a question in every language; the names of holidays are in this one. */
export function filingDetails(version: QuestionVersion, language: Language): Detail[] {
  const { key, competency, level, difficulty, points } = version;
  return [
    ...(key.kind === 'working-days' ? dateDetails(key, language) : []),
    { name: 'compare', lines: 'compare' in key && key.compare !== 'marks' ? [`{${key.compare}}`] : [] },
    { name: 'competency', lines: [competency] },
    { name: 'level', lines: [String(level)] },
    { name: 'difficulty', lines: [String(difficulty)] },
    { name: 'points', lines: [String(points)] },
  ];
}

function dateDetails({ received, days, cutoff, calendar }: WorkingDaysKey, language: Language): Detail[] {
  const { daysOff, makeUp, undecided } = calendar;
  return [
    { name: 'received', lines: [`${said(received.from)} .. ${said(received.to)}`] },
    { name: 'days', lines: [`${days.from} .. ${days.to}`] },
    { name: 'cutoff', lines: [cutoff] },
    { name: 'daysOff', lines: daysOff.map(({ day, name }) => `${formatDate(day)} ${name[language]}`) },
    { name: 'makeUp', lines: makeUp.map(formatDate) },
    { name: 'undecided', lines: undecided.map(({ from, to }) => `${formatDate(from)} .. ${formatDate(to)}`) },
  ];
}

const said = (moment: string) => `${moment.slice(11)} ${formatDate(moment.slice(0, 10))}`;

const cited = ({ documentId, provision }: { documentId: string; provision: string }) =>
  [documentId, provision].filter(Boolean).join(', ');
