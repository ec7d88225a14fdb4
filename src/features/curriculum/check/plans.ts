import type { Finding } from '#features/content/finding.ts';
import { citationHasEnded } from '#features/law/document.ts';
import type { Content, ContentModule } from '../content.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import { bankQuestions, resolved } from '../resolve.ts';
import { supplyOf } from '../supply.ts';
import { finding } from '../findings/finding.ts';
import type { Known } from './references.ts';

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
    known.competencies.has(code) ? [] : [finding(at(['competencies', i]), 'unknown-competency', code)],
  );
  const live = bankQuestions(module)
    .filter((question) => !restsOnEndedLaw(question, known))
    .map((question) => ({ ...resolved(question, module, known.competencies), id: question.id }));
  const lines = supplyOf(blueprint, live).flatMap(({ line, fitting, left }, i) => {
    const { competency, count } = line;
    const place = at(['check', 'blueprint', i, 'competency']);
    if (!known.competencies.has(competency)) return [finding(place, 'unknown-competency', competency)];
    if (fitting < count) return [finding(place, 'too-few-questions', competency, fitting, count)];
    return left < count ? [finding(place, 'overlapping-lines', competency, left, count)] : [];
  });
  const mismatch =
    sum === questions ? [] : [finding(at(['check', 'questions']), 'blueprint-sum', questions, sum)];
  return [...unknown, ...mismatch, ...lines];
}

function restsOnEndedLaw({ citations }: ParsedQuestion, { documents, today }: Known): boolean {
  return citations.some(({ documentId, provision }) => {
    const document = documents.get(documentId);
    return document !== undefined && citationHasEnded(document, provision, today);
  });
}
