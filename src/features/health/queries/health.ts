import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { itemStatistics, modules, questions, questionVersions } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { correctedKeys, voidedVersions } from '#features/curriculum/queries/corrected.ts';
import { bankOf } from '#features/curriculum/queries.ts';
import { questionsOnEndedLaw } from '#features/law/queries.ts';
import { flagsOf, moreHarmful, type Flag, type Statistics } from '../flags.ts';
import { openObjections } from './objections.ts';

/** A live question and what speaks against it. */
export type QuestionHealth = {
  id: string;
  module: { id: string; title: string };
  flags: Flag[];
  statistics: Statistics | undefined;
  openObjections: number;
  voided: boolean;
  /** Of one whose key may be wrong: whether checks ask it no more, or must, because the bank has no others. */
  suspect: 'left-out' | 'needed' | undefined;
};

/** Every live question, the most harmful first. Questions are few, whatever the number of people. */
export async function questionHealth(db: Database, day: Day, language: Language): Promise<QuestionHealth[]> {
  const rows = await db
    .selectDistinctOn([questions.id], {
      id: questions.id,
      moduleId: questions.moduleId,
      module: modules.title,
      versionId: questionVersions.id,
      inBank: questions.inBank,
      key: questionVersions.key,
      statistics: itemStatistics,
    })
    .from(questions)
    .innerJoin(modules, eq(modules.id, questions.moduleId))
    .innerJoin(questionVersions, eq(questionVersions.questionId, questions.id))
    .leftJoin(
      itemStatistics,
      and(eq(itemStatistics.questionId, questions.id), eq(itemStatistics.series, questionVersions.series)),
    )
    .where(isNull(questions.retiredAt))
    .orderBy(asc(questions.id), desc(questionVersions.number));
  const ended = await questionsOnEndedLaw(db, day);
  const open = await openObjections(db);
  const voided = await voidedVersions(db);
  const corrected = await correctedKeys(
    db,
    rows.map(({ versionId }) => versionId),
  );
  const drawn = await drawnOf(db, rows, day);
  const all = rows.map(({ id, moduleId, module, versionId, statistics: stored, ...row }): QuestionHealth => {
    const statistics = stored ?? undefined;
    const key = corrected.get(versionId) ?? row.key;
    const about = { openObjections: open.get(id) ?? 0, voided: voided.has(versionId), statistics };
    const flags = flagsOf({ key, onEndedLaw: ended.has(id), ...about });
    const mayBeAsked = row.inBank && !about.voided && !ended.has(id);
    const suspect = mayBeAsked && statistics?.suspect ? (drawn.has(id) ? 'needed' : 'left-out') : undefined;
    return { id, module: { id: moduleId, title: module[language] }, flags, ...about, suspect };
  });
  return all.toSorted((a, b) => moreHarmful(a.flags, b.flags) || (a.id < b.id ? -1 : 1));
}

type Row = { moduleId: string; statistics: { suspect: boolean } | null };

/** What is drawn of the banks that have a suspect. */
async function drawnOf(db: Database, rows: Row[], day: Day): Promise<Set<string>> {
  const modules = new Set(
    rows.flatMap(({ moduleId, statistics }) => (statistics?.suspect ? [moduleId] : [])),
  );
  const banks = await Promise.all([...modules].map((moduleId) => bankOf(db, moduleId, day)));
  return new Set(banks.flat().map(({ questionId }) => questionId));
}
