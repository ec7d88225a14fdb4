import type { Save } from './saving.svelte.ts';

/** An answer as the form of the same question would send it. */
export function answerForm(save: Save, attemptId: string, deviceId: string): FormData {
  const { questionId, clientId, given, seq, answeredAt } = save;
  const form = new FormData();
  const fields = { attemptId, questionId, clientId, kind: given.kind, seq: String(seq), deviceId };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('answeredAt', answeredAt.toISOString());
  if (given.kind === 'true-false') {
    form.set('statements', String(given.marks.length));
    given.marks.forEach((mark, index) => mark !== null && form.set(`marks.${index}`, String(mark)));
  } else {
    const chosen = given.kind === 'single' ? [given.chosen] : given.chosen;
    for (const index of chosen) if (index !== null) form.append('chosen', String(index));
  }
  return form;
}
