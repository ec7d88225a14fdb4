import type { Finding } from '#features/content/finding.ts';
import { citationHasEnded } from '#features/law/document.ts';
import type { Content, ContentModule } from '../content.ts';
import type { ModulePlan } from '../parse/plans.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import { bankQuestions, resolved, type BankQuestion } from '../resolve.ts';
import { finding } from '../findings/finding.ts';
import { checkCompetency, type Known } from './references.ts';

/** Whether modules and programmes ask for what is there. */
export function checkPlans(content: Content, known: Known): Finding[] {
  const ids = new Set(content.modules.map(({ id }) => id));
  return [
    ...content.modules.flatMap((module) => checkModule(module, known)),
    ...content.programmes.flatMap(({ plan }) =>
      (plan.value?.modules ?? []).flatMap((id, i) =>
        ids.has(id) ? [] : [finding(plan.at(['modules', i]), 'unknown-module', id)],
      ),
    ),
  ];
}

function checkModule(module: ContentModule, known: Known): Finding[] {
  const { value, at } = module.plan ?? {};
  if (!value || !at) return [];
  const { questions, blueprint } = value.check;
  const sum = blueprint.reduce((total, { count }) => total + count, 0);
  const unknown = value.competencies.flatMap((code, i) =>
    checkCompetency(code, at(['competencies', i]), known),
  );
  const live = bankQuestions(module).filter((question) => !restsOnEndedLaw(question, known));
  const asked = blueprint.map((line) => ({ ...line, fitting: fittingFor(line, live, module, known) }));
  const isWhole = isReadWhole(module, known);
  const lines = asked.flatMap(({ competency, count, fitting }, i) => {
    const place = at(['check', 'blueprint', i, 'competency']);
    const isKnown = known.competencies.has(competency);
    if (!isKnown || !isWhole) return checkCompetency(competency, place, known);
    if (fitting.size < count) return [finding(place, 'too-few-questions', competency, fitting.size, count)];
    const left = surelyLeft(fitting, asked.slice(0, i));
    return left < count ? [finding(place, 'overlapping-lines', competency, left, count)] : [];
  });
  const mismatch =
    sum === questions ? [] : [finding(at(['check', 'questions']), 'blueprint-sum', questions, sum)];
  return [...unknown, ...mismatch, ...lines];
}

/** Where a file cannot be read whole, or an id is used twice, how many questions there are is known when that is mended. */
function isReadWhole(module: ContentModule, { faulty }: Known): boolean {
  const original = new RegExp(`^modules/${module.folder}/[^/]+\\.vi\\.md$`);
  const isFaulty = faulty.has('competencies.yaml') || [...faulty].some((path) => original.test(path));
  const texts = [module.bank, ...module.lessons].flatMap((file) => file?.vi ?? []);
  const ids = bankQuestions(module).map(({ id }) => id);
  const isUnread = texts.some(({ unread }) => unread.length > 0);
  return !isFaulty && !isUnread && new Set(ids).size === ids.length;
}

type Line = ModulePlan['check']['blueprint'][number];

function fittingFor(
  { competency, level, difficulty }: Line,
  live: BankQuestion[],
  module: ContentModule,
  { competencies }: Known,
): Set<string> {
  const fitting = live.filter((question) => {
    const asked = resolved(question, module, competencies);
    const fits = asked.competency === competency && asked.level <= level;
    return fits && (!difficulty || asked.difficulty === difficulty);
  });
  return new Set(fitting.map(({ id }) => id));
}

/** A draw goes from line to line and takes by chance: earlier lines may take all that fits both. */
function surelyLeft(fitting: Set<string>, earlier: { count: number; fitting: Set<string> }[]): number {
  const taken = earlier.reduce((sum, line) => {
    const both = [...fitting].filter((id) => line.fitting.has(id)).length;
    return sum + Math.min(line.count, both);
  }, 0);
  return Math.max(0, fitting.size - taken);
}

function restsOnEndedLaw({ citations }: ParsedQuestion, { documents, today }: Known): boolean {
  return citations.some(({ documentId, provision }) => {
    const document = documents.get(documentId);
    return document !== undefined && citationHasEnded(document, provision, today);
  });
}
