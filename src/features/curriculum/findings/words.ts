import { words as answers } from './words/answers.ts';
import { words as calendar } from './words/calendar.ts';
import { words as links } from './words/links.ts';
import { words as questions } from './words/questions.ts';
import { words as references } from './words/references.ts';
import { words as scenario } from './words/scenario.ts';
import { words as scenes } from './words/scenes.ts';
import { words as texts } from './words/texts.ts';

export const words = {
  vi: {
    ...scenario.vi,
    ...scenes.vi,
    ...texts.vi,
    ...links.vi,
    ...questions.vi,
    ...answers.vi,
    ...references.vi,
    ...calendar.vi,
  },
  en: {
    ...scenario.en,
    ...scenes.en,
    ...texts.en,
    ...links.en,
    ...questions.en,
    ...answers.en,
    ...references.en,
    ...calendar.en,
  },
};
