import type { QuestionForLearner, QuestionKind } from '#features/curriculum/question.ts';
import { letterOf } from './paper.ts';

/** What stands on a sheet for one question: boxes for a letter each, with what is beside them, or lines to write on. */
export type Writing = { kind: 'box' | 'line'; label: string };

/** A scenario is never part of a check. */
export type WrittenKind = Exclude<QuestionKind, 'scenario'>;

export function howTo(kind: QuestionKind, says: Record<WrittenKind, string>): string {
  return kind === 'scenario' ? '' : says[kind];
}

/** Whether its options are told apart by letters; what is typed has none, and gaps have lists of their own. */
export function isLettered({ options }: Pick<QuestionForLearner, 'options'>): boolean {
  return options.length > 0;
}

/** The lists of a question's gaps, by gap. */
export function gapLists({
  cloze = [],
}: Pick<QuestionForLearner, 'cloze'>): { gap: number; list: string[] }[] {
  return cloze
    .flat()
    .flatMap((piece) => ('gap' in piece && piece.list ? [{ gap: piece.gap, list: piece.list }] : []));
}

/** The boxes or lines of a question on the answer sheet. */
export function writingFor({
  kind,
  options,
  places,
}: Pick<QuestionForLearner, 'kind' | 'options' | 'places'>): Writing[] {
  const boxes = (labels: string[]) => labels.map((label) => ({ kind: 'box' as const, label }));
  const lettered = options.map((_, place) => letterOf(place));
  const numbered = Array.from({ length: places }, (_, i) => String(i + 1));
  switch (kind) {
    case 'single':
      return boxes(['']);
    case 'multiple':
      return boxes(options.map(() => ''));
    case 'true-false':
      return boxes(lettered);
    case 'ordering':
    case 'matching':
      return boxes(numbered);
    case 'gaps':
      return numbered.map((label) => ({ kind: 'line', label }));
    default:
      return [{ kind: 'line', label: '' }];
  }
}
