import { isNotNull, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { isNotAnnulled, itemStatistics, markings, questionVersions, submissions } from '#db/schema/index.ts';
import { versionsIn } from '#db/schema/checks.ts';
import { newestMarkings } from '#features/requirements/queries/newest-marking.ts';
import { MOST_ANSWERS } from '../thresholds.ts';

const asList = (versionIds: string[]) => sql`string_to_array(${versionIds.join(',')}, ',')`;

/** Whether what a column names is one of these versions. */
export const isOneOf = (versionId: AnyColumn, versionIds: string[]): SQL<boolean> =>
  sql`${versionId}::text = any (${asList(versionIds)})`;

/** Results that have one of these versions among them: what an index finds. */
export function hasOneOf(versionIds: string[]): SQL {
  return sql`${versionsIn(markings.results)} ?| ${asList(versionIds)}`;
}

/**
 * `items`: every question of the first attempt that counts of each person in which one of these versions stood, by its
 * newest marking; `own` says which is the one that is looked at. Delta checks are left out: who takes them was right
 * before. Each submission is looked up by its key (`limit`): joined, all that there ever were would be read for every
 * question.
 */
export function itemsOf(versionIds: string[]): SQL {
  return sql`found as (
    select newest.person_id, newest.attempt_id, newest.results
    from ${newestMarkings(hasOneOf(versionIds), isNotNull(markings.moduleId), isNotAnnulled(markings))}
  ), first as (
    select distinct on (found.person_id) found.*, ended.submitted_at
    from found cross join lateral (
      select ${submissions.submittedAt} from ${submissions}
      where ${submissions.personId} = found.person_id and ${submissions.attemptId} = found.attempt_id limit 1
    ) as ended
    order by found.person_id, ended.submitted_at, found.attempt_id
  ), sampled as (
    select * from first order by submitted_at desc, attempt_id limit ${MOST_ANSWERS}
  ), items as (
    select sampled.person_id, sampled.attempt_id, sampled.submitted_at,
      item."versionId" as version_id, item."responseId" as response_id, item.score, item.points,
      item."versionId"::text = any (${asList(versionIds)}) as own
    from sampled cross join lateral jsonb_to_recordset(sampled.results)
      as item("versionId" uuid, "responseId" uuid, score float8, points float8, voided boolean)
    where item.voided is not true
  )`;
}

/**
 * `observed`: each person's score, and what the rest of the attempt says of the person. Everybody was asked other
 * questions, so the rest is its distance from what these questions bring on average, in standard deviations. Where
 * everybody was asked the same this goes exactly with the plain sum of the rest.
 */
export function observedOf(versionIds: string[]): SQL {
  return sql`${itemsOf(versionIds)}, rests as (
    select items.person_id, items.attempt_id,
      sum(items.points * (items.score - ${itemStatistics.mean}))
        / nullif(sqrt(sum(items.points * items.points * ${itemStatistics.variance})), 0) as rest
    from items
      join ${questionVersions} on ${questionVersions.id} = items.version_id
      join ${itemStatistics} on ${itemStatistics.questionId} = ${questionVersions.questionId}
        and ${itemStatistics.series} = ${questionVersions.series}
    where not items.own group by items.person_id, items.attempt_id
  ), observed as (
    select items.*, rests.rest from items left join rests using (person_id, attempt_id) where items.own
  )`;
}
