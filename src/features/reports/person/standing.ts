import type { CompetencyOfPerson } from '#features/competency/queries.ts';
import type { ModuleStanding, RequirementStanding } from '#features/requirements/progress.ts';

/** What stands in short at the top of a record. */
export type Summary = {
  required: number;
  done: number;
  late: number;
  measured: number;
  met: number;
  notMet: number;
  unsure: number;
  pieces: number;
};

export function summaryOf(requirements: RequirementStanding[], competencies: CompetencyOfPerson[]): Summary {
  const estimates = competencies.flatMap(({ estimate }) => estimate ?? []);
  const inVerdict = (name: 'met' | 'not-met') => estimates.filter(({ verdict }) => verdict === name).length;
  const measured = competencies.filter(({ measuredBy }) => measuredBy === 'questions').length;
  const [met, notMet] = [inVerdict('met'), inVerdict('not-met')];
  return {
    required: requirements.length,
    done: requirements.filter(({ status }) => status === 'done').length,
    late: requirements.filter(({ status }) => status === 'late').length,
    ...{ measured, met, notMet, unsure: measured - met - notMet },
    pieces: estimates.reduce((sum, { pieces }) => sum + pieces, 0),
  };
}

export function opened(modules: ModuleStanding[]): ModuleStanding[] {
  return modules.filter(({ started }) => started);
}
