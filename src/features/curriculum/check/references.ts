import type { Day } from '#features/agencies/day.ts';
import { citationHasEnded, doubtOn, statusOn, type LawDocument } from '#features/law/document.ts';
import type { Finding, Place } from '#features/content/finding.ts';
import { citationOf } from '../parse/labels.ts';
import type { ParsedFile } from '../parse/lesson-file.ts';
import type { Competency } from '../parse/plans.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import { finding } from '../findings/finding.ts';

/** What files may refer to. */
export type Known = {
  competencies: ReadonlyMap<string, Competency>;
  documents: ReadonlyMap<string, LawDocument>;
  /** Which documents of the register replace a document. */
  successors: ReadonlyMap<string, LawDocument[]>;
  /** Files with a fault in them. That is their own finding, not one more of every file that names what they hold. */
  faulty: ReadonlySet<string>;
  today: Day;
};

type Read = { competencies: Competency[]; documents: LawDocument[]; faulty: ReadonlySet<string> };

export function knownOf({ competencies, documents, faulty }: Read, today: Day): Known {
  const pairs = documents.flatMap((document) => document.replaces.map((old) => [old, document] as const));
  return {
    competencies: new Map(competencies.map((competency) => [competency.code, competency])),
    documents: new Map(documents.map((document) => [document.id, document])),
    successors: new Map(
      [...Map.groupBy(pairs, ([old]) => old)].map(([old, group]) => [
        old,
        group.map(([, document]) => document),
      ]),
    ),
    faulty,
    today,
  };
}

/** Competencies, documents and days that a file names. */
export function checkReferences({ head, questions }: ParsedFile, known: Known): Finding[] {
  return [...checkHead(head, known), ...questions.flatMap((question) => checkOwn(question, known))];
}

function checkHead({ value, at }: ParsedFile['head'], known: Known): Finding[] {
  if (!value) return [];
  const due = value['review-by'];
  return [
    ...(value.competency ? checkCompetency(value.competency, at(['competency']), known) : []),
    ...(value.also ?? []).flatMap((code, i) => checkCompetency(code, at(['also', i]), known)),
    ...(value.law ?? []).flatMap((words, i) => checkCitation(citationOf(words), at(['law', i]), known)),
    ...(due && due < known.today ? [finding(at(['review-by']), 'review-overdue', due)] : []),
  ];
}

function checkOwn({ competency, citations, scenes }: ParsedQuestion, known: Known): Finding[] {
  // A scenario is never evidence, so nothing is said of who observes its competency.
  const observed =
    !scenes && competency && known.competencies.get(competency.code)?.measuredBy === 'observation';
  return [
    ...(competency ? checkCompetency(competency.code, competency.place, known) : []),
    ...(observed ? [finding(competency.place, 'observed-competency', competency.code)] : []),
    ...citations.flatMap((cited) => checkCitation(cited, cited.place, known)),
  ];
}

export function checkCompetency(code: string, place: Place, { competencies, faulty }: Known): Finding[] {
  const isKnown = competencies.has(code) || faulty.has('competencies.yaml');
  return isKnown ? [] : [finding(place, 'unknown-competency', code)];
}

function checkCitation(
  { documentId, provision }: { documentId: string; provision: string },
  place: Place,
  { documents, successors, faulty, today }: Known,
): Finding[] {
  if (faulty.has('law.yaml')) return [];
  const document = documents.get(documentId);
  if (!document) return [finding(place, 'unknown-document', documentId.slice(0, 80))];
  if (citationHasEnded(document, provision, today)) {
    const name = provision ? `${documentId}, ${provision}` : documentId;
    return [finding(place, 'citation-ended', name, today)];
  }
  const status = statusOn(document, today);
  if (status === 'not-yet') return [finding(place, 'citation-not-yet', documentId, today)];
  if (status !== 'unknown') return [];
  const [successor] = successors.get(documentId) ?? [];
  return doubtOn(document, today) === 'replaced-some-day' && successor
    ? [finding(place, 'citation-replaced', documentId, successor.id)]
    : [finding(place, 'citation-unknown', documentId, today)];
}

/** `Xem lại` leads to a heading of the same file; a bank has none to lead to. */
export function checkReviews({ questions, anchors }: ParsedFile, isBank: boolean): Finding[] {
  return questions.flatMap(({ review }) => {
    if (!review) return [];
    if (isBank) return [finding(review.place, 'review-in-bank')];
    return anchors.has(review.anchor) ? [] : [finding(review.place, 'unknown-anchor', review.anchor)];
  });
}
