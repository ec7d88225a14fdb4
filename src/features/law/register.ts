import { z } from 'zod';
import { documentSlug, type LawDocument } from './document.ts';
import { bilingual, day, listOf, text } from '#features/content/fields.ts';
import { findingsFrom, type Finding, type Place } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { words } from './words.ts';
import { readYaml } from '#features/content/yaml.ts';

const list = listOf(text).nullish();

/** A date that is not known is left out or left empty, never guessed. `facts` and `confidence` are the editors' own. */
const REGISTER = listOf(
  z.strictObject(
    {
      id: text,
      title: bilingual,
      issuer: text,
      issued: day.nullish(),
      'in-force': day.nullish(),
      expires: day.nullish(),
      replaces: list,
      'amended-by': list,
      'ended-provisions': listOf(
        z.strictObject({ provision: text, from: day, by: text }, { error: 'map' }),
      ).nullish(),
      facts: list,
      confidence: text.nullish(),
    },
    { error: 'map' },
  ),
);

const finding = findingsFrom(words);

export type ReadRegister = { documents: LawDocument[]; findings: Finding[] };

/** Reads `law.yaml`. */
export function readRegister(source: Source): ReadRegister {
  const { value, findings, at } = readYaml(source, REGISTER);
  if (!value) return { documents: [], findings };
  const documents = value.map(documentOf);
  const firstAt = new Map<string, LawDocument>();
  const faults = documents.flatMap((document, i) => {
    const address = documentSlug(document.id);
    const earlier = firstAt.get(address);
    firstAt.set(address, earlier ?? document);
    return faultsOf(document, earlier, (key) => at([i, key]));
  });
  return { documents, findings: faults };
}

function faultsOf(
  { id, inForceFrom, expiresOn }: LawDocument,
  earlier: LawDocument | undefined,
  at: (key: string) => Place,
): Finding[] {
  if (earlier?.id === id) return [finding(at('id'), 'duplicate-document', id)];
  if (earlier) return [finding(at('id'), 'same-address', id, earlier.id)];
  const backwards = inForceFrom !== null && expiresOn !== null && expiresOn < inForceFrom;
  return backwards ? [finding(at('expires'), 'ends-before-start', id)] : [];
}

function documentOf(entry: z.output<typeof REGISTER>[number]): LawDocument {
  return {
    id: entry.id,
    title: entry.title,
    issuer: entry.issuer,
    issuedOn: entry.issued ?? null,
    inForceFrom: entry['in-force'] ?? null,
    expiresOn: entry.expires ?? null,
    replaces: entry.replaces ?? [],
    amendedBy: entry['amended-by'] ?? [],
    endedProvisions: entry['ended-provisions'] ?? [],
  };
}
