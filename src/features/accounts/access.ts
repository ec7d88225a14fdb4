import type { Role } from '#db/schema/accounts.ts';
import { hasRole, type SignedIn } from './account.ts';

/** Who may open a page or call an action. What has no line here is refused to everybody. */
type Rule = 'everybody' | 'signed-in' | readonly Role[];

const OFFICE: Rule = ['lead', 'office'];

/** By Astro's `routePattern`, never by the text of the address, which can be written in many ways. */
export const PAGES: Record<string, Rule> = {
  '/': 'everybody',
  '/403': 'everybody',
  '/404': 'everybody',
  '/500': 'everybody',
  '/help': 'everybody',
  '/offline': 'everybody',
  '/sign-in': 'everybody',
  '/links': 'everybody',
  '/links/[token]': 'everybody',
  '/pictures/[hash]': 'everybody',
  // Actions have rules of their own, below.
  '/_actions/[...path]': 'everybody',

  '/me': 'signed-in',
  '/modules': 'signed-in',
  '/modules/[module]': 'signed-in',
  '/modules/[module]/check': 'signed-in',
  '/modules/[module]/test-out': 'signed-in',
  '/lessons/[lesson]': 'signed-in',
  '/attempts/[attempt]': 'signed-in',
  '/attempts/[attempt]/questions/[number]': 'signed-in',
  '/attempts/[attempt]/review': 'signed-in',
  '/deltas/[delta]': 'signed-in',
  '/objections/[version]': 'signed-in',
  '/retention/[requirement]/[days]': 'signed-in',
  '/results': 'signed-in',
  '/review': 'signed-in',
  '/review/[asking]': 'signed-in',
  '/search': 'signed-in',
  '/law': 'signed-in',
  '/law/[document]': 'signed-in',

  '/studio': ['trainer'],
  '/studio/late': ['trainer'],
  '/studio/papers': ['trainer'],
  '/studio/papers/[paper]': ['trainer'],
  '/studio/papers/[paper]/key': ['trainer'],
  '/studio/papers/[paper]/enter': ['trainer'],
  '/studio/publications': ['trainer'],
  '/studio/publications/[publication]': ['trainer'],
  '/studio/deltas/[document]': ['trainer'],
  '/studio/questions': ['trainer'],
  '/studio/questions/[question]': ['trainer'],
  '/studio/questions/[question]/correction': ['trainer'],
  '/studio/scenarios': ['trainer'],
  '/studio/scenarios/[scenario]': ['trainer'],

  '/office': ['lead', 'office', 'admin'],
  '/office/agencies': OFFICE,
  '/office/competency': OFFICE,
  '/office/competency.csv': OFFICE,
  '/office/competency/people': OFFICE,
  '/office/competency/people.csv': OFFICE,
  '/office/completion': OFFICE,
  '/office/completion.csv': OFFICE,
  '/office/completion/people': OFFICE,
  '/office/completion/people.csv': OFFICE,
  '/office/deltas': OFFICE,
  '/office/deltas/[delta]': OFFICE,
  '/office/jobs': ['admin'],
  '/office/people': ['lead', 'office', 'admin'],
  '/office/people/[person]': ['lead', 'office', 'admin'],
  '/office/people/[person]/allowances': ['lead', 'office', 'admin'],
  '/office/people/[person]/attempts/[attempt]': OFFICE,
  '/office/people/[person]/invitation': ['office', 'admin'],
  '/office/people/[person]/roles': ['admin'],
  '/office/people/[person]/signals/[signal]': OFFICE,
  '/office/people/[person]/slip': ['lead', 'office', 'admin'],
  '/office/signals': OFFICE,
};

/** By `<feature>.<action>`. */
export const ACTIONS: Record<string, Rule> = {
  'accounts.signIn': 'everybody',
  'accounts.useLink': 'everybody',
  'accounts.signOut': 'signed-in',
  'accounts.signOutEverywhere': 'signed-in',
  'accounts.waitingKey': 'signed-in',
  'accounts.changePassword': 'signed-in',
  'accounts.chooseLanguage': 'signed-in',
  'accounts.createSlip': ['lead', 'office', 'admin'],
  'accounts.createInvitation': ['office', 'admin'],
  'accounts.grantRole': ['admin'],
  'accounts.revokeRole': ['admin'],

  'answers.read': 'signed-in',
  'practice.answer': 'signed-in',
  'practice.step': 'signed-in',
  'review.next': 'signed-in',
  'review.another': 'signed-in',
  'checks.start': 'signed-in',
  'checks.testOut': 'signed-in',
  'checks.answer': 'signed-in',
  'checks.flag': 'signed-in',
  'checks.submit': 'signed-in',
  'checks.recordExtraTime': ['office', 'admin'],
  'checks.grantAttempt': ['lead', 'office'],
  'checks.decideLate': ['trainer'],
  'deltas.assign': ['trainer'],
  'deltas.start': 'signed-in',
  'retention.start': 'signed-in',
  'papers.print': ['trainer'],
  'papers.enter': ['trainer'],
  'papers.annul': ['office'],
  'health.object': 'signed-in',
  'health.answer': ['trainer'],
  'health.correct': ['trainer'],
  'health.recompute': ['trainer'],
  'integrity.reply': 'signed-in',
  'integrity.review': OFFICE,
  'reports.confirmPassword': OFFICE,
};

export type Answer = 'open' | Refused;
export type Refused = 'sign-in' | 'forbidden' | 'unknown';

export function mayOpen(routePattern: string, account: SignedIn | undefined): Answer {
  return answer(PAGES, routePattern, account);
}

export function mayCall(action: string, account: SignedIn | undefined): Answer {
  return answer(ACTIONS, action, account);
}

function answer(rules: Record<string, Rule>, name: string, account: SignedIn | undefined): Answer {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) return 'unknown';
  if (rule === 'everybody') return 'open';
  if (!account) return 'sign-in';
  return rule === 'signed-in' || hasRole(account, rule) ? 'open' : 'forbidden';
}
