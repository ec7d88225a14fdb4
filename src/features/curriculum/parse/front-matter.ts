import { z } from 'zod';
import type { Finding, Place } from '#features/content/finding.ts';
import { competencyCode, day, listOf, text, wholeNumber } from '#features/content/fields.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { readYaml, type Path } from '#features/content/yaml.ts';
import { finding } from '../findings/finding.ts';

const LONGEST_MINUTES = 240;

/** `owner` and `facts` are for editors; learners never see them. */
const FRONT_MATTER = z.strictObject(
  {
    title: text,
    summary: text.nullish(),
    minutes: wholeNumber(1, LONGEST_MINUTES).nullish(),
    competency: competencyCode.nullish(),
    law: listOf(text).nullish(),
    owner: text.nullish(),
    'review-by': day.nullish(),
    'checked-on': day.nullish(),
    also: listOf(competencyCode).max(2, { error: 'short' }).nullish(),
    facts: listOf(text).nullish(),
  },
  { error: 'map' },
);

export type FrontMatter = z.output<typeof FRONT_MATTER>;

export type ReadFrontMatter = {
  value: FrontMatter | undefined;
  findings: Finding[];
  at: (path: Path) => Place;
  /** The line on which the text begins. */
  body: number;
};

/** Reads what stands between the two lines of `---` at the head of a file. */
export function readFrontMatter(source: Source): ReadFrontMatter {
  const isRule = (line: string | undefined) => line !== undefined && /^---[ \t]*$/.test(line);
  const top = placeIn(source, 1);
  const broken = (found: Finding, body: number) => ({
    value: undefined,
    findings: [found],
    at: () => top,
    body,
  });
  if (!isRule(source.lines[0])) return broken(finding(top, 'no-front-matter'), 1);
  const end = source.lines.findIndex((line, i) => i > 0 && isRule(line));
  if (end < 0) return broken(finding(top, 'front-matter-open'), source.lines.length + 1);
  return { ...readYaml(source, FRONT_MATTER, { from: 2, to: end }), body: end + 2 };
}
