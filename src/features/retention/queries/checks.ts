import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, moduleProgress, requirementModules, submissions } from '#db/schema/index.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { ofAttempt } from '#features/checks/queries.ts';
import { completionOf } from '#features/requirements/progress.ts';
import type { RetentionCheck } from '../retention.ts';

/** The retention checks that a person has begun. */
export async function retentionChecksOf(db: Database, personId: string): Promise<RetentionCheck[]> {
  const rows = await db
    .select({
      requirementId: attempts.requirementId,
      days: attempts.retentionDays,
      attempt: { id: attempts.id, deadline: attempts.deadline, submittedAt: submissions.submittedAt },
    })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(and(eq(attempts.personId, personId), isNotNull(attempts.requirementId)))
    .orderBy(asc(attempts.startedAt));
  return rows.flatMap(({ requirementId, days, attempt }) =>
    requirementId && days ? [{ requirementId, days, attempt }] : [],
  );
}

/** The modules of a person's requirement, and when the last of them was completed; nothing where it is none of theirs. */
export async function requirementOf(
  db: Database,
  personId: string,
  requirementId: string,
): Promise<{ moduleIds: string[]; completedAt: Date | null } | undefined> {
  if (!isUuid(requirementId)) return undefined;
  const rows = await db
    .select({ moduleId: requirementModules.moduleId, completedAt: moduleProgress.completedAt })
    .from(requirementModules)
    .leftJoin(
      moduleProgress,
      and(
        eq(moduleProgress.personId, requirementModules.personId),
        eq(moduleProgress.moduleId, requirementModules.moduleId),
      ),
    )
    .where(
      and(eq(requirementModules.personId, personId), eq(requirementModules.requirementId, requirementId)),
    );
  if (rows.length === 0) return undefined;
  return { moduleIds: rows.map(({ moduleId }) => moduleId), completedAt: completionOf(rows) };
}
