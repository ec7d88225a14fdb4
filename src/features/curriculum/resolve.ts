import type { ContentModule } from './content.ts';
import type { ParsedFile } from './parse/lesson-file.ts';
import type { Competency } from './parse/plans.ts';
import type { ParsedQuestion } from './parse/question.ts';

/** What authors may leave out, filled in: a question takes its file's competency, a file its module's first. */

const MIDDLING = 2;

type File = Pick<ParsedFile, 'head'>;

export function competencyOf({ head }: File, module: ContentModule): string {
  return head.value?.competency ?? module.plan?.value?.competencies[0] ?? '';
}

export type Resolved = { competency: string; level: number; difficulty: number; points: number };

/** A question without a level is of the level that its competency expects. */
export function resolved(
  question: BankQuestion,
  module: ContentModule,
  competencies: ReadonlyMap<string, Competency>,
): Resolved {
  const competency = question.competency?.code ?? competencyOf(question.file, module);
  return {
    competency,
    level: question.level ?? competencies.get(competency)?.level ?? 1,
    difficulty: question.difficulty ?? MIDDLING,
    points: question.points ?? 1,
  };
}

/** A question with the file that it stands in. */
export type BankQuestion = ParsedQuestion & { file: ParsedFile };

/** What the module's check may draw from: its bank, and lesson questions that say `{bank}`. */
export function bankQuestions(module: ContentModule): BankQuestion[] {
  const inLessons = module.lessons.flatMap(({ vi }) => withFile(vi)).filter(({ bank }) => bank);
  return [...withFile(module.bank?.vi), ...inLessons];
}

function withFile(file: ParsedFile | undefined): BankQuestion[] {
  return file ? file.questions.map((question) => ({ ...question, file })) : [];
}
