import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  attempts,
  evidence,
  evidenceCorrections,
  isNotAnnulled,
  markings,
  responses,
} from '#db/schema/index.ts';
import type { QuestionResult } from '#features/checks/attempt.ts';
import { countingScore, stillCounts } from '#features/competency/queries/counting.ts';
import { newestMarkings } from '#features/requirements/queries/newest-marking.ts';
import { isOther, remarked, scoreBy, type Answered, type NewKey, type Standing } from '../remarking.ts';
import { hasOneOf } from './observed.ts';

/** So many at a time, so that no statement takes long and no list is longer than memory. */
const BATCH = 500;

export type Keys = ReadonlyMap<string, NewKey>;

/** An attempt whose marking is another one by the new keys. */
export type AttemptChange = {
  personId: string;
  attemptId: string;
  /** Null of a delta check, which has no mark to pass. */
  moduleId: string | null;
  number: number;
  before: Standing;
  after: Standing;
  results: QuestionResult[];
  /** Whether the learner gets another result. */
  isOther: boolean;
};

export type AttemptBatch = { attempts: number; people: string[]; changes: AttemptChange[] };

/** Every submitted attempt that counts and in which one of these versions stands, and what the new keys make of it. */
export async function* affectedAttempts(db: Database, keys: Keys): AsyncGenerator<AttemptBatch> {
  const asked = await attemptsAsking(db, keys);
  for (let at = 0; at < asked.length; at += BATCH) {
    const rows = await markedNow(db, asked.slice(at, at + BATCH));
    const answers = await answersTo(db, rows, keys);
    const changes = rows.flatMap(({ passMark, number, moduleId, ...marked }): AttemptChange[] => {
      const { personId, attemptId, score, passed } = marked;
      const now = remarked({ ...marked, passMark }, keys, (id) => answers.get(id) ?? null);
      if (!now) return [];
      const [before, then] = [
        { score, passed },
        { score: now.score, passed: now.passed },
      ];
      const change = { personId, attemptId, moduleId, number, before, after: then, results: now.results };
      return [{ ...change, isOther: isOther(before, then) }];
    });
    yield { attempts: rows.length, people: [...new Set(rows.map(({ personId }) => personId))], changes };
  }
}

type Asking = { personId: string; attemptId: string };

/**
 * Once for all of them: asked anew for each portion, the index would be gone through as often as there are portions. A
 * person's attempts follow each other.
 */
function attemptsAsking(db: Database, keys: Keys): Promise<Asking[]> {
  const { personId, attemptId } = markings;
  return db
    .selectDistinct({ personId, attemptId })
    .from(markings)
    .where(and(hasOneOf([...keys.keys()]), isNotAnnulled(markings)))
    .orderBy(asc(personId), asc(attemptId));
}

function markedNow(db: Database, asked: Asking[]) {
  const { personId, attemptId } = markings;
  const people = asked.map((each) => each.personId).join(',');
  const ids = asked.map((each) => each.attemptId).join(',');
  const those = sql`(${personId}, ${attemptId}) in (select * from unnest(
    string_to_array(${people}, ',')::uuid[], string_to_array(${ids}, ',')::uuid[]))`;
  const newest = newestMarkings(those);
  return db
    .select({
      ...{ personId: newest.personId, attemptId: newest.attemptId, number: newest.number },
      ...{ moduleId: newest.moduleId, score: newest.score, passed: newest.passed, results: newest.results },
      passMark: attempts.passMark,
    })
    .from(newest)
    .innerJoin(attempts, and(eq(attempts.personId, newest.personId), eq(attempts.id, newest.attemptId)))
    .orderBy(asc(newest.personId), asc(newest.attemptId));
}

type Marked = { personId: string; results: QuestionResult[] };

async function answersTo(db: Database, rows: Marked[], keys: Keys): Promise<Map<string, Answered>> {
  const ids = rows.flatMap(({ results }) =>
    results.flatMap(({ versionId, responseId }) => (keys.has(versionId) && responseId ? [responseId] : [])),
  );
  return answersById(db, [...new Set(rows.map(({ personId }) => personId))], ids);
}

async function answersById(db: Database, people: string[], ids: string[]): Promise<Map<string, Answered>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: responses.id, given: responses.given, variant: responses.variant })
    .from(responses)
    .where(and(inArray(responses.personId, people), inArray(responses.id, ids)));
  return new Map(found.map(({ id, ...answer }) => [id, answer]));
}

/** A piece of evidence that is worth something else by the new keys; null where it counts no more. */
export type EvidenceChange = {
  personId: string;
  questionId: string;
  variant: string;
  competency: string;
  number: number;
  score: number | null;
};

/** The evidence that answers to these versions gave, in checks and in practice. */
export async function* affectedEvidence(db: Database, keys: Keys): AsyncGenerator<EvidenceChange[]> {
  for (const key of keys.values()) {
    let after: { personId: string; variant: string } | undefined;
    do {
      const rows = await evidenceOn(db, key.versionId, after);
      const people = [...new Set(rows.map(({ personId }) => personId))];
      const ids = rows.flatMap(({ responseId }) => responseId ?? []);
      const answers = await answersById(db, people, ids);
      yield rows.flatMap(({ responseId, worth, counts, number, ...piece }): EvidenceChange[] => {
        const score = key.key === null ? null : scoreBy(key, answers.get(responseId ?? '') ?? null);
        const isSame = score === null ? !counts : counts && Math.abs(score - worth) < WORTH;
        return isSame ? [] : [{ ...piece, number: number + 1, score }];
      });
      after = rows.length < BATCH ? undefined : rows.at(-1);
    } while (after);
  }
}

/** What evidence is worth is stored with seven digits. */
const WORTH = 1e-6;

/** In the order of an index, so that each portion is read where the one before it ended. */
function evidenceOn(
  db: Database,
  versionId: string,
  after: { personId: string; variant: string } | undefined,
) {
  const { personId, questionId, variant } = evidence;
  const corrected = evidenceCorrections;
  const beyond = after && sql`(${personId}, ${variant}) > (${after.personId}::uuid, ${after.variant})`;
  return db
    .select({
      ...{ personId, questionId, variant, competency: evidence.competency },
      responseId: evidence.responseId,
      worth: countingScore,
      counts: sql<boolean>`${stillCounts}`,
      number: sql<number>`(select coalesce(max(${corrected.number}), 0)::int from ${corrected}
        where ${corrected.personId} = ${personId} and ${corrected.questionId} = ${questionId}
          and ${corrected.variant} = ${variant})`,
    })
    .from(evidence)
    .where(and(eq(evidence.questionVersionId, versionId), isNotAnnulled(evidence), beyond))
    .orderBy(asc(personId), asc(variant))
    .limit(BATCH);
}
