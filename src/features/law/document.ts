import type { Day } from '#features/agencies/day.ts';
import { searchable } from '#features/agencies/name.ts';
import { slugOf } from '#features/content/slug.ts';

/** An entry of the legal register, as far as its dates matter. Days are days in Viet Nam. */
export type Dated = {
  issuedOn: Day | null;
  inForceFrom: Day | null;
  /** The last day in force. */
  expiresOn: Day | null;
};

/** A provision that ended before its document: `from` is the first day without it. */
export type EndedProvision = { provision: string; from: Day; by: string };

export type LawDocument = Dated & {
  id: string;
  title: { vi: string; en: string };
  issuer: string;
  replaces: string[];
  amendedBy: string[];
  endedProvisions: EndedProvision[];
};

export type DocumentStatus = 'not-yet' | 'in-force' | 'amended' | 'expired' | 'unknown';

/** The id in an address: `118/2025/NĐ-CP` stands at `118-2025-nd-cp`. */
export function documentSlug(id: string): string {
  return slugOf(id);
}

/** Where the register does not know the first day in force, the day of issue stands for it; without either, nobody knows. */
export function inForce(document: Dated, day: Day): boolean {
  const from = firstDayOf(document);
  return from !== null && from <= day && !hasExpired(document, day);
}

export function firstDayOf({ inForceFrom, issuedOn }: Dated): Day | null {
  return inForceFrom ?? issuedOn;
}

export function hasExpired(document: Pick<Dated, 'expiresOn'>, day: Day): boolean {
  return document.expiresOn !== null && document.expiresOn < day;
}

/** `replacedFrom` is the first day of the document that replaced it. */
type Standing = Dated & { amendedBy: string[]; replacedFrom: Day | null };

/** Never `in-force` where the register does not say so: without a day, or replaced without a last day of its own. */
export function statusOn(document: Standing, day: Day): DocumentStatus {
  if (hasExpired(document, day)) return 'expired';
  const { expiresOn, replacedFrom } = document;
  const hasSuccessor = expiresOn === null && replacedFrom !== null && replacedFrom <= day;
  if (firstDayOf(document) === null || hasSuccessor) return 'unknown';
  if (!inForce(document, day)) return 'not-yet';
  return document.amendedBy.length > 0 ? 'amended' : 'in-force';
}

type Citable = { expiresOn: Day | null; endedProvisions: EndedProvision[] };

/** Whether a citation points at nothing that holds on that day: the document, or the very provision, has ended. */
export function citationHasEnded(document: Citable, provision: string, day: Day): boolean {
  const ended = document.endedProvisions.some(
    ({ provision: gone, from }) => from <= day && covers(gone, provision),
  );
  return ended || hasExpired(document, day);
}

/** `Điều 7 khoản 3` covers `khoản 3 Điều 7`, `Article 7, clause 3` and `Điều 7 khoản 3 điểm a`, but not `Điều 7`. */
export function covers(provision: string, cited: string): boolean {
  const [outer, inner] = [partsOf(provision), partsOf(cited)];
  const named = outer.filter((part) => part !== undefined);
  return named.length > 0 && outer.every((part, i) => part === undefined || part === inner[i]);
}

const PARTS = [
  /(?:^|[^a-z])(?:dieu|article|art\.?)\s+(\d+[a-z]?)/,
  /(?:^|[^a-z])(?:khoan|clause|paragraph)\s+(\d+[a-z]?)/,
  /(?:^|[^a-z])(?:diem|point)\s+([a-z0-9]+)/,
];

/** Article, clause and point. Only the words lose their marks: point `d` and point `đ` are two. */
function partsOf(provision: string): (string | undefined)[] {
  const plain = searchable(provision.replace(/(điểm\s+|point\s+)đ/gi, '$1dd'));
  return PARTS.map((part) => part.exec(plain)?.[1]);
}
