import type { SafeHtml } from '#lib/html.ts';
import type { Language } from '#ui/language.ts';

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

type Translation = { language: Language; sourceHash: string };

/** Of the newest versions of lessons in each language the one that a reader gets: the asked language, else the original. */
export function readableIn<Row extends Translation & { id: string }>(rows: Row[], language: Language): Row[] {
  const standing = rows.filter((row) => !isWithdrawn(row));
  return [...Map.groupBy(standing, ({ id }) => id)].map(([id, translations]) => {
    const readIn = (wanted: Language) => translations.find((each) => each.language === wanted);
    const shown = readIn(language) ?? readIn('vi');
    if (!shown) throw new Error(`The lesson ${id} was published without its Vietnamese original`);
    return shown;
  });
}
