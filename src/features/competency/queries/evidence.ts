import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import type { Place } from '#db/schema/answers.ts';
import { evidence, modules, questions } from '#db/schema/index.ts';
import { inVariant, textIn } from '#features/curriculum/asking.ts';
import { verdictOfAnswer, type AnswerVerdict } from '#features/curriculum/marking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { excerpt } from '#lib/stem.ts';
import { rightShare } from '../posterior.ts';
import { countingScore, stillCounts } from './counting.ts';

/** A piece of evidence as its person and who may see the person read it: what was asked, never what was right. */
export type EvidenceOfPerson = {
  competency: string;
  questionId: string;
  /** The question in plain words, in the variant in which it was asked. */
  stem: string;
  module: string;
  place: Place;
  /** A drawn question that was left empty. */
  empty: boolean;
  /** Undefined while an open check asks the question again: even whether it was right would tell the key. */
  outcome: AnswerVerdict | undefined;
  /** 0..1: as what share of a right answer it counts. */
  counts: number | undefined;
  at: Date;
};

/** `within`: a condition on the person for readers with a scope. */
type Shown = { language: Language; hidden: ReadonlySet<string>; within?: SQL };

/** What each verdict of a person rests on, as corrected, by competency, newest first. `hidden`: questions of open checks. */
export async function evidenceOf(
  db: Database,
  personId: string,
  { language, hidden, within }: Shown,
): Promise<Map<string, EvidenceOfPerson[]>> {
  const rows = await db
    .select({ piece: evidence, score: countingScore, module: modules.title })
    .from(evidence)
    .innerJoin(questions, eq(questions.id, evidence.questionId))
    .innerJoin(modules, eq(modules.id, questions.moduleId))
    .where(and(eq(evidence.personId, personId), within, stillCounts))
    .orderBy(asc(evidence.competency), desc(evidence.at), asc(evidence.questionId));
  const asked = await questionsForMarking(db, [...new Set(rows.map(({ piece }) => piece.questionVersionId))]);
  const versions = new Map(asked.map((question) => [question.versionId, question]));
  const pieces = rows.map(({ piece, score, module }): EvidenceOfPerson => {
    const { competency, questionId, questionVersionId, variant, place, responseId, at } = piece;
    const version = versions.get(questionVersionId);
    if (!version) throw new Error(`Question version ${questionVersionId} of evidence is not there`);
    const stem = excerpt(textIn(inVariant(version, variant).text, language).stem, Infinity);
    const known = !hidden.has(questionId);
    return {
      ...{ competency, questionId, stem, module: module[language], place, at },
      empty: responseId === null,
      outcome: known ? verdictOfAnswer(score) : undefined,
      counts: known ? rightShare(score) : undefined,
    };
  });
  return Map.groupBy(pieces, ({ competency }) => competency);
}
