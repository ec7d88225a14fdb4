import { call } from '#ui/call.ts';
import type { ElsewhereAnswer } from './attempt.ts';
import type { Kept, Reply } from './saving.svelte.ts';

/** With what other devices answered in between. */
export type Taken = Kept & { elsewhere: ElsewhereAnswer[] };

/** A time travels as text. */
type OnTheWire<T> = Omit<T, 'savedAt'> & { savedAt: string };
type Data = OnTheWire<Omit<Taken, 'elsewhere'>> & { elsewhere: OnTheWire<ElsewhereAnswer>[] };

/** Sends an answer and says what became of it. `signedOut`: words for whoever has to sign in first. */
export async function sendAnswer(
  form: FormData,
  signedOut: string,
): Promise<(Taken & { kept: true }) | Extract<Reply, { kept: false }>> {
  try {
    const { data, error } = await call('checks.answer', form);
    if (!error) return { ...takenIn(data), kept: true };
    if (error.code === 'UNAUTHORIZED') return { kept: false, why: 'later', message: signedOut };
    if (error.status >= 500) return { kept: false, why: 'later' };
    return { kept: false, why: 'refused', message: error.message };
  } catch {
    return { kept: false, why: 'later' };
  }
}

/** A lost flag costs nothing: it is a mark for the eye, and the next load shows what the server has. */
export async function sendFlag(flag: {
  attemptId: string;
  questionId: string;
  flagged: boolean;
}): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(flag)) form.set(name, String(value));
  await call('checks.flag', form).catch(() => undefined);
}

/** What `checks.answer` gave back. */
export function takenIn(data: unknown): Taken {
  const said = data as Data;
  const elsewhere = said.elsewhere.map((each) => ({ ...each, savedAt: new Date(each.savedAt) }));
  return { ...said, savedAt: new Date(said.savedAt), elsewhere };
}
