import type { Finding, Place } from '#features/content/finding.ts';
import { finding } from './finding.ts';
import { keyOf, letterOf, sameKey, type Key } from './key.ts';
import { optionStart, tidy } from './line.ts';
import type { HabitOption } from './options.ts';
import type { Sorted } from './sorting.ts';
import { truthOption } from './statement.ts';

/** `unclear` is an answer that is not understood, as it was written. */
type ReadKey = { key: Key | undefined; unclear: string[]; findings: Finding[] };

/** All that is said to be right, which must be one thing. */
export function readKey(answers: Sorted['answers'], options: HabitOption[], place: Place): ReadKey {
  const said = answers.filter(({ rest }) => rest !== '');
  const read = said.map(({ rest, place: at }) => ({ rest, at, key: keyFor(rest, options) }));
  const marked = options.flatMap(({ isMarked }, i) => (isMarked ? [i] : []));
  const refuse = (found: Finding, lines: string[]) => ({ key: undefined, unclear: lines, findings: [found] });

  const unclear = read.find(({ key }) => key === undefined);
  if (unclear)
    return refuse(finding(unclear.at, 'answer-unclear', unclear.rest.slice(0, 80)), said.map(lineOf));
  const keys = [...read.flatMap(({ key }) => key ?? []), ...(marked.length > 0 ? [{ options: marked }] : [])];
  const [key] = keys;
  if (!key) return refuse(finding(answers[0]?.place ?? place, 'no-answer'), []);
  if (keys.some((other) => !sameKey(key, other))) return refuse(finding(place, 'answers-disagree'), []);
  const beyond = 'options' in key ? key.options.find((index) => index >= options.length) : undefined;
  if (beyond === undefined || options.length === 0) return { key, unclear: [], findings: [] };
  return refuse(finding(read[0]?.at ?? place, 'answer-without-option', letterOf(beyond)), said.map(lineOf));
}

/** A key that fits the options: Đúng is the option that says so, and every statement is judged. */
function keyFor(said: string, options: HabitOption[]): Key | undefined {
  const key = keyOf(said);
  if (!key) return keyByWords(said, options);
  if ('statements' in key)
    return key.statements.size === options.length && hasAll(key.statements) ? key : undefined;
  if ('options' in key || options.length === 0) return key;
  const truth = truthOption(options);
  return truth === undefined ? keyByWords(said, options) : { options: [key.statement ? truth : 1 - truth] };
}

const hasAll = (statements: Map<number, boolean>) =>
  [...statements.keys()].every((index) => index < statements.size);

const lineOf = ({ rest }: { rest: string }) => `Đáp án: ${rest}`;

/** `B. Hướng dẫn bổ sung` and `Hướng dẫn bổ sung`, where these are the words of the option and of no other. */
function keyByWords(said: string, options: HabitOption[]): Key | undefined {
  const plain = (text: string) => tidy(text).toLowerCase().replace(/[.;]$/, '');
  const start = optionStart(said);
  const words = plain(start ? start.rest : said);
  const same = options.flatMap(({ text }, i) => (plain(text) === words && words !== '' ? [i] : []));
  const isIt = same.length === 1 && (!start || letterOf(same[0]!) === start.letter.toUpperCase());
  return isIt ? { options: same } : undefined;
}
