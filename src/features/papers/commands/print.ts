import type { Database } from '#db/client.ts';
import { papers } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { draw } from '#features/checks/draw.ts';
import { bankOf, checkPlan } from '#features/curriculum/queries.ts';

export type PrintResult =
  { ok: true; paperId: string } | { ok: false; reason: 'unknown_module' | 'too_few_questions' };

/**
 * Draws a module's check for paper, for nobody in particular: what each person has seen before is known only when the
 * answers come back. `seed`: sixteen random hex digits.
 */
export async function printPaper(
  db: Database,
  { actorId, moduleId, seed, code }: { actorId: string; moduleId: string; seed: string; code: string },
  now: Date,
): Promise<PrintResult> {
  return db.transaction(async (tx) => {
    const plan = await checkPlan(tx, moduleId);
    if (!plan) return { ok: false, reason: 'unknown_module' };
    const form = draw(await bankOf(tx, moduleId, dayOf(now)), plan.blueprint, new Set(), seed);
    if (!form.ok) return form;
    const { pass: passMark, show, minutes } = plan;
    const rules = { passMark, show, minutes, printedBy: actorId, printedAt: now };
    const [paper] = await tx
      .insert(papers)
      .values({ code, moduleId, seed, drawn: form.drawn, ...rules })
      .returning({ id: papers.id });
    if (!paper) throw new Error(`Paper ${code} was not stored`);
    const detail = { code, moduleId };
    const deed = { actorId, deed: 'paper-printed', subject: 'paper', subjectId: paper.id, detail };
    await recordEvent(tx, deed, now);
    return { ok: true, paperId: paper.id };
  });
}
