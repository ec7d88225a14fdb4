import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { attempts, isNotAnnulled, modules, papers, people } from '#db/schema/index.ts';
import { isSameName, tidyStaffCode } from '#features/agencies/name.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import type { DrawnQuestion } from '#features/checks/attempt.ts';
import { asDrawn } from '#features/checks/queries.ts';
import { forLearner, inVariant } from '#features/curriculum/asking.ts';
import { asCorrected, type CorrectedQuestion } from '#features/curriculum/queries/corrected.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { QuestionForLearner } from '#features/curriculum/question.ts';

export type Paper = Omit<typeof papers.$inferSelect, 'drawn'> & { drawn: DrawnQuestion[]; module: string };

export async function paperAt(db: Database, id: string, language: Language): Promise<Paper | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await db
    .select({ paper: papers, module: modules.title })
    .from(papers)
    .innerJoin(modules, eq(modules.id, papers.moduleId))
    .where(eq(papers.id, id));
  return row && { ...row.paper, drawn: asDrawn(row.paper.drawn), module: row.module[language] };
}

/** So many are shown, newest first. */
export const PAPERS_SHOWN = 50;

export type PaperInList = { id: string; code: string; module: string; questions: number; printedAt: Date };

export async function newestPapers(db: Database, language: Language): Promise<PaperInList[]> {
  const rows = await db
    .select({ paper: papers, module: modules.title })
    .from(papers)
    .innerJoin(modules, eq(modules.id, papers.moduleId))
    .orderBy(desc(papers.printedAt))
    .limit(PAPERS_SHOWN);
  return rows.map(({ paper: { id, code, drawn, printedAt }, module }) => ({
    ...{ id, code, printedAt },
    ...{ module: module[language], questions: drawn.length },
  }));
}

/** The modules of which a check can be printed. */
export async function printableModules(db: Database, language: Language) {
  const rows = await db.select({ id: modules.id, title: modules.title }).from(modules).orderBy(modules.sort);
  return rows.map(({ id, title }) => ({ id, title: title[language] }));
}

/** The questions of a paper as they are asked on it, in its order; the key stays here. */
export async function paperQuestions(
  db: Database,
  paper: Pick<Paper, 'drawn'>,
  language: Language,
): Promise<QuestionForLearner[]> {
  return (await keyedQuestions(db, paper, language)).map(({ question }) => question);
}

/** With what marks them today, for whoever marks by hand. */
export async function keyedQuestions(
  db: Database,
  { drawn }: Pick<Paper, 'drawn'>,
  language: Language,
): Promise<{ question: QuestionForLearner; marked: CorrectedQuestion }[]> {
  const versionIds = drawn.map(({ versionId }) => versionId);
  const asked = await asCorrected(db, await questionsForMarking(db, versionIds));
  return drawn.map(({ versionId, order, variant }) => {
    const stored = asked.find((each) => each.versionId === versionId);
    if (!stored) throw new Error(`Question version ${versionId} of a paper is not there`);
    const marked = inVariant(stored, variant);
    return { question: forLearner(marked, language, order), marked };
  });
}

/** What stands at the head of an answer sheet. */
export type SheetHead = { staffCode: string; fullName: string };

/** Whose sheet it is: code and name are of one person. Nobody can tell which of the two does not fit. */
export async function personOnSheet(
  db: Database,
  { staffCode, fullName }: SheetHead,
): Promise<string | undefined> {
  const [row] = await db
    .select({ id: people.id, fullName: people.fullName })
    .from(people)
    .where(eq(people.staffCode, tidyStaffCode(staffCode)));
  return row && isSameName(fullName, row.fullName) ? row.id : undefined;
}

/** Whether somebody's answers on this paper have been keyed in, and count. */
export async function hasTaken(db: Database, personId: string, paperId: string): Promise<boolean> {
  const counts = isNotAnnulled({ personId: attempts.personId, attemptId: attempts.id });
  const own = and(eq(attempts.personId, personId), eq(attempts.paperId, paperId), counts);
  return (await db.$count(attempts, own)) > 0;
}
