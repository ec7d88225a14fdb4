import { isUuid } from '#features/agencies/uuid.ts';
import type { Verdict } from '#features/competency/posterior.ts';

/** Everybody required stands in exactly one of these: a verdict, or too few answers for any. */
export type Standing = Verdict | 'few';
export const STANDINGS: readonly Standing[] = ['met', 'unsure', 'not-met', 'few'];

/** What of the competency report is asked for; everything that is undefined is not filtered by. */
export type CompetencyFilter = {
  /** An agency with its subtree; with `direct` only who is posted in it itself. */
  agencyId?: string | undefined;
  direct?: boolean | undefined;
  programmeId?: string | undefined;
  competency?: string | undefined;
  standing?: Standing | undefined;
};

const SLUG = /^[a-z0-9-]{1,100}$/;
const CODE = /^[A-Z][0-9]{1,2}$/;

/** What cannot be read is left out, as what lies outside the reader's scope is: an address tells nothing. */
export function readFilter(query: URLSearchParams): CompetencyFilter {
  const take = (name: string, fits: (text: string) => boolean) => {
    const text = query.get(name)?.trim() ?? '';
    return fits(text) ? text : undefined;
  };
  const agencyId = take('agency', isUuid)?.toLowerCase();
  return {
    agencyId,
    direct: (agencyId !== undefined && query.get('direct') === '1') || undefined,
    programmeId: take('programme', (text) => SLUG.test(text)),
    competency: take('competency', (text) => CODE.test(text)),
    standing: STANDINGS.find((standing) => standing === query.get('standing')),
  };
}

/** The same filter as an address's query; `''` where nothing is filtered. */
export function queryOf({ agencyId, direct, programmeId, competency, standing }: CompetencyFilter): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && query.set(name, value);
  set('agency', agencyId);
  set('direct', direct ? '1' : undefined);
  set('programme', programmeId);
  set('competency', competency);
  set('standing', standing);
  return query.size > 0 ? `?${query}` : '';
}
