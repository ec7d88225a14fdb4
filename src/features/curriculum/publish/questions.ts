import type { RenderOptions } from '#lib/markdown.ts';
import type { Language } from '#ui/language.ts';
import type { QuestionTexts } from '../asking.ts';
import type { ContentModule, Translated } from '../content.ts';
import type { Competency } from '../parse/plans.ts';
import type { AnswerKey } from '../question.ts';
import { questionText } from '../render/question.ts';
import { resolved, type Resolved } from '../resolve.ts';
import { acceptingBoth } from '../translation.ts';
import { hashOf } from './hash.ts';

/** A question ready to be stored: its place, and what its newest version should say. */
export type ReadyQuestion = {
  id: string;
  moduleId: string;
  lessonId: string | null;
  sort: number;
  inBank: boolean;
  version: Resolved & { key: AnswerKey; text: QuestionTexts; sourceHash: string };
};

type ByLanguage = Record<Language, RenderOptions>;

/** The questions of a module in reading order: those of its lessons, then those of its bank. */
export function readyQuestions(
  module: ContentModule,
  competencies: ReadonlyMap<string, Competency>,
  options: ByLanguage,
): ReadyQuestion[] {
  const files = [
    ...module.lessons.map((lesson) => ({ ...lesson, lessonId: lesson.id })),
    ...(module.bank ? [{ ...module.bank, lessonId: null }] : []),
  ];
  return files
    .flatMap((file) => questionsOf(file, module, competencies, options))
    .map((question, sort) => ({ ...question, sort }));
}

function questionsOf(
  { vi, en, lessonId }: Translated & { lessonId: string | null },
  module: ContentModule,
  competencies: ReadonlyMap<string, Competency>,
  options: ByLanguage,
): Omit<ReadyQuestion, 'sort'>[] {
  if (!vi) return [];
  const translations = new Map(en?.questions.map((question) => [question.id, question]));
  return vi.questions.flatMap((question) => {
    const { id, bank } = question;
    if (!question.key) return [];
    const translation = translations.get(id);
    const key = translation?.key ? acceptingBoth(question.key, translation.key) : question.key;
    const text: QuestionTexts = {
      vi: questionText(question, question, options.vi),
      ...(translation && { en: questionText(translation, question, options.en) }),
    };
    const said = { ...resolved({ ...question, file: vi }, module, competencies), key, text };
    const version = { ...said, sourceHash: questionHash(said) };
    return [{ id, moduleId: module.id, lessonId, inBank: bank || lessonId === null, version }];
  });
}

/** Of what a version says in its author's order, whichever way it was written. */
export function questionHash({
  competency,
  level,
  difficulty,
  points,
  key,
  text,
}: Omit<ReadyQuestion['version'], 'sourceHash'>): string {
  return hashOf({ competency, level, difficulty, points, key, text });
}
