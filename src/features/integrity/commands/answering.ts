import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { signalReplies, signals, signalSightings } from '#db/schema/index.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { MOST_REPLIES } from '../thresholds.ts';

/** The person's page has shown these signals: from now on the office may read them. */
export async function recordSeen(
  db: Database,
  personId: string,
  signalIds: string[],
  now: Date,
): Promise<void> {
  if (signalIds.length === 0) return;
  await db
    .insert(signalSightings)
    .values(signalIds.map((signalId) => ({ personId, signalId, seenAt: now })))
    .onConflictDoNothing();
}

export type ReplyResult =
  { ok: true } | { ok: false; reason: 'unknown_signal' | 'empty' | 'too_many_replies' };

/** What a person says to a signal about an attempt of their own. */
export async function replyToSignal(
  db: Database,
  { personId, signalId, text }: { personId: string; signalId: string; text: string },
  now: Date,
): Promise<ReplyResult> {
  const said = text.normalize('NFC').trim();
  if (said === '') return { ok: false, reason: 'empty' };
  if (!isUuid(signalId)) return { ok: false, reason: 'unknown_signal' };
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    const own = and(eq(signals.personId, personId), eq(signals.id, signalId));
    if ((await tx.$count(signals, own)) === 0) return { ok: false, reason: 'unknown_signal' };
    const earlier = and(eq(signalReplies.personId, personId), eq(signalReplies.signalId, signalId));
    if ((await tx.$count(signalReplies, earlier)) >= MOST_REPLIES)
      return { ok: false, reason: 'too_many_replies' };
    await tx.insert(signalReplies).values({ personId, signalId, text: said, at: now });
    await recordSeen(tx, personId, [signalId], now);
    return { ok: true };
  });
}
