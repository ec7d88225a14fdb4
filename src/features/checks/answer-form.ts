import { fieldsOf } from '#features/curriculum/given.ts';
import type { Language } from '#ui/language.ts';
import type { Save } from './saving.svelte.ts';

/** An answer as the form of the same question would send it. */
export function answerForm(save: Save, attemptId: string, deviceId: string, language: Language): FormData {
  const { questionId, clientId, given, seq, answeredAt } = save;
  const form = new FormData();
  const fields = { attemptId, questionId, clientId, seq: String(seq), deviceId, language };
  const all = [...Object.entries(fields), ['answeredAt', answeredAt.toISOString()], ...fieldsOf(given)];
  for (const [name, value] of all) form.append(name!, value!);
  return form;
}
