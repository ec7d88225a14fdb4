import { isInputError, type ActionError } from 'astro:actions';
import type { Language } from '#db/schema/accounts.ts';
import { givenInForm } from '#features/curriculum/given.ts';
import type { Given } from '#features/curriculum/question.ts';
import { words as scenarioWords } from '#features/practice/scenario-words.ts';
import { words } from '#features/practice/words.ts';

export type Refused = { versionId: string; given: Given; message: string };

/** What was chosen in a form that was refused, so that it is shown again with the reason. */
export async function refusedAnswer(
  request: Request,
  error: ActionError,
  language: Language,
): Promise<Refused | undefined> {
  const form = await request.formData();
  const given = givenInForm(form);
  const says = given?.kind === 'scenario' ? scenarioWords : words;
  // The message of an input error is the raw finding of the schema.
  const message = isInputError(error) ? says[language].malformed : error.message;
  return given && { versionId: String(form.get('versionId')), given, message };
}
