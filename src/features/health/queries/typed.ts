import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { isNotAnnulled, responses } from '#db/schema/index.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { groupedTyped, MOST_FORMS, MOST_READ, type Typed, type TypedGroup } from '../typed.ts';

/** What was typed into a question, in practice and in checks; twice in one attempt is once. */
export async function typedAnswers(db: Database, questionId: string, key: AnswerKey): Promise<TypedGroup[]> {
  if (key.kind !== 'number' && key.kind !== 'text' && key.kind !== 'gaps') return [];
  const newest = db
    .select({
      personId: responses.personId,
      sitting: sql<string>`coalesce(${responses.attemptId}, ${responses.id})`.as('sitting'),
      given: responses.given,
    })
    .from(responses)
    .where(
      and(
        eq(responses.questionId, questionId),
        isNotAnnulled(responses),
        sql`${responses.given} ->> 'kind' in ('number', 'text', 'gaps')`,
        sql`${responses.given} ->> 'kind' = ${key.kind}`,
      ),
    )
    .orderBy(desc(responses.receivedAt))
    .limit(MOST_READ)
    .as('newest');
  const places =
    key.kind === 'gaps'
      ? sql`lateral jsonb_array_elements_text(${newest.given} -> 'filled') with ordinality`
      : sql`lateral (select ${newest.given} ->> 'typed', 1) `;
  const rows = await db
    .select({
      typed: sql<string>`place.typed`,
      gap: sql<number>`(place.ordinal - 1)::int`,
      times: sql<number>`count(distinct ${newest.sitting})::int`,
    })
    .from(sql`${newest} cross join ${places} as place(typed, ordinal)`)
    .where(sql`trim(place.typed) <> ''`)
    .groupBy(sql`place.typed, place.ordinal`)
    .orderBy(sql`count(distinct ${newest.sitting}) desc, place.typed`)
    .limit(MOST_FORMS);
  return groupedTyped(key, withoutLists(key, rows));
}

/** What was chosen from a list was not typed. */
function withoutLists(key: AnswerKey, rows: Typed[]): Typed[] {
  if (key.kind !== 'gaps') return rows;
  return rows.filter(({ gap }) => key.gaps[gap] && 'texts' in key.gaps[gap]);
}
