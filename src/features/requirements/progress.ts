import type { Day } from '#features/agencies/day.ts';
import type { Status } from './status.ts';

/** A live lesson as a person stands with it; `number` is its place in the module, from 1. */
export type LessonStanding = {
  id: string;
  number: number;
  title: string;
  minutes: number;
  state: 'todo' | 'doing' | 'done';
};

export type ModuleStanding = {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  started: boolean;
  lessons: LessonStanding[];
  /** When the first passed attempt was submitted. */
  passedAt: Date | null;
  /** When it was shown to be known before it was read. */
  testedOutAt: Date | null;
  completedAt: Date | null;
};

/** A programme required of a person, with its modules in the order of the programme. */
export type RequirementStanding = {
  id: string;
  programmeId: string;
  title: string;
  assignedOn: Day;
  dueOn: Day;
  /** Negative where it is late. */
  daysLeft: number;
  status: Status;
  /** When the last of its modules was completed. */
  completedAt: Date | null;
  modules: ModuleStanding[];
};

/** The next thing to do in a module. */
export type Step =
  | { kind: 'lesson'; module: ModuleStanding; lesson: LessonStanding }
  | { kind: 'check'; module: ModuleStanding };

/** The first unfinished lesson, else the check; nothing where the module is complete. */
export function stepIn(module: ModuleStanding): Step | undefined {
  if (module.completedAt) return undefined;
  const lesson = module.lessons.find(({ state }) => state !== 'done');
  if (lesson) return { kind: 'lesson', module, lesson };
  return module.passedAt ? undefined : { kind: 'check', module };
}

/** One step for each module that is not complete, in order. */
export function stepsIn(modules: ModuleStanding[]): Step[] {
  return modules.flatMap((module) => stepIn(module) ?? []);
}

export function lessonsDone({ lessons }: Pick<ModuleStanding, 'lessons'>): number {
  return lessons.filter(({ state }) => state === 'done').length;
}

export function moduleState({ started, completedAt }: ModuleStanding): 'todo' | 'doing' | 'done' {
  if (completedAt) return 'done';
  return started ? 'doing' : 'todo';
}

/** A requirement is complete with the last of its modules. */
export function completionOf(modules: Pick<ModuleStanding, 'completedAt'>[]): Date | null {
  const moments = modules.flatMap(({ completedAt }) => completedAt ?? []);
  if (moments.length === 0 || moments.length < modules.length) return null;
  return moments.reduce((last, at) => (at > last ? at : last));
}

/** What is open comes first, by its last day; what is done comes last. */
export function byUrgency(a: RequirementStanding, b: RequirementStanding): number {
  const done = Number(a.status === 'done') - Number(b.status === 'done');
  return done || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);
}
