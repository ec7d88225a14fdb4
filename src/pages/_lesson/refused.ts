import { isInputError, type ActionError } from 'astro:actions';
import type { Language } from '#db/schema/accounts.ts';
import { givenFromFields } from '#features/curriculum/given.ts';
import type { Given, QuestionKind } from '#features/curriculum/question.ts';
import { words } from '#features/practice/words.ts';

export type Refused = { versionId: string; given: Given; message: string };

const KINDS: string[] = ['single', 'multiple', 'true-false'] satisfies QuestionKind[];

/** What was chosen in a form that was refused, so that it is shown again with the reason. */
export async function refusedAnswer(
  request: Request,
  error: ActionError,
  language: Language,
): Promise<Refused | undefined> {
  const form = await request.formData();
  const kind = String(form.get('kind'));
  if (!isKind(kind)) return undefined;
  const marks = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith('marks.') ? [[name.slice('marks.'.length), String(value)]] : [],
    ),
  );
  const chosen = form.getAll('chosen').map(Number);
  const statements = Math.min(Number(form.get('statements')) || 0, 50);
  // The message of an input error is the raw finding of the schema.
  const message = isInputError(error) ? words[language].refusals.malformed : error.message;
  return {
    versionId: String(form.get('versionId')),
    given: givenFromFields({ kind, chosen, marks, statements }),
    message,
  };
}

function isKind(kind: string): kind is QuestionKind {
  return KINDS.includes(kind);
}
