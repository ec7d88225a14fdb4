import { PAGES } from '#features/accounts/access.ts';
import type { Role } from '#db/schema/index.ts';

/** One address for each page of the access table, and what keeps the others from being looked at here. */
export const ADDRESSES: Record<string, string> = {
  '/': '/',
  '/404': '/khong-co-trang-nay',
  '/500': '/500',
  '/help': '/help',
  '/offline': '/offline',
  '/links': '/links',
  '/links/[token]': '/links/khong-co-ma-nay',
  '/me': '/me',
  '/modules': '/modules',
  '/modules/[module]': '/modules/cai-cach-hanh-chinh',
  '/modules/[module]/check': '/modules/cai-cach-hanh-chinh/check',
  '/modules/[module]/test-out': '/modules/chinh-quyen-hai-cap/test-out',
  '/lessons/[lesson]': '/lessons/van-ban-con-hieu-luc',
  '/results': '/results',
  '/review': '/review',
  '/search': '/search?q=ho%20so',
  '/law': '/law?q=118',
  '/law/[document]': '/law/118-2025-nd-cp',
  '/studio': '/studio',
  '/studio/late': '/studio/late',
  '/studio/papers': '/studio/papers',
  '/studio/publications': '/studio/publications',
  '/studio/deltas/[document]': '/studio/deltas/118-2025-nd-cp',
  '/studio/questions': '/studio/questions',
  '/studio/questions/[question]': '/studio/questions/par-101',
  '/studio/questions/[question]/correction': '/studio/questions/par-101/correction?series=1&kind=void',
  '/studio/scenarios': '/studio/scenarios',
  '/studio/scenarios/[scenario]': '/studio/scenarios/case-urgent-copy',
  '/office/agencies': '/office/agencies',
  '/office/competency': '/office/competency',
  '/office/competency.csv': '/office/competency.csv',
  '/office/competency/people': '/office/competency/people?competency=A1',
  '/office/competency/people.csv': '/office/competency/people.csv?competency=A1',
  '/office/completion': '/office/completion',
  '/office/completion.csv': '/office/completion.csv',
  '/office/completion/people': '/office/completion/people',
  '/office/completion/people.csv': '/office/completion/people.csv?status=late',
  '/office/deltas': '/office/deltas',
  '/office/jobs': '/office/jobs',
  '/office/people': '/office/people',
  '/office/signals': '/office/signals?state=all',
};

/** Answers that are no pages, pages that only lead elsewhere, and pages that other journeys open. */
export const ELSEWHERE: Record<string, string> = {
  '/403': 'shown in the place of what is refused',
  '/sign-in': 'leads home whoever is signed in',
  '/_actions/[...path]': 'no page',
  '/pictures/[hash]': 'no page',
  '/office': 'leads to the first page of the office',
  '/attempts/[attempt]': 'needs an attempt',
  '/attempts/[attempt]/questions/[number]': 'needs an attempt',
  '/attempts/[attempt]/review': 'needs an attempt',
  '/studio/publications/[publication]': 'needs a publication',
  '/objections/[version]': 'needs a question that was shown',
  '/deltas/[delta]': 'needs a delta check',
  '/review/[asking]': 'needs a question that was asked',
  '/retention/[requirement]/[days]': 'needs a completed programme',
  '/office/deltas/[delta]': 'needs a delta check',
  '/office/people/[person]': 'needs a person',
  '/studio/papers/[paper]': 'needs a paper',
  '/studio/papers/[paper]/key': 'needs a paper',
  '/studio/papers/[paper]/enter': 'needs a paper',
  '/office/people/[person]/allowances': 'needs a person',
  '/office/people/[person]/attempts/[attempt]': 'needs an attempt',
  '/office/people/[person]/invitation': 'needs a person',
  '/office/people/[person]/roles': 'needs a person',
  '/office/people/[person]/signals/[signal]': 'needs a signal',
  '/office/people/[person]/slip': 'needs a person',
};

export const ROLES: Role[] = ['learner', 'trainer', 'lead', 'office', 'admin'];

/** The addresses that this role may open, and which of them no role before it may. */
export function addressesFor(role: Role): { all: string[]; first: string[] } {
  const all = openTo(role);
  const before = new Set(ROLES.slice(0, ROLES.indexOf(role)).flatMap(openTo));
  return { all, first: all.filter((address) => !before.has(address)) };
}

function openTo(role: Role): string[] {
  return Object.entries(ADDRESSES).flatMap(([pattern, address]) => {
    const rule = PAGES[pattern];
    const open = rule === 'everybody' || rule === 'signed-in' || rule?.includes(role);
    return open ? [address] : [];
  });
}
