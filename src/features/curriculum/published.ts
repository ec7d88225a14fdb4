import type { Language } from '#ui/language.ts';
import type { QuestionTexts } from './asking.ts';
import { changeKind } from './change.ts';
import type { LessonCitation } from './lesson.ts';
import { unmixed, type Mix } from './mixing.ts';
import type { AnswerKey } from './question.ts';

/** What a publication changed, part by part. It is told from what was stored: each version against the one before it. */

/**
 * What became of a question. Changed words are told apart by what their author said of them: a typo, after which
 * statistics go on, or another meaning.
 */
export const NEWS = ['new', 'key', 'meaning', 'typo', 'remarks', 'retired'] as const;
export type News = (typeof NEWS)[number];

/** As it is stored; `unmixed` brings it into its author's order. */
export type QuestionVersion = {
  competency: string;
  level: number;
  difficulty: number;
  points: number;
  series: number;
  key: AnswerKey;
  mix: Mix | null;
  text: QuestionTexts;
};

/** `before` is empty for the first version. */
export type QuestionVersions = { number: number; now: QuestionVersion; before: QuestionVersion | null };

export type PublishedQuestion = {
  id: string;
  news: News;
  /** Its first words. */
  label: string;
  /** Empty for one that was retired. */
  versions: QuestionVersions | null;
};

/** `is`: the translation came, changed or went. */
export type PublishedVersion = { language: Language; number: number; is: 'new' | 'changed' | 'withdrawn' };

export type PublishedLesson = {
  id: string;
  title: string;
  /** In which its title could be given. */
  language: Language;
  retired: boolean;
};

/** A lesson with its questions, or the questions that stand only in the bank of a module. */
export type PublishedPart = {
  module: { id: string; title: string };
  lesson: PublishedLesson | null;
  versions: PublishedVersion[];
  questions: PublishedQuestion[];
};

export type LessonText = {
  title: string;
  summary: string;
  minutes: number;
  competency: string;
  checkedOn: string | null;
  citations: LessonCitation[];
  source: string;
  sourceHash: string;
};

export type LessonTexts = { language: Language; number: number; now: LessonText; before: LessonText | null };

export type Counts = {
  lessons: { new: number; changed: number; retired: number };
  questions: Record<News, number>;
};

export function newsOf({ now, before }: QuestionVersions): Exclude<News, 'retired'> {
  if (!before) return 'new';
  const change = changeKind(unmixed(before, before.mix), unmixed(now, now.mix));
  if (change !== 'wording') return change;
  return now.series === before.series ? 'typo' : 'meaning';
}

export function isNewLesson({ versions }: Pick<PublishedPart, 'versions'>): boolean {
  return versions.some(({ language, is }) => language === 'vi' && is === 'new');
}

export function countsOf(parts: PublishedPart[]): Counts {
  const count = (is: (part: PublishedPart) => boolean) => parts.filter(is).length;
  const news = parts.flatMap(({ questions }) => questions.map((question) => question.news));
  return {
    lessons: {
      new: count(isNewLesson),
      changed: count((part) => part.versions.length > 0 && !isNewLesson(part)),
      retired: count(({ lesson }) => lesson?.retired === true),
    },
    questions: questionCounts(news),
  };
}

export function questionCounts(news: News[]): Record<News, number> {
  const counts = NEWS.map((name) => [name, news.filter((each) => each === name).length]);
  return Object.fromEntries(counts) as Record<News, number>;
}

/** How many texts are to be compared to show what changed in it. */
export function comparisonsIn({ versions, questions }: PublishedPart): number {
  const changed = versions.filter(({ is }) => is === 'changed').length;
  return changed + questions.filter(({ versions: both }) => both?.before).length;
}
