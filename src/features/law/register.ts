import { z } from 'zod';
import { bilingual, day, listOf, text } from '#features/content/fields.ts';
import { findingsFrom, type Finding, type Place } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { readYaml } from '#features/content/yaml.ts';
import { earliestIn, isDating, surelyBy } from './dating.ts';
import { documentSlug, type LawDocument } from './document.ts';
import { withReplacements, type Entry } from './replacement.ts';
import { words } from './words.ts';

const list = listOf(text).nullish();
const dating = z.string({ error: 'dating' }).refine(isDating, { error: 'dating' });

/**
 * A date that is not known is left out or left empty, never guessed; where only the month is known, it is a month.
 * `facts` and `confidence` are the editors' own.
 */
const REGISTER = listOf(
  z.strictObject(
    {
      id: text,
      title: bilingual,
      issuer: text,
      issued: dating.nullish(),
      'in-force': dating.nullish(),
      expires: day.nullish(),
      status: z.literal('unconfirmed', { error: 'unconfirmed' }).nullish(),
      replaces: list,
      'amended-by': list,
      'ended-provisions': listOf(
        z.strictObject({ provision: text, from: day, by: text }, { error: 'map' }),
      ).nullish(),
      note: bilingual.nullish(),
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
  const entries = value.map(entryOf);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const firstAt = new Map<string, Entry>();
  const faults = entries.flatMap((entry, i) => {
    const address = documentSlug(entry.id);
    const earlier = firstAt.get(address);
    firstAt.set(address, earlier ?? entry);
    const place = (key: string) => at([i, key]);
    return [...faultsOf(entry, earlier, place), ...wronglyReplaced(entry, byId, place('replaces'))];
  });
  return { documents: withReplacements(entries), findings: faults };
}

function faultsOf(
  { id, inForceFrom, expiresOn }: Entry,
  earlier: Entry | undefined,
  at: (key: string) => Place,
): Finding[] {
  if (earlier?.id === id) return [finding(at('id'), 'duplicate-document', id)];
  if (earlier) return [finding(at('id'), 'same-address', id, earlier.id)];
  const backwards = inForceFrom !== null && expiresOn !== null && expiresOn < earliestIn(inForceFrom);
  return backwards ? [finding(at('expires'), 'ends-before-start', id)] : [];
}

/** What is replaced is not drawn any more: a line that stands at the wrong one of two documents must not pass. */
function wronglyReplaced(entry: Entry, byId: ReadonlyMap<string, Entry>, place: Place): Finding[] {
  const first = ({ inForceFrom, issuedOn }: Entry) => inForceFrom ?? issuedOn;
  return entry.replaces.flatMap((id) => {
    const [newer, older] = [first(entry), first(byId.get(id) ?? entry)];
    const isOlder = newer !== null && older !== null && surelyBy(newer) < earliestIn(older);
    return id === entry.id || isOlder ? [finding(place, 'replaces-newer', entry.id, id)] : [];
  });
}

function entryOf(entry: z.output<typeof REGISTER>[number]): Entry {
  return {
    id: entry.id,
    title: entry.title,
    issuer: entry.issuer,
    issuedOn: entry.issued ?? null,
    inForceFrom: entry['in-force'] ?? null,
    expiresOn: entry.expires ?? null,
    unconfirmed: entry.status === 'unconfirmed',
    replaces: entry.replaces ?? [],
    amendedBy: entry['amended-by'] ?? [],
    endedProvisions: entry['ended-provisions'] ?? [],
    note: entry.note ?? null,
  };
}
