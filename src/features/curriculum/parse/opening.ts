import { searchable } from '#features/agencies/name.ts';
import type { Finding } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../findings/finding.ts';
import type { Line } from './fragment.ts';

/** What the line that begins a container says. */
export type Opening = {
  scenario: boolean;
  id: string;
  bank: boolean;
  many: boolean;
  exact: boolean;
  noTones: boolean;
  workingDays: boolean;
};

const QUESTION = ['question', 'cau-hoi'];
const SCENARIO = ['scenario', 'tinh-huong'];
const FLAGS = ['bank', 'many', 'exact', 'no-tones', 'working-days'];
const LONGEST_ID = 64;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads `:::question{#id bank many}`, in any of its spellings. Undefined where what follows is no question we read. */
export function readOpening(
  source: Source,
  line: Line,
): { opening: Opening | undefined; findings: Finding[] } {
  const at = (word: string) => placeIn(source, line.number, Math.max(line.text.indexOf(word), 0) + 1);
  const refuse = (found: Finding) => ({ opening: undefined, findings: [found] });
  const [before = '', ...groups] = line.text.trim().split('{');
  const name = searchable(before.replace(/^:+/, '')).replaceAll(' ', '-');
  const scenario = SCENARIO.includes(name);
  if (!scenario && !QUESTION.includes(name))
    return refuse(finding(at(':'), 'unknown-container', before.replace(/^:+/, '')));
  if (groups.some((group) => !/^[^}]*\}\s*$/.test(group))) return refuse(finding(at('{'), 'bad-braces'));

  const words = groups.flatMap((group) => group.replace(/\}\s*$/, '').split(/\s+/)).filter(Boolean);
  const unknown = words.find((word) => !word.startsWith('#') && (scenario || !FLAGS.includes(word)));
  if (unknown) return refuse(finding(at(unknown), scenario ? 'scenario-flag' : 'unknown-flag', unknown));

  const ids = words.filter((word) => word.startsWith('#')).map((word) => word.slice(1));
  const [id] = ids;
  if (id === undefined || ids.length > 1) return refuse(finding(at(':'), 'no-id'));
  if (!isId(id)) return refuse(finding(at(`#${id}`), 'bad-id', id));
  const says = (flag: string) => words.includes(flag);
  const typed = { exact: says('exact'), noTones: says('no-tones') };
  const how = { many: says('many'), ...typed, workingDays: says('working-days') };
  return { opening: { scenario, id, bank: says('bank'), ...how }, findings: [] };
}

/** Of a question, and of a scene within a scenario. */
export function isId(id: string): boolean {
  return ID.test(id) && id.length <= LONGEST_ID;
}
