import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { questions, questionTimes, ratings } from '#db/schema/index.ts';
import { LEAST_TIMES } from '#features/answers/rapid-guess.ts';
import { NEWEST_TIMES, SLOW_FROM } from '../thresholds.ts';

/** Tells anew from their newest times how long questions take in review. Gives of how many it is known. */
export async function refreshTimes(db: Database, now: Date): Promise<number> {
  const share = (of: number) => sql`percentile_cont(${of}::float8) within group (order by newest.ms)`;
  await db.execute(sql`
    insert into ${questionTimes} (question_id, answers, mean, median, slow, computed_at)
    select ${questions.id}, count(*)::int, avg(newest.ms)::float8, ${share(0.5)}, ${share(SLOW_FROM)},
      ${now.toISOString()}::timestamptz
    from ${questions} cross join lateral (
      select ${ratings.ms} as ms from ${ratings}
      where ${ratings.questionId} = ${questions.id} and ${ratings.ms} is not null
      order by ${ratings.at} desc limit ${NEWEST_TIMES}
    ) as newest
    group by ${questions.id} having count(*) >= ${LEAST_TIMES}
    on conflict (question_id) do update set answers = excluded.answers, mean = excluded.mean,
      median = excluded.median, slow = excluded.slow, computed_at = excluded.computed_at`);
  return db.$count(questionTimes);
}
