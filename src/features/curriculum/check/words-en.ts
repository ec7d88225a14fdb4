import type { vi } from './words-vi.ts';

export const en: typeof vi = {
  // the tree
  'unknown-file': () => [
    'This file has no place in the content folder.',
    'Name it like 01-lesson-name.vi.md (lower case, no marks), or move it elsewhere.',
  ],
  'missing-file': (name) => [`The file ${name} is missing.`, `Add ${name}.`],
  'duplicate-lesson': (id) => [
    `There is another lesson called “${id}”.`,
    'The name after the number is the address of the lesson. Choose another.',
  ],
  'duplicate-module': (id) => [
    `There is another module called “${id}”.`,
    'The name after the number is the address of the module. Choose another.',
  ],
  'no-original': () => [
    'The translation has no Vietnamese original.',
    'Add the .vi.md file of the same name, or take the translation out.',
  ],
  'bad-picture': (what) => [
    `The picture holds something that is not allowed: ${what}`,
    'Save it as plain SVG: no scripts, no links or pictures from outside.',
  ],

  // front matter and text
  'no-front-matter': () => [
    'The file does not begin with its front matter, so title is missing.',
    'Add on top: ---, then title: …, then ---.',
  ],
  'front-matter-open': () => ['The front matter has no closing ---.', 'Add a line --- after the last key.'],
  'raw-html': () => [
    'There is HTML in the text.',
    'Write Markdown, or put it in `…` if the code itself is meant.',
  ],
  'bad-link': (target) => [
    `This link is not allowed: ${target}`,
    'Use an http(s) address, a path of this site, or #heading-name.',
  ],
  'foreign-picture': () => [
    'The picture comes from elsewhere.',
    'Put an SVG into the images folder of the module and write images/name.svg.',
  ],
  'unknown-picture': (name) => [
    `The module has no picture ${name}.`,
    'Look at the file names in its images folder.',
  ],
  'picture-without-text': () => [
    'The picture has no description.',
    'Write one in the square brackets: ![description](images/…).',
  ],
  'answers-outside': () => [
    'Options stand outside a question.',
    'Put the question between a line :::question{#id} and a line :::.',
  ],
  'code-never-closed': () => [
    'The block of code that begins here is not closed, so what follows cannot be read.',
    'Add a line ``` at its end.',
  ],

  // containers
  'never-closed': () => ['This container is never closed.', 'Add a line ::: at its end.'],
  'nothing-to-close': () => ['This ::: closes nothing.', 'Take it out, or add the opening line above.'],
  'unknown-container': (name) => [
    `There is no container “${name}”.`,
    'Write :::question{#id} or :::câu-hỏi{#id}.',
  ],
  'not-supported': (form) => [
    `The form “${FORMS[form] ?? form}” is not supported yet.`,
    'Write it as single choice, multiple choice, or true/false.',
  ],
  'bad-braces': () => ['The { } of the opening line are not right.', 'Write like :::question{#oss-031}.'],
  'unknown-flag': (flag) => [`“${flag}” cannot be used here.`, 'There is only bank, and many for choices.'],
  'no-id': () => ['A question needs exactly one id.', 'Write it after #, like :::question{#oss-031}.'],
  'bad-id': (id) => [
    `The id “${id}” does not have the right form.`,
    'Use lower-case letters without marks, digits and hyphens, at most 64 characters.',
  ],
  'duplicate-id': (id, where) => [
    `The id “${id}” is already used in ${where}.`,
    'A question keeps its id for ever. Choose another for this one.',
  ],

  // answers
  'no-stem': () => ['The question asks nothing.', 'Write the question above its options.'],
  'no-answers': () => ['The question has no options.', 'Write each on a line: - [x] right, - [ ] wrong.'],
  'one-option': () => ['The question has only one option.', 'Add at least one more.'],
  'no-right-answer': () => ['No option is marked as right.', 'Mark the right one with [x].'],
  'all-right': () => ['Every option is marked as right.', 'Leave at least one wrong, marked [ ].'],
  'unknown-marker': () => [
    'The box before the option is not right.',
    'Write - [x] or - [ ], for statements - [T] or - [F]: plain square brackets with a space on both sides.',
  ],
  'mixed-markers': () => [
    'The question mixes [x] with [T] [F].',
    'Use [x] and [ ] for a choice, [T] and [F] for statements.',
  ],
  'empty-option': () => ['The option has no words.', 'Write it after the brackets, or take the line out.'],
  'equal-options': () => ['This option is the same as one above.', 'Change one of them.'],
  'option-indent': () => [
    'This option is indented otherwise than those before.',
    'Let all options begin in one column.',
  ],
  'option-without-box': () => ['This line has no [x] or [ ].', 'Add [x] or [ ] after the bullet.'],
  'option-after-labels': () => ['An option stands after Explanation, Law …', 'Move all options up.'],
  'feedback-not-indented': () => [
    'The feedback is not indented.',
    'Put two spaces before the >, so that it belongs to the option above.',
  ],
  'missing-feedback': (count) => [
    `${count} ${count === 1 ? 'option has' : 'options have'} no feedback.`,
    'Add an indented line that begins with > under each.',
  ],

  // labels
  'label-too-early': (label) => [
    `“${label}” stands before the options.`,
    'Move it below the last option, or word the question so that no line begins like this.',
  ],
  'unknown-label': () => [
    'There is no such label.',
    'The labels: Explanation, Law, Competency, Difficulty, Hint, Review, Points, Facts.',
  ],
  'repeated-label': () => ['This label stands above already.', 'Make one line of both.'],
  'empty-label': () => ['Nothing stands after the label.', 'Write on the same line, or take the label out.'],
  'stray-text': () => [
    'This line belongs to no option and no label.',
    'Indent it by two spaces if it belongs to the option above; move it up if it belongs to the question.',
  ],
  'bad-number': (words, most) => [`“${words}” cannot be used here.`, `Write a number from 1 to ${most}.`],
  'bad-competency': () => ['The competency does not have the right form.', 'Write like B2 or B2 level 2.'],
  'bad-review': () => [
    'The place to read again does not have the right form.',
    'Write # and the heading’s name, like #what-to-check.',
  ],
  'no-explanation': () => [
    'The question has no explanation.',
    'Add a line “Explanation: …” after the options.',
  ],
  'short-explanation': (least) => [
    `The explanation is shorter than ${least} characters.`,
    'Say why, so that who chose wrongly understands.',
  ],

  // what is referred to
  'unknown-competency': (code) => [
    `There is no competency ${code}.`,
    'Choose a code from competencies.yaml.',
  ],
  'observed-competency': (code) => [
    `Competency ${code} is judged by observation, not by questions.`,
    'Choose another if the question is to count.',
  ],
  'unknown-document': (id) => [
    `Document “${id}” is not in law.yaml.`,
    'Check its number, one document a line, or add it to law.yaml.',
  ],
  'citation-ended': (id, on) => [
    `${id} is no longer in force on ${on}.`,
    'Cite the law that applies. Questions that cite this are no longer drawn by checks.',
  ],
  'citation-replaced': (id, by) => [
    `${id} was replaced by ${by}; its last day is not known.`,
    'See whether the cited part still applies, then put the day into “expires” in law.yaml.',
  ],
  'citation-not-yet': (id, on) => [
    `${id} is not yet in force on ${on}.`,
    'Check the day on which it takes effect.',
  ],
  'unknown-anchor': (anchor) => [
    `This lesson has no heading #${anchor}.`,
    'Write the heading in lower case without marks, joined by hyphens: ## Ask only once becomes #ask-only-once.',
  ],
  'review-in-bank': () => [
    'A question of the bank stands in no lesson that could be read again.',
    'Take “Review” out, or put the question into a lesson with {bank}.',
  ],
  'unknown-module': (id) => [
    `There is no module “${id}”.`,
    'Write the name of its folder without the number.',
  ],
  'duplicate-competency': (code) => [`Competency ${code} has two entries.`, 'Keep one.'],
  'duplicate-term': (id) => [`The term “${id}” has two entries.`, 'Keep one; other spellings go into also.'],
  'blueprint-sum': (asked, sum) => [
    `The check has ${asked} questions, but its blueprint adds up to ${sum}.`,
    'Make questions and the counts agree.',
  ],
  'too-few-questions': (competency, live, asked) => [
    `The check draws ${asked} questions on ${competency}, the bank has only ${live} that can be used.`,
    'Add questions to ngan-hang.vi.md, or lower count.',
  ],

  // translations
  'not-translated': (id) => [`Question “${id}” is missing in the translation.`, 'Translate it in its place.'],
  'only-translated': (id) => [
    `Question “${id}” is only in the translation.`,
    'Add it to the original, or take it out.',
  ],
  'other-order': (id) => [
    `Question “${id}” stands in another order than in the original.`,
    'Keep the order of the original.',
  ],
  'other-shape': (id) => [
    `Question “${id}” differs from the original in type, number of options or right answers.`,
    'Keep the same options, in the same order, with the same marks.',
  ],
  'other-value': (id) => [
    `Question “${id}” differs from the original in competency, difficulty, points or {bank}.`,
    'Write what the original has, or take the line out of the translation.',
  ],

  // style
  'all-of-the-above': () => [
    'An option like “all of the above” is shuffled with the others.',
    'Make it multiple choice, with one option for each.',
  ],
  'long-option': () => ['One option is much longer than the others.', 'Make the options about equally long.'],
  'negative-stem': () => [
    'The question is negative and the negative word does not stand out.',
    'Write **not** in bold, or ask it positively.',
  ],
  'review-overdue': (on) => [
    `The lesson was due for review on ${on}.`,
    'Review it, then change review-by and checked-on.',
  ],
};

const FORMS: Record<string, string> = {
  scenario: 'scenario',
  'working-days': 'working days',
  'number-or-text': 'number or short text',
  gaps: 'gaps',
  ordering: 'ordering',
  matching: 'matching',
};
