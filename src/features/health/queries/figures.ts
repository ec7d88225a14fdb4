import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { responses } from '#db/schema/index.ts';
import { timesTaken } from '#features/answers/queries/times.ts';
import type { Figures, OptionFigures } from '../figures.ts';
import { DAY } from '../objection.ts';
import { DRIFT_DAYS } from '../thresholds.ts';
import { isOneOf, itemsOf, observedOf } from './observed.ts';

/** One question: its versions of one series, and how many options may be chosen from. */
export type Item = { questionId: string; series: number; versionIds: string[]; options: number };

export type Mean = { answers: number; mean: number; variance: number };

/** How many answered, and how well. */
export async function meanOf(db: Database, { versionIds }: Item): Promise<Mean> {
  const [row] = await db
    .select({
      answers: sql<number>`answers`,
      mean: sql<number>`coalesce(mean, 0)`,
      variance: sql<number>`coalesce(variance, 0)`,
    })
    .from(
      sql`(with ${itemsOf(versionIds)}
        select count(*)::int as answers, avg(score) as mean, var_samp(score) as variance
        from items where own) as counted`,
    );
  if (!row) throw new Error('An aggregate gave no row');
  return row;
}

/** Less is rounding. */
const NOTHING = 1e-12;

/** Everything else, once the means of all questions are stored. */
export async function figuresOf(db: Database, item: Item, now: Date): Promise<Figures> {
  const since = new Date(now.getTime() - DRIFT_DAYS * DAY);
  const related = await relationOf(db, item, since);
  const { options, thirds } = item.options > 0 ? await optionsOf(db, item) : { options: [], thirds: [] };
  return { ...related, options, thirds, ...(await timesOf(db, item)) };
}

type Relation = Pick<Figures, 'discrimination' | 'efficiency' | 'before' | 'lately'>;

async function relationOf(db: Database, { versionIds }: Item, since: Date): Promise<Relation> {
  const at = sql`${since.toISOString()}::timestamptz`;
  const [row] = await db
    .select({
      discrimination: sql<number | null>`case when spread > ${NOTHING} then 100 * together / spread end`,
      efficiency: sql<number | null>`case when abs(best) > ${NOTHING} then 100 * together / best end`,
      before: sql<number>`answers_before`,
      meanBefore: sql<number>`mean_before`,
      lately: sql<number>`answers_lately`,
      meanLately: sql<number>`mean_lately`,
    })
    .from(
      sql`(with ${observedOf(versionIds)}, pairs as (
          select score, rest, row_number() over (order by score) as by_score, row_number() over (order by rest) as by_rest
          from observed where rest is not null
        ), sorted as (
          select covar_samp(a.score, b.rest) as best from pairs a join pairs b on a.by_score = b.by_rest
        )
        select
          (select covar_samp(score, rest) from pairs) as together,
          (select sqrt(var_samp(score) * var_samp(rest)) from pairs) as spread,
          (select best from sorted) as best,
          count(*) filter (where submitted_at < ${at})::int as answers_before,
          coalesce(avg(score) filter (where submitted_at < ${at}), 0) as mean_before,
          count(*) filter (where submitted_at >= ${at})::int as answers_lately,
          coalesce(avg(score) filter (where submitted_at >= ${at}), 0) as mean_lately
        from observed) as related`,
    );
  if (!row) throw new Error('An aggregate gave no row');
  const { discrimination, efficiency, before, meanBefore, lately, meanLately } = row;
  return {
    ...{ discrimination, efficiency },
    before: { answers: before, mean: meanBefore },
    lately: { answers: lately, mean: meanLately },
  };
}

/** A choice of one is a number, of several a list; what was left empty has chosen nothing. */
const CHOSEN = sql`case jsonb_typeof(${responses.given} -> 'chosen')
  when 'array' then ${responses.given} -> 'chosen'
  when 'number' then jsonb_build_array(${responses.given} -> 'chosen')
  else '[]'::jsonb end`;

async function optionsOf(
  db: Database,
  { versionIds, options }: Item,
): Promise<{ options: OptionFigures[]; thirds: number[] }> {
  const rows = await db
    .select({
      chosen: sql<number>`chosen`,
      thirds: sql<number[]>`jsonb_build_array(low, middle, high)`,
      people: sql<number[]>`jsonb_build_array(all_low, all_middle, all_high)`,
      correlation: sql<number | null>`correlation`,
    })
    .from(
      sql`(with ${observedOf(versionIds)}, ranked as (
          select observed.rest, ntile(3) over (order by coalesce(observed.rest, 0), observed.attempt_id) as third,
            coalesce(${CHOSEN}, '[]'::jsonb) as picked
          from observed left join ${responses} on ${responses.personId} = observed.person_id
            and ${responses.id} = observed.response_id
        ), picks as (
          select option, third, rest, (picked @> to_jsonb(option))::int::float8 as pick
          from ranked cross join generate_series(0, ${options - 1}::int) as option
        )
        select option, sum(pick)::int as chosen, corr(pick, rest) as correlation,
          coalesce(sum(pick) filter (where third = 1), 0)::int as low,
          coalesce(sum(pick) filter (where third = 2), 0)::int as middle,
          coalesce(sum(pick) filter (where third = 3), 0)::int as high,
          count(*) filter (where third = 1)::int as all_low,
          count(*) filter (where third = 2)::int as all_middle,
          count(*) filter (where third = 3)::int as all_high
        from picks group by option) as chosen_options`,
    )
    .orderBy(sql`option`);
  return { options: rows.map(({ people: _, ...row }) => row), thirds: rows[0]?.people ?? [] };
}

/** Of the answers whose times are known, as signals reckon them; a pause counts, because half of the people are faster. */
async function timesOf(
  db: Database,
  { versionIds }: Item,
): Promise<Pick<Figures, 'medianSeconds' | 'usualSeconds'>> {
  const inSample = sql`(${responses.personId}, ${responses.attemptId}) in (select person_id, attempt_id from sampled)`;
  const taken = timesTaken(db, inSample);
  const [row] = await db
    .select({ medianSeconds: sql<number | null>`own_median`, usualSeconds: sql<number | null>`usual_median` })
    .from(
      sql`(with ${itemsOf(versionIds)}, timed as (
          select ${taken.seconds} as seconds, ${isOneOf(taken.versionId, versionIds)} as own
          from ${taken} where ${taken.seconds} is not null
        )
        select percentile_cont(0.5) within group (order by seconds) filter (where own) as own_median,
          percentile_cont(0.5) within group (order by seconds) filter (where not own) as usual_median
        from timed) as medians`,
    );
  return row ?? { medianSeconds: null, usualSeconds: null };
}
