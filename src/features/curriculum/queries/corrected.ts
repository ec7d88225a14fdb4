import { and, asc, desc, eq, inArray, isNotNull, ne, sql, type Column, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { correctedVersions, questionVersions } from '#db/schema/index.ts';
import { correctedText } from '../correction.ts';
import { unmixed } from '../mixing.ts';
import type { QuestionTexts } from '../asking.ts';
import type { AnswerKey } from '../question.ts';
import type { QuestionForMarking } from '../queries.ts';

/** By version the key that answers to it are marked by since a correction; null where it counts for nobody. */
export async function correctedKeys(
  db: Database,
  versionIds: string[],
): Promise<Map<string, AnswerKey | null>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([correctedVersions.questionVersionId], {
      versionId: correctedVersions.questionVersionId,
      key: correctedVersions.key,
    })
    .from(correctedVersions)
    .where(inArray(correctedVersions.questionVersionId, versionIds))
    .orderBy(asc(correctedVersions.questionVersionId), desc(correctedVersions.number));
  return new Map(rows.map(({ versionId, key }) => [versionId, key]));
}

export type CorrectedQuestion = QuestionForMarking & { voided: boolean };

/** The same questions as answers to them count today. */
export async function asCorrected(db: Database, asked: QuestionForMarking[]): Promise<CorrectedQuestion[]> {
  const corrected = await correctedKeys(
    db,
    asked.map(({ versionId }) => versionId),
  );
  return asked.map((question) => withKey(question, corrected.get(question.versionId)));
}

type NewestCorrection = { key: AnswerKey | null } | null;

/** How a version was last corrected, as one value of another query's row; null where it never was. */
export function newestCorrection(versionId: Column): SQL<NewestCorrection> {
  const { questionVersionId, number, key } = correctedVersions;
  return sql<NewestCorrection>`(select jsonb_build_object('key', ${key}) from ${correctedVersions}
    where ${questionVersionId} = ${versionId} order by ${number} desc limit 1)`;
}

export function correctedBy(question: QuestionForMarking, correction: NewestCorrection): CorrectedQuestion {
  return withKey(question, correction?.key);
}

/** `key`: undefined where it was never corrected, null where it counts for nobody. */
function withKey(question: QuestionForMarking, key: AnswerKey | null | undefined): CorrectedQuestion {
  const text = key ? correctedText(question.text, question.key, key) : question.text;
  return { ...question, key: key ?? question.key, text, voided: key === null };
}

/** Versions that count for nobody. Few: they are known by heart rather than asked for one by one. */
export async function voidedVersions(db: Database): Promise<Set<string>> {
  const rows = await db
    .selectDistinctOn([correctedVersions.questionVersionId], {
      versionId: correctedVersions.questionVersionId,
      key: correctedVersions.key,
    })
    .from(correctedVersions)
    .orderBy(asc(correctedVersions.questionVersionId), desc(correctedVersions.number));
  return new Set(rows.flatMap(({ versionId, key }) => (key === null ? [versionId] : [])));
}

/** By question the keys that were found wrong, in their author's order: no file brings one of them back in silence. */
export async function keysFoundWrong(db: Database): Promise<Map<string, AnswerKey[]>> {
  const rows = await db
    .selectDistinct({
      questionId: questionVersions.questionId,
      key: questionVersions.key,
      text: questionVersions.text,
      mix: questionVersions.mix,
    })
    .from(correctedVersions)
    .innerJoin(questionVersions, eq(questionVersions.id, correctedVersions.questionVersionId))
    .where(and(isNotNull(correctedVersions.key), ne(correctedVersions.key, questionVersions.key)));
  const found = rows.map(({ questionId, key, text, mix }) => ({
    questionId,
    key: unmixed({ key, text: text as QuestionTexts }, mix).key,
  }));
  const groups = [...Map.groupBy(found, ({ questionId }) => questionId)];
  return new Map(groups.map(([questionId, own]) => [questionId, own.map(({ key }) => key)]));
}
