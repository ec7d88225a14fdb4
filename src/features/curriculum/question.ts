import type { Day } from '#features/agencies/day.ts';
import type { SafeHtml } from '#lib/html.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/**
 * Options, statements, rows and gaps are known by their index in the stored order, in the key, in what was given and in
 * the responses, so the order on the screen never matters. It is the author's order, but where that would be the key
 * (steps to be put in order, pairs, drop-downs) it was mixed when the question was published.
 */

/** What is right. Never leaves the server before the learner may see it. */
export type AnswerKey =
  /** The first scene is where it begins. */
  | { kind: 'scenario'; scenes: SceneKey[] }
  | { kind: 'single'; options: number; right: number }
  | { kind: 'multiple'; options: number; right: number[] }
  | { kind: 'true-false'; statements: boolean[] }
  | { kind: 'number'; lines: NumberLine[] }
  | { kind: 'text'; lines: TextLine[]; compare: Comparison }
  | { kind: 'gaps'; gaps: GapKey[]; compare: Comparison }
  /** By step its place, from 0. */
  | { kind: 'ordering'; places: number[] }
  /** By row the option that belongs to it; `options` counts those that belong to none. */
  | { kind: 'matching'; options: number; pairs: number[] }
  | WorkingDaysKey;

/**
 * When a dossier is due: every variant takes a moment and a number of days out of these, and its key is then computed. A
 * moment is YYYY-MM-DDTHH:MM, its hours lie between those of the two ends on every working day between them.
 */
export type WorkingDaysKey = {
  kind: 'working-days';
  received: { from: string; to: string };
  days: { from: number; to: number };
  cutoff: string;
  /** The part of the working calendar that any of its variants needs. */
  calendar: WorkingCalendar;
};

export type QuestionKind = AnswerKey['kind'];

/** A scene of a scenario: where each choice leads and what it is worth; or how the path ends there. */
export type SceneKey = { choices: ChoiceKey[] } | { end: ScenarioEnd };
export type ChoiceKey = { to: number; points: number };
export type ScenarioEnd = 'pass' | 'fail';

/** A right answer, or a wrong one that is known: every number from `from` to `to`, ends included. */
export type NumberLine = { right: boolean; from: number; to: number };

/** The accepted texts of a right answer, or of a known wrong one, in every language. */
export type TextLine = { right: boolean; texts: string[] };

/** `marks`: as Vietnamese is read, whatever the case and where a tone mark stands. */
export type Comparison = 'marks' | 'no-tones' | 'exact';

/** A gap is typed into, or filled from a list. */
export type GapKey = { texts: string[] } | { options: number; right: number };

/** What a learner answered. Null and the empty text: left empty. */
export type Given =
  /** What was chosen in each scene from the first on; where the path has not ended it is a part of an answer. */
  | { kind: 'scenario'; path: number[] }
  | { kind: 'single'; chosen: number | null }
  | { kind: 'multiple'; chosen: number[] }
  | { kind: 'true-false'; marks: (boolean | null)[] }
  /** As it was typed. */
  | { kind: 'number'; typed: string }
  | { kind: 'text'; typed: string }
  /** By gap what was typed, or the index of what was chosen from its list. */
  | { kind: 'gaps'; filled: string[] }
  | { kind: 'ordering'; places: (number | null)[] }
  | { kind: 'matching'; pairs: (number | null)[] }
  | { kind: 'working-days'; day: Day | null };

/** How many things a question offers, and how many places an answer has to fill. */
export type Shape = { kind: QuestionKind; options: number; places: number };

/** The words of a question in one language, as sanitised HTML. Feedback and explanation are secrets like the key. */
export type QuestionText = {
  stem: SafeHtml;
  options: OptionText[];
  /** Matching: what stands on the left. Its options stand on the right. */
  rows?: OptionText[];
  /** Gaps: the paragraphs in which they stand, after the stem. */
  cloze?: Cloze;
  /** Scenario: its scenes, of which only the one in which somebody stands is no secret. */
  scenes?: SceneText[];
  /** Of a number. */
  unit?: string;
  explanation: SafeHtml;
  hints: SafeHtml[];
  /** The anchor of the passage to read again, in the lesson where the question stands. */
  review?: string;
  citations: QuestionCitation[];
};

/** An option of a choice, a statement, a step, a side of a pair, or a line of a number or text: its words and remark. */
export type OptionText = { text: SafeHtml; feedback: SafeHtml };

/** `end`: the words of the end that is reached there. */
export type SceneText = { title: SafeHtml; body: SafeHtml; choices: SceneChoice[]; end: SafeHtml };
export type SceneChoice = { text: SafeHtml; consequence: SafeHtml };

export type QuestionCitation = { documentId: string; provision: string };

/** Paragraphs of words and gaps; a gap with a list has its options in the stored order. */
export type Cloze = ClozePiece[][];
export type ClozePiece = { words: SafeHtml } | { gap: number; list?: string[] };

/** What may be sent to a browser before an answer: no key, no feedback, no explanation. */
export type QuestionForLearner = {
  id: string;
  versionId: string;
  kind: QuestionKind;
  competency: string;
  stem: SafeHtml;
  /** In the order of the screen; `index` is the stored one. Of a typed answer there are none. */
  options: { index: number; text: SafeHtml }[];
  places: number;
  rows?: SafeHtml[];
  cloze?: Cloze;
  unit?: string;
  dates?: AskedDates;
};

/** What a question of working days says besides its stem: the days that may be chosen, and by which rule they count. */
export type AskedDates = { received: Day; from: Day; to: Day; cutoff: string; calendar: WorkingCalendar };
