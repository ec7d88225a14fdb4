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
