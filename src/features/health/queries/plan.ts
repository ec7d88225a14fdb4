import type { Database } from '#db/client.ts';
import { versionsOfSeries, type StoredVersion } from '#features/curriculum/commands/correct.ts';
import {
  correctedKey,
  type Correction,
  type CorrectionCounts,
  type CorrectionFault,
} from '#features/curriculum/correction.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { asCorrected } from '#features/curriculum/queries/corrected.ts';
import type { NewKey } from '../remarking.ts';
import { affectedAttempts, affectedEvidence, type AttemptChange, type Keys } from './affected.ts';

export type Asked = { questionId: string; series: number; correction: Correction };

export type Correcting =
  | { ok: true; keys: Keys; newest: StoredVersion }
  | { ok: false; reason: CorrectionFault | 'unknown_question' };

/** The keys by which the versions of a series are marked after a correction, where it changes any. */
export async function keysAfter(
  db: Database,
  { questionId, series, correction }: Asked,
): Promise<Correcting> {
  const versions = await versionsOfSeries(db, questionId, series);
  const newest = versions.at(-1);
  if (!newest) return { ok: false, reason: 'unknown_question' };
  const ids = versions.map(({ id }) => id);
  const keys = new Map<string, NewKey>();
  for (const { versionId, key, voided, points, text } of await asCorrected(
    db,
    await questionsForMarking(db, ids),
  )) {
    const made = correctedKey(key, correction);
    const isAgain = voided && made.ok && made.key === null;
    const isBack = voided && !made.ok && made.reason === 'nothing_changes';
    if (isAgain || (!made.ok && made.reason === 'nothing_changes' && !isBack)) continue;
    if (!made.ok && !isBack) return made;
    keys.set(versionId, { versionId, key: made.ok ? made.key : key, points, text });
  }
  return keys.size > 0 ? { ok: true, keys, newest } : { ok: false, reason: 'nothing_changes' };
}

export type DryRun = { counts: CorrectionCounts; changes: AttemptChange[] };

/** What a correction would change if it were made now: nothing is written. */
export async function dryRun(db: Database, keys: Keys): Promise<DryRun> {
  const tally = new Tally();
  const changes: AttemptChange[] = [];
  for await (const batch of affectedAttempts(db, keys)) {
    tally.addAttempts(batch);
    changes.push(...batch.changes);
  }
  for await (const pieces of affectedEvidence(db, keys)) tally.addEvidence(pieces.length);
  return { counts: tally.counts(), changes };
}

/** Counts as batches come by. */
export class Tally {
  readonly #people = new Set<string>();
  readonly #changedPeople = new Set<string>();
  #attempts = 0;
  #changed = 0;
  #toPass = 0;
  #toFail = 0;
  #evidence = 0;

  addAttempts({
    attempts,
    people,
    changes,
  }: {
    attempts: number;
    people: string[];
    changes: AttemptChange[];
  }) {
    this.#attempts += attempts;
    for (const personId of people) this.#people.add(personId);
    for (const { personId, isOther, moduleId, before, after } of changes.filter((each) => each.isOther)) {
      this.#changed += isOther ? 1 : 0;
      this.#changedPeople.add(personId);
      if (moduleId === null || before.passed === after.passed) continue;
      if (after.passed) this.#toPass += 1;
      else this.#toFail += 1;
    }
  }

  addEvidence(pieces: number) {
    this.#evidence += pieces;
  }

  counts(): CorrectionCounts {
    return {
      ...{ attempts: this.#attempts, people: this.#people.size },
      ...{ changed: this.#changed, changedPeople: this.#changedPeople.size },
      ...{ toPass: this.#toPass, toFail: this.#toFail, evidence: this.#evidence },
    };
  }
}
