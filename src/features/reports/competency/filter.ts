import type { Verdict } from '#features/competency/posterior.ts';
import { asId, asSlug, isSet, queryFrom, readerOf } from '../address.ts';

/** Everybody required stands in exactly one of these: a verdict, one that is stale, or too few answers for any. */
export type Standing = Verdict | 'stale' | 'few';
export const STANDINGS: readonly Standing[] = ['met', 'unsure', 'not-met', 'stale', 'few'];

/** What of the competency report is asked for; everything that is undefined is not filtered by. */
export type CompetencyFilter = {
  /** An agency with its subtree; with `direct` only who is posted in it itself. */
  agencyId?: string | undefined;
  direct?: boolean | undefined;
  programmeId?: string | undefined;
  competency?: string | undefined;
  standing?: Standing | undefined;
};

/** What cannot be read is left out, as what lies outside the reader's scope is: an address tells nothing. */
export function readFilter(query: URLSearchParams): CompetencyFilter {
  const { take } = readerOf(query);
  const agencyId = take('agency', asId);
  return {
    agencyId,
    direct: agencyId ? isSet(query, 'direct') : undefined,
    programmeId: take('programme', asSlug),
    competency: take('competency', asCode),
    standing: take('standing', (text) => STANDINGS.find((standing) => standing === text)),
  };
}

const asCode = (text: string) => (/^[A-Z][0-9]{1,2}$/.test(text) ? text : undefined);

/** The same filter as an address's query; `''` where nothing is filtered. */
export function queryOf({ agencyId, direct, programmeId, competency, standing }: CompetencyFilter): string {
  const scoped = { agency: agencyId, direct: direct || undefined, programme: programmeId };
  return queryFrom({ ...scoped, competency, standing });
}
