import type { Language } from '#ui/language.ts';
import { unmixed } from './mixing.ts';
import { changedDetails, filingDetails, questionDetails, type ChangedDetail } from './details.ts';
import type { QuestionVersion } from './published.ts';

/** What differs between two versions of a question. */
export type ChangedQuestion = {
  /** By language what it says otherwise; none where it says the same. */
  texts: { language: Language; details: ChangedDetail[] }[];
  filing: ChangedDetail[];
  /** Whether its translation came or went; of its text nothing is compared then. */
  translation: 'came' | 'went' | null;
};

const LANGUAGES: Language[] = ['vi', 'en'];

/** `language` is that of whoever reads: names of holidays are given in it. */
export function changedQuestion(
  { before, now }: { before: QuestionVersion; now: QuestionVersion },
  language: Language,
): ChangedQuestion {
  const [was, is] = [unmixed(before, before.mix), unmixed(now, now.mix)];
  const texts = LANGUAGES.map((each) => {
    const [old, text] = [was.text[each], is.text[each]];
    const details =
      old && text
        ? changedDetails(questionDetails(was.key, old, each), questionDetails(is.key, text, each))
        : [];
    return { language: each, details };
  });
  return {
    texts: texts.filter(({ details }) => details.length > 0),
    filing: changedDetails(filingDetails(was, language), filingDetails(is, language)),
    translation: became(was.text.en !== undefined, is.text.en !== undefined),
  };
}

function became(was: boolean, is: boolean): ChangedQuestion['translation'] {
  if (was === is) return null;
  return is ? 'came' : 'went';
}
