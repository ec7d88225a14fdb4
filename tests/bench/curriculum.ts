import { dayOf } from '#features/agencies/day.ts';
import { totalOf } from '#features/checks/attempt.ts';
import { draw, shownAs, type Drawable } from '#features/checks/draw.ts';
import { posterior, verdict, type Evidence, type Verdict } from '#features/competency/posterior.ts';
import { chanceFrom, type Chance } from '#features/curriculum/chance.ts';
import { checkContent } from '#features/curriculum/check.ts';
import type { CheckPlan } from '#features/curriculum/lesson.ts';
import { guessFloor, mark, rightAnswer, shapeOf } from '#features/curriculum/marking.ts';
import type { ModulePlan } from '#features/curriculum/parse/plans.ts';
import { readyFor } from '#features/curriculum/publish/ready.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { keyIn } from '#features/curriculum/variant.ts';
import { readContentTree } from '#server/content-files.ts';
import { blindAnswer } from './blind.ts';
import { within, type Result } from './table.ts';

const PEOPLE = 10_000;
const ATTEMPTS = 3;
/** What a master knows of the domain. */
const KNOWN = 0.9;
const MOST_GUESSED = 1;
const MOST_FAILED = 5;

type Bank = {
  title: string;
  plan: Pick<CheckPlan, 'pass' | 'blueprint'>;
  questions: Drawable[];
  keys: Map<string, AnswerKey>;
};
type Played = { attempts: number; passes: number; failed: number; verdicts: Record<Verdict, number> };

/** Whether a check can be passed by guessing, and fails those who know: both on the banks as they are shipped. */
export async function guessersAndMasters(): Promise<Result[]> {
  const banks = await banksOf();
  return banks.flatMap((bank, i): Result[] => {
    const guessers = play(bank, 0, chanceFrom(`00000000000000${10 + i}`));
    const masters = play(bank, KNOWN, chanceFrom(`00000000000000${40 + i}`));
    const guessed = (guessers.passes / guessers.attempts) * 100;
    const failed = (masters.failed / PEOPLE) * 100;
    return [
      within(`${bank.title}: attempts passed by guessing`, [{ is: guessed, limit: MOST_GUESSED, unit: '%' }]),
      within(`${bank.title}: masters who fail ${ATTEMPTS} times`, [
        { is: failed, limit: MOST_FAILED, unit: '%' },
      ]),
      told(`${bank.title}: verdicts of guessers`, guessers),
      told(`${bank.title}: verdicts of masters`, masters),
    ];
  });
}

/** So many people take the check until they pass, three times at most, unseen questions first. */
function play(bank: Bank, known: number, chance: Chance): Played {
  const played: Played = { attempts: 0, passes: 0, failed: 0, verdicts: { met: 0, unsure: 0, 'not-met': 0 } };
  for (let person = 0; person < PEOPLE; person++) {
    const seen = new Set<string>();
    const evidence: Evidence[] = [];
    let passed = false;
    for (let attempt = 0; attempt < ATTEMPTS && !passed; attempt++) {
      passed = take(bank, known, { chance, seen, evidence });
      played.attempts += 1;
      played.passes += passed ? 1 : 0;
    }
    played.failed += passed ? 0 : 1;
    played.verdicts[verdict(posterior(evidence))] += 1;
  }
  return played;
}

type Taking = { chance: Chance; seen: Set<string>; evidence: Evidence[] };

function take({ plan, questions, keys }: Bank, known: number, { chance, seen, evidence }: Taking): boolean {
  const drawn = draw(questions, plan.blueprint, seen, seedFrom(chance));
  if (!drawn.ok) throw new Error('The bank is too small');
  const results = drawn.drawn.map(({ questionId, versionId, variant, seenBefore }) => {
    const key = keyIn(keys.get(questionId)!, variant);
    const score = mark(key, chance() < known ? rightAnswer(key) : blindAnswer(key, chance));
    if (!seenBefore) evidence.push({ score, guess: guessFloor(key) });
    seen.add(shownAs(questionId, variant));
    return { questionId, versionId, responseId: null, score, points: 1 };
  });
  return totalOf(results, plan.pass).passed;
}

const seedFrom = (chance: Chance) =>
  Array.from({ length: 16 }, () => Math.floor(chance() * 16).toString(16)).join('');

async function banksOf(): Promise<Bank[]> {
  const { content } = checkContent(await readContentTree('content'), dayOf(new Date()));
  const { questions } = await readyFor(content);
  return content.modules.map(({ id, plan }) => {
    const own = questions.filter(({ moduleId, inBank }) => moduleId === id && inBank);
    return {
      title: plan!.value!.titles.vi,
      plan: planOf(plan!.value!.check!),
      questions: own.map(({ id: questionId, version }) => drawable(questionId, version)),
      keys: new Map(own.map(({ id: questionId, version }) => [questionId, version.key])),
    };
  });
}

function planOf({ pass, blueprint }: NonNullable<ModulePlan['check']>): Bank['plan'] {
  return {
    pass,
    blueprint: blueprint.map(({ difficulty, ...line }) => (difficulty ? { ...line, difficulty } : line)),
  };
}

function drawable(
  questionId: string,
  { key, ...version }: { key: AnswerKey } & Pick<Drawable, 'competency' | 'level' | 'difficulty'>,
): Drawable {
  const { competency, level, difficulty } = version;
  const { kind, options } = shapeOf(key);
  const computed = key.kind === 'working-days' ? { computed: key } : {};
  return { questionId, versionId: questionId, kind, competency, level, difficulty, options, ...computed };
}

/** Listed, not judged: what the evidence of these attempts says. */
function told(what: string, { verdicts }: Played): Result {
  const share = (each: Verdict) => `${((verdicts[each] / PEOPLE) * 100).toFixed(1)} %`;
  const measured = `met ${share('met')}, unsure ${share('unsure')}, not met ${share('not-met')}`;
  return { what, measured, yardstick: '–', ratio: '–', goal: '–', met: true };
}
