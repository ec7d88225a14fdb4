import { addDays, type Day } from '#features/agencies/day.ts';
import { searchable } from '#features/agencies/name.ts';
import { slugOf } from '#features/content/slug.ts';
import { earliestIn, surelyBy, type Dating } from './dating.ts';

/** An entry of the legal register, as far as it says when the document holds. Days are days in Viet Nam. */
export type Dated = {
  issuedOn: Dating | null;
  inForceFrom: Dating | null;
  /** The last day in force, where the register writes it. */
  expiresOn: Day | null;
  /** From when a document of the register has replaced it, and from when one may have: nobody knows its first day. */
  replacedFrom: Dating | null;
  doubtfulFrom: Day | null;
  /** Nobody has compared its status with an official source yet. */
  unconfirmed: boolean;
};

/** A provision that ended before its document: `from` is the first day without it. */
export type EndedProvision = { provision: string; from: Day; by: string };

export type LawDocument = Dated & {
  id: string;
  title: { vi: string; en: string };
  issuer: string;
  /** Whole documents; what ends only a part of another one stands there as an ended provision. */
  replaces: string[];
  amendedBy: string[];
  endedProvisions: EndedProvision[];
  /** What a reader should know besides the dates. */
  note: { vi: string; en: string } | null;
};

export type DocumentStatus = 'not-yet' | 'in-force' | 'amended' | 'unconfirmed' | 'unknown' | 'expired';

/** The id in an address: `118/2025/NĐ-CP` stands at `118-2025-nd-cp`. */
export function documentSlug(id: string): string {
  return slugOf(id);
}

type Lasting = Pick<Dated, 'expiresOn' | 'replacedFrom'>;

/** The first day without the document. A last day that is written goes before what follows from a successor. */
export function endOf({ expiresOn, replacedFrom }: Lasting): Dating | null {
  return expiresOn === null ? replacedFrom : addDays(expiresOn, 1);
}

export function hasEnded(document: Lasting, day: Day): boolean {
  const end = endOf(document);
  return end !== null && surelyBy(end) <= day;
}

/** Never `in-force` where the register does not say so. */
export function statusOn(document: Dated & { amendedBy: string[] }, day: Day): DocumentStatus {
  if (hasEnded(document, day)) return 'expired';
  const first = firstOf(document);
  if (first !== null && day < earliestIn(first)) return 'not-yet';
  if (document.unconfirmed) return 'unconfirmed';
  if (doubtOn(document, day)) return 'unknown';
  return document.amendedBy.length > 0 ? 'amended' : 'in-force';
}

export type Doubt = 'no-day' | 'some-day-this-month' | 'replaced-some-day';

/** Why nobody can say whether a document that has not ended is in force on that day. */
export function doubtOn(document: Dated, day: Day): Doubt | undefined {
  const first = firstOf(document);
  if (first === null) return 'no-day';
  if (isPerhapsReplaced(document, day)) return 'replaced-some-day';
  return day < surelyBy(first) ? 'some-day-this-month' : undefined;
}

/** Where the register does not know the first day in force, the day of issue stands for it. */
function firstOf({ inForceFrom, issuedOn }: Dated): Dating | null {
  return inForceFrom ?? issuedOn;
}

function isPerhapsReplaced({ expiresOn, replacedFrom, doubtfulFrom }: Dated, day: Day): boolean {
  if (expiresOn !== null) return false;
  const within = replacedFrom !== null && earliestIn(replacedFrom) <= day;
  return within || (doubtfulFrom !== null && doubtfulFrom <= day);
}

/** When what is cited ceases to hold: `from` is the first day without it, `provision` is empty for the whole document. */
export type Ending = { from: Dating; provision: string; by: string | undefined };

export type Citable = Lasting & { endedProvisions: EndedProvision[] };

/** The first ending of what is cited, past or future, as far as the register knows it. */
export function endingOf(document: Citable, provision: string): Ending | undefined {
  const end = endOf(document);
  const whole = end === null ? [] : [{ from: end, provision: '', by: undefined }];
  const parts = document.endedProvisions.filter((ended) => covers(ended.provision, provision));
  return [...whole, ...parts].reduce<Ending | undefined>(
    (first, next) => (first && surelyBy(first.from) <= surelyBy(next.from) ? first : next),
    undefined,
  );
}

/** Whether a citation points at nothing that holds on that day: the document, or the very provision, has ended. */
export function citationHasEnded(document: Citable, provision: string, day: Day): boolean {
  const ending = endingOf(document, provision);
  return ending !== undefined && surelyBy(ending.from) <= day;
}

/** What something rests on, as far as it may end. */
export type Rest = Citable & { provision: string };

export function restsOnEndedLaw(rests: Rest[], day: Day): boolean {
  return rests.some((rest) => citationHasEnded(rest, rest.provision, day));
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
