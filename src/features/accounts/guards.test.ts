import { expect, test, vi } from 'vitest';
import { ACTIONS, mayCall, mayOpen } from './access.ts';
import type { Grant, SignedIn } from './account.ts';
import { requireAccount, requireRole, scopeOf } from './guards.ts';

vi.mock('astro:actions', () => ({
  ActionError: class extends Error {
    code: string;
    constructor({ code, message }: { code: string; message: string }) {
      super(message);
      this.code = code;
    }
  },
}));

const LONG_XUYEN = '00000000-0000-4000-8000-000000000001';
const CHAU_DOC = '00000000-0000-4000-8000-000000000002';

const holding = (...grants: Grant[]): SignedIn => ({
  personId: '00000000-0000-4000-8000-000000000009',
  staffCode: 'AG1',
  fullName: 'Nguyễn Thị Ánh',
  language: 'vi',
  sessionId: 'x',
  sharedDevice: false,
  waitingKey: null,
  grants,
});
const learner = holding();
const lead = holding({ role: 'lead', scopeId: LONG_XUYEN });
const asking = (account: SignedIn | undefined) => ({ account, language: 'en' as const });

test('a visitor is asked to sign in, in the language of the page', () => {
  expect(() => requireAccount(asking(undefined))).toThrow('Sign in again');
  expect(requireAccount(asking(learner))).toBe(learner);
});

test('a form that waited while somebody else signed in is not theirs', () => {
  const other = '00000000-0000-4000-8000-000000000008';
  expect(() => requireAccount(asking(learner), other)).toThrow('Sign in again');
  expect(requireAccount(asking(learner), learner.personId)).toBe(learner);
});

test('a role is required of who does what the role is for', () => {
  expect(() => requireRole(asking(learner), 'lead', 'office')).toThrow('may not do this');
  expect(requireRole(asking(lead), 'lead', 'office')).toBe(lead);
  expect(requireRole(asking(learner), 'learner')).toBe(learner);
});

test('a scope holds the agencies of the roles that were asked for, and of no other role', () => {
  const both = holding({ role: 'lead', scopeId: LONG_XUYEN }, { role: 'office', scopeId: CHAU_DOC });
  expect(scopeOf({ account: both }, ['lead', 'office']).agencyIds).toEqual([LONG_XUYEN, CHAU_DOC]);
  expect(scopeOf({ account: both }, ['lead']).agencyIds).toEqual([LONG_XUYEN]);
});

test('a visitor, a learner, and a role without an agency see nobody', () => {
  const trainer = holding({ role: 'trainer', scopeId: null });
  for (const account of [undefined, learner, trainer]) {
    expect(scopeOf({ account }, ['lead', 'office', 'trainer']).agencyIds).toEqual([]);
  }
});

test('what the table does not name is closed to everybody', () => {
  expect(mayOpen('/office/secrets', lead)).toBe('unknown');
  expect(mayCall('accounts.becomeAdmin', lead)).toBe('unknown');
  expect(mayOpen('constructor', lead)).toBe('unknown');
});

test('pages of the office are closed to learners and visitors', () => {
  expect(mayOpen('/office/completion', undefined)).toBe('sign-in');
  expect(mayOpen('/office/completion', learner)).toBe('forbidden');
  expect(mayOpen('/office/completion', lead)).toBe('open');
  expect(mayOpen('/office/people/[person]/roles', lead)).toBe('forbidden');
});

test('only signing in is open to a visitor among the actions', () => {
  const open = Object.keys(ACTIONS).filter((action) => mayCall(action, undefined) === 'open');
  expect(open).toEqual(['accounts.signIn', 'accounts.useLink']);
});
