import { searchable } from '#features/agencies/name.ts';
import type { Finding, Place } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { finding } from '../../findings/finding.ts';
import type { ScenarioEnd } from '../../question.ts';
import { placeOfWord, type Fragment } from '../fragment.ts';
import type { ParsedChoice, ParsedEnd } from './scene.ts';

/** How a scene goes on: `- words → #scene {+2}`, or `→ END pass: words`. */

const ARROWS = ['→', '->'];
const ENDS: Record<string, ScenarioEnd> = {
  'end pass': 'pass',
  'end fail': 'fail',
  'ket thuc dat': 'pass',
  'ket thuc chua dat': 'fail',
};
const TARGET = /^#[a-z0-9-]+$/;
const POINTS = /^[+−–-]?\d{1,2}$/;
const LONGEST_END = 40;

export function hasArrow(text: string): boolean {
  return ARROWS.some((arrow) => text.includes(arrow));
}

export function isEnd(line: string): boolean {
  return ARROWS.some((arrow) => line.trimStart().startsWith(arrow));
}

type Written = { text: Fragment; consequence: Fragment; place: Place };

export function readChoice(
  source: Source,
  { text, consequence, place }: Written,
): { choice: ParsedChoice; findings: Finding[] } {
  const { before, after } = atLastArrow(text.text);
  const brace = after.endsWith('}') ? after.lastIndexOf('{') : -1;
  const goal = (brace < 0 ? after : after.slice(0, brace)).trim();
  const worth = brace < 0 ? '' : after.slice(brace + 1, -1).trim();
  const at = (word: string) => placeOfWord(source, text, Math.max(text.text.lastIndexOf(word), 0), word);
  const target = { id: TARGET.test(goal) ? goal.slice(1) : '', place: goal === '' ? place : at(goal) };
  const isWorth = worth === '' || POINTS.test(worth);
  const findings = [
    ...(isWorth ? [] : [finding(at(`{${worth}`), 'bad-points', worth.slice(0, 40))]),
    ...(target.id === '' ? [faultOfTarget(text.text, goal, target.place)] : []),
  ];
  const points = (isWorth && Number(worth.replace(/[−–]/, '-'))) || 0;
  const words = { text: before, line: text.line };
  return {
    choice: { text: words, target, points, consequence, place },
    findings: before === '' ? [finding(place, 'empty-option')] : findings,
  };
}

function faultOfTarget(text: string, goal: string, place: Place): Finding {
  if (!hasArrow(text)) return finding(place, 'choice-without-arrow');
  return goal === ''
    ? finding(place, 'choice-leads-nowhere')
    : finding(place, 'bad-target', goal.slice(0, 40));
}

/** An arrow may also stand in the words of a choice. */
function atLastArrow(text: string): { before: string; after: string } {
  const [at, length] = ARROWS.map((arrow) => [text.lastIndexOf(arrow), arrow.length] as const).toSorted(
    ([a], [b]) => b - a,
  )[0]!;
  if (at < 0) return { before: text.trim(), after: '' };
  return { before: text.slice(0, at).trim(), after: text.slice(at + length).trim() };
}

export function readEnd(text: Fragment, place: Place): { end: ParsedEnd | undefined; findings: Finding[] } {
  const said = text.text.replace(/^(→|->)/, '').trimStart();
  const colon = said.slice(0, LONGEST_END).indexOf(':');
  const name = searchable(said.slice(0, Math.max(colon, 0)));
  const end = Object.hasOwn(ENDS, name) ? ENDS[name] : undefined;
  if (!end) return { end: undefined, findings: [finding(place, 'bad-end')] };
  const words = { text: said.slice(colon + 1).trim(), line: text.line };
  return { end: { end, words, place }, findings: words.text ? [] : [finding(place, 'end-without-words')] };
}
