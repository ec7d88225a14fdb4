import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  correctedVersions,
  deltaAssignments,
  isNotAnnulled,
  markings,
  postingEnds,
  postings,
  responses,
} from '#db/schema/index.ts';
import { versionsIn } from '#db/schema/checks.ts';
import type { Day } from '#features/agencies/day.ts';
import { endOfPosting, lastsOn } from '#features/agencies/scope.ts';
import { RIGHT_AT } from '#features/curriculum/marking.ts';
import { newestMarkings } from '#features/requirements/queries/newest-marking.ts';
import type { Delta } from '../delta.ts';

/** Whom replacements can be assigned to today, counted: names are nobody's business who writes questions. */
export type Offer = {
  people: number;
  /** Each question that has a replacement, with how many people were right on an old version of it. */
  questions: { questionId: string; people: number }[];
  /** Questions of which nobody has written a replacement yet. */
  missing: string[];
};

export async function offerOf(db: Database, deltas: Delta[], day: Day): Promise<Offer> {
  const replaced = deltas.filter(({ replacement }) => replacement);
  const missing = deltas.filter(({ replacement }) => !replacement).map(({ questionId }) => questionId);
  // Each question for itself, and all of them together in the row without one.
  const counted = await db
    .select({
      questionId: sql<string | null>`question_id`,
      people: sql<number>`count(distinct person_id)::int`,
    })
    .from(sql`(${offered(deltas, day)}) as offered`)
    .groupBy(sql`grouping sets ((question_id), ())`);
  const byQuestion = new Map(counted.map(({ questionId, people }) => [questionId, people]));
  return {
    people: byQuestion.get(null) ?? 0,
    questions: replaced.map(({ questionId }) => ({ questionId, people: byQuestion.get(questionId) ?? 0 })),
    missing,
  };
}

/**
 * Rows of person, question and replacement: who was marked right on an old version, in practice or by the newest marking
 * of a check, is posted today, and has neither been right on the replacement nor been assigned it.
 */
export function offered(deltas: Delta[], day: Day): SQL {
  const rows = deltas.flatMap(rowsOf);
  const known = sql`select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as known(version_id uuid, question_id text, replacement uuid, old boolean, same boolean, holding boolean)`;
  return sql`with known as (${known}), given as (${rightAnswers(rows.map(({ version_id: id }) => id))})
    select given.person_id, known.question_id, known.replacement as version_id
    from given join known on known.version_id = given.version_id
    where ${isPosted(day)}
    group by given.person_id, known.question_id, known.replacement
    having bool_or(known.old) and not bool_or(known.same) and not ${isAssigned()}`;
}

function rowsOf({ questionId, old, replacement, same, holding }: Delta) {
  if (!replacement) return [];
  return [...new Set([...old, ...holding])].map((versionId) => ({
    version_id: versionId,
    question_id: questionId,
    replacement,
    old: old.includes(versionId),
    same: same.includes(versionId),
    holding: holding.includes(versionId),
  }));
}

/**
 * Who was right, of what counts today. Checks were marked anew where a key was corrected, practice was not: of such a
 * version nobody is held to be right there. The versions are named outright, so that the indexes of answers and markings
 * find them; every marking of an attempt is of the same versions.
 */
function rightAnswers(versionIds: string[]): SQL {
  const named = sql`string_to_array(${versionIds.join(',')}, ',')`;
  const asked = sql`${versionsIn(markings.results)} ?| ${named}`;
  return sql`select ${responses.personId}, ${responses.questionVersionId} as version_id from ${responses}
      where ${responses.place} <> 'check' and ${responses.score} >= ${RIGHT_AT}::real
        and ${responses.questionVersionId} = any (${named}::uuid[])
        and ${responses.questionVersionId} not in (select ${correctedVersions.questionVersionId} from ${correctedVersions})
    union all
    select newest.person_id, marked."versionId" as version_id
      from ${newestMarkings(asked, isNotAnnulled(markings))}
      cross join jsonb_to_recordset(newest.results) as marked("versionId" uuid, score real)
      where marked.score >= ${RIGHT_AT}::real and marked."versionId" = any (${named}::uuid[])`;
}

function isPosted(day: Day): SQL {
  return sql`exists (select 1 from ${postings} left join ${postingEnds} on ${endOfPosting}
    where ${postings.personId} = given.person_id and ${lastsOn(day)})`;
}

function isAssigned(): SQL {
  return sql`exists (select 1 from ${deltaAssignments}
    cross join jsonb_to_recordset(${deltaAssignments.questions}) as assigned("questionId" text, "versionId" uuid)
    join known as held on held.version_id = assigned."versionId" and held.holding
    where ${deltaAssignments.personId} = given.person_id and assigned."questionId" = known.question_id)`;
}
