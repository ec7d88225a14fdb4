import type { SafeHtml } from '#lib/markdown.ts';

/** A piece of a published lesson: sanitised HTML, or the place of a question. */
export type LessonBlock = { kind: 'html'; html: SafeHtml } | { kind: 'question'; questionId: string };

export type LessonCitation = { documentId: string; provision: string };

/** How many questions of which kind a knowledge check draws. */
export type BlueprintLine = { competency: string; level: number; count: number; difficulty?: number };

/** A module's knowledge check as its author planned it. */
export type CheckPlan = {
  questions: number;
  /** Per cent. */
  pass: number;
  /** Null: no time limit. */
  minutes: number | null;
  show: 'at-once' | 'after-pass' | 'after-window';
  blueprint: BlueprintLine[];
};

/**
 * Stands for the hash of a version that says only that the translation is gone. Versions are never removed, so without
 * it readers would go on seeing a translation of what the lesson no longer says.
 */
export const WITHDRAWN = 'withdrawn';

export function isWithdrawn({ sourceHash }: { sourceHash: string }): boolean {
  return sourceHash === WITHDRAWN;
}

/** The translation that a reader gets: the asked language, else the original. */
export function inLanguage<T extends { language: 'vi' | 'en' }>(translations: T[], language: 'vi' | 'en'): T {
  const original = translations.find((translation) => translation.language === 'vi');
  const shown = translations.find((translation) => translation.language === language) ?? original;
  if (!shown) throw new Error('A lesson was published without its Vietnamese original');
  return shown;
}
