import { mayOpen } from '#features/accounts/access.ts';
import type { SignedIn } from '#features/accounts/account.ts';
import type { IconName } from '#ui/icons.ts';

export const LEARNER_PAGES = {
  today: { path: '/', icon: 'home' },
  modules: { path: '/modules', icon: 'book' },
  results: { path: '/results', icon: 'chart' },
  me: { path: '/me', icon: 'person' },
} as const satisfies Record<string, { path: string; icon: IconName }>;

const OFFICE_PAGES = {
  completion: { path: '/office/completion', icon: 'list' },
  competency: { path: '/office/competency', icon: 'chart' },
  deltas: { path: '/office/deltas', icon: 'clock' },
  signals: { path: '/office/signals', icon: 'flag' },
  people: { path: '/office/people', icon: 'people' },
  agencies: { path: '/office/agencies', icon: 'agency' },
  jobs: { path: '/office/jobs', icon: 'clock' },
  studio: { path: '/studio', icon: 'pen' },
  law: { path: '/law', icon: 'law' },
} as const satisfies Record<string, { path: string; icon: IconName }>;

export type LearnerSection = keyof typeof LEARNER_PAGES;
export type OfficeSection = keyof typeof OFFICE_PAGES;

/** The pages of work that are open to this person, in the order of the side bar. */
export function officePages(account: SignedIn | undefined) {
  return entries(OFFICE_PAGES).filter(({ path }) => mayOpen(path, account) === 'open');
}

/** Where work begins for this person, and what it is; undefined for who only learns. */
export function workStart(account: SignedIn | undefined) {
  const first = officePages(account).find(({ name }) => name !== 'law');
  return first && { path: first.path, isStudio: first.name === 'studio' };
}

export function entries<Name extends string, Page>(pages: Record<Name, Page>) {
  return (Object.keys(pages) as Name[]).map((name) => ({ name, ...pages[name] }));
}
