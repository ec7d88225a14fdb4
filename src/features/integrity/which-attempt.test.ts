import { expect, test } from 'vitest';
import { signals } from '#db/schema/index.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { startTestOut } from '#features/checks/commands/test-out.ts';
import { MODULE, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must, person, smallProvince } from '#tests/support/roster.ts';
import { recordSeen } from './commands/answering.ts';
import { attemptNamed } from './office-words.ts';
import { signalsInScope } from './queries/in-scope.ts';
import { signalInScope } from './queries/one.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');

test('a signal about an attempt to test out is not said to be about the first attempt', async () => {
  const { longXuyen } = await smallProvince(at.db);
  await publishedBank(at.db);
  const personId = await person(at.db, { staffCode: 'AG-1', agencyId: longXuyen });
  const { attemptId } = must(
    await startTestOut(at.db, { personId, moduleId: MODULE, seed: '0123456789abcdef' }, monday),
  );
  must(await submitAttempt(at.db, { personId, attemptId }, monday));
  const reason = { kind: 'effort' as const, rapid: 10, known: 10, seconds: 30, usualSeconds: 600 };
  const [signal] = await at.db
    .insert(signals)
    .values({ personId, attemptId, kind: reason.kind, reason, noticedAt: monday })
    .returning({ id: signals.id });
  const signalId = signal!.id;
  await recordSeen(at.db, personId, [signalId], monday);

  const asked = { scope: scopeOver([longXuyen]), now: monday };
  const all = { ...asked, filter: { state: 'all' as const, kind: undefined } };
  const [inList] = await signalsInScope(at.db, all, 'vi', { limit: 9, offset: 0 });
  const inFull = await signalInScope(
    at.db,
    { ...asked, readerId: crypto.randomUUID(), personId, signalId },
    'vi',
  );
  for (const shown of [inList!, inFull!.attempt])
    expect(attemptNamed(shown, 'vi')).toBe('Kiểm tra đầu vào: Receiving');
});
