import { z } from 'zod';
import { bilingual, competencyCode, listOf, slug, text, wholeNumber } from '#features/content/fields.ts';
import type { Finding, Place } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { readYaml, type Path, type ReadYaml } from '#features/content/yaml.ts';

/** The YAML files of the content: the framework, the glossary, modules and programmes. */

const map = { error: 'map' };
const level = wholeNumber(1, 3);

const FRAMEWORK = z.strictObject(
  {
    domains: listOf(
      z.strictObject(
        {
          code: text,
          name: bilingual,
          competencies: listOf(
            z.strictObject(
              {
                code: competencyCode,
                name: bilingual,
                short: bilingual,
                'measured-by': z.enum(['questions', 'observation'], { error: 'measure' }),
                level,
                levels: z.strictObject({ '1': bilingual, '2': bilingual, '3': bilingual }, map),
              },
              map,
            ),
          ),
        },
        map,
      ),
    ),
  },
  map,
);

const GLOSSARY = listOf(
  z.strictObject(
    {
      id: slug,
      vi: text,
      en: text,
      definition: bilingual,
      also: z.strictObject({ vi: listOf(text).nullish(), en: listOf(text).nullish() }, map).nullish(),
    },
    map,
  ),
);

const MINUTES = z.union([z.literal('none'), wholeNumber(1, 600)], { error: 'minutes' });

const MODULE = z.strictObject(
  {
    titles: bilingual,
    summaries: bilingual,
    competencies: listOf(competencyCode),
    minutes: wholeNumber(1, 6000),
    check: z.strictObject(
      {
        questions: wholeNumber(1, 200),
        pass: wholeNumber(1, 100).default(75),
        minutes: MINUTES.default('none'),
        show: z.enum(['at-once', 'after-pass', 'after-window'], { error: 'show' }).default('at-once'),
        blueprint: listOf(
          z.strictObject(
            {
              competency: competencyCode,
              level,
              difficulty: wholeNumber(1, 3).nullish(),
              count: wholeNumber(1, 200),
            },
            map,
          ),
        ),
      },
      map,
    ),
  },
  map,
);

/** `audience` is checked and not kept: who has to do a programme is decided where people are. */
const PROGRAMME = z.strictObject(
  {
    titles: bilingual,
    audience: listOf(z.strictObject({ position: text.nullish(), subtree: text.nullish() }, map)).nullish(),
    modules: listOf(slug).min(1, { error: 'list' }),
    'due-days': wholeNumber(1, 3650),
    attempts: wholeNumber(1, 100).default(3),
    'cool-down-hours': wholeNumber(0, 8760).default(24),
    'cycle-months': wholeNumber(1, 600).nullish(),
  },
  map,
);

export type ModulePlan = z.output<typeof MODULE>;
export type ProgrammePlan = z.output<typeof PROGRAMME>;
export type Read<Value> = ReadYaml<Value>;

export const readModulePlan = (source: Source): Read<ModulePlan> => readYaml(source, MODULE);
export const readProgrammePlan = (source: Source): Read<ProgrammePlan> => readYaml(source, PROGRAMME);

type Named = { vi: string; en: string };

export type Competency = {
  code: string;
  domainCode: string;
  domain: Named;
  name: Named;
  short: Named;
  measuredBy: 'questions' | 'observation';
  level: number;
};

export type Term = { id: string; term: Named; also: { vi: string[]; en: string[] }; definition: Named };

/** A list whose entries know where they stand. */
export type ReadList<Item> = { items: { item: Item; place: Place }[]; findings: Finding[] };

export function readFramework(source: Source): ReadList<Competency> {
  const { value, findings, at } = readYaml(source, FRAMEWORK);
  const items = (value?.domains ?? []).flatMap(({ code: domainCode, name: domain, competencies }, d) =>
    competencies.map(({ code, name, short, level: expected, 'measured-by': measuredBy }, c) => ({
      item: { code, domainCode, domain, name, short, measuredBy, level: expected },
      place: at(['domains', d, 'competencies', c, 'code']),
    })),
  );
  return { items, findings };
}

export function readGlossary(source: Source): ReadList<Term> {
  const { value, findings, at } = readYaml(source, GLOSSARY);
  const items = (value ?? []).map(({ id, vi, en, definition, also }, i) => ({
    item: { id, term: { vi, en }, definition, also: { vi: also?.vi ?? [], en: also?.en ?? [] } },
    place: at([i, 'id'] satisfies Path),
  }));
  return { items, findings };
}
