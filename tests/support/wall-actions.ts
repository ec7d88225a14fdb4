import type { Target, WallOffice } from './wall-office.ts';
import type { Fields } from './visitor.ts';

/** How each action of the access table is asked for. A new one needs a line here. */

type Office = Pick<WallOffice, 'content' | 'practice' | 'agencies'>;

/** The form of each action, about somebody. */
export const ACTION_CASES: Record<string, (target: Target, office: Office) => Fields> = {
  'accounts.signIn': () => ({ name: 'TS-101', password: 'not the password' }),
  'accounts.useLink': () => ({ token: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA', password: '' }),
  'accounts.signOut': () => ({}),
  'accounts.signOutEverywhere': () => ({}),
  'accounts.waitingKey': ({ personId }) => ({ person: personId }),
  'accounts.changePassword': () => ({ current: '', password: 'short' }),
  'accounts.chooseLanguage': () => ({ language: 'vi' }),
  'accounts.createSlip': ({ personId }) => ({ personId }),
  'accounts.createInvitation': ({ personId }) => ({ personId }),
  'accounts.grantRole': ({ personId }, { agencies }) => ({
    ...{ personId, role: 'lead', scopeId: agencies.thoaiSon },
    passwordToGrant: 'not the password',
  }),
  'accounts.revokeRole': ({ personId, open }) => ({
    ...{ personId, grantId: open },
    passwordToRevoke: 'not the password',
  }),

  'answers.read': (_, { practice }) => ({ lessonVersionId: practice.lessonVersionId }),
  'practice.answer': (_, { practice }) => ({ ...single(), versionId: practice.versionId, language: 'vi' }),
  'practice.step': (_, { practice }) => ({
    ...{ versionId: practice.versionId, chosen: [0], finished: 0, language: 'vi' },
    clientId: crypto.randomUUID(),
  }),
  'review.next': () => ({}),
  'review.another': () => ({ questionId: 'les-1' }),
  'checks.testOut': (_, { content }) => ({ moduleId: content.module }),
  'retention.start': ({ requirement }) => ({ requirementId: requirement, days: 30 }),
  'checks.start': (_, { content }) => ({ moduleId: content.module }),
  'checks.answer': ({ open }) => ({ ...single(), attemptId: open, questionId: 'bank-1' }),
  'checks.flag': ({ open }) => ({ attemptId: open, questionId: 'bank-1', flagged: 'true' }),
  'checks.submit': ({ open }) => ({ attemptId: open }),
  'checks.recordExtraTime': ({ personId }) => ({
    ...{ personId, percent: 50, from: '2026-11-23', until: '' },
    reasonForTime: 'Cần thêm giờ theo giấy khám',
  }),
  'checks.grantAttempt': ({ personId }, { content }) => ({
    ...{ personId, moduleId: content.module },
    reasonForAttempt: 'Mất điện khi đang làm bài',
  }),
  'checks.decideLate': ({ open }) => ({ answerId: open, decision: 'accept', reason: 'Mất điện cả xã' }),
  'deltas.assign': (_, { content }) => ({ document: content.document }),
  'deltas.start': (_, { content }) => ({ deltaId: content.delta }),
  'papers.print': (_, { content }) => ({ moduleId: content.module }),
  'papers.enter': (_, { content }) => ({
    ...{ paperId: content.paper, staffCode: 'KC-0000', fullName: 'Không Có', 'answers.1': '' },
  }),
  'papers.annul': ({ personId, submitted }) => ({
    ...{ personId, attemptId: submitted, reason: 'Nhập nhầm số hiệu', password: 'not the password' },
  }),
  'health.object': (_, { practice }) => ({
    ...{ versionId: practice.versionId, reason: 'unclear', sentence: 'Khó hiểu.' },
  }),
  'health.answer': () => ({ questionId: 'bank-1', reason: 'unclear', outcome: 'stays', why: 'Rõ rồi.' }),
  'health.correct': () => ({ questionId: 'bank-1', series: 1, kind: 'void', why: 'Thử', toFail: 0 }),
  'health.recompute': () => ({}),
  'integrity.reply': ({ signal }) => ({ signalId: signal, text: 'Vì sao' }),
  'integrity.review': ({ personId, signal }) => ({ personId, signalId: signal, outcome: 'talked', note: '' }),
  'reports.confirmPassword': () => ({ password: 'not the password' }),
};

/** Actions about somebody else or about an attempt. */
export const ACTIONS_ABOUT_SOMEBODY = [
  'accounts.waitingKey',
  'accounts.createSlip',
  'accounts.createInvitation',
  'accounts.grantRole',
  'accounts.revokeRole',
  'checks.answer',
  'checks.flag',
  'checks.submit',
  'retention.start',
  'checks.recordExtraTime',
  'checks.grantAttempt',
  'integrity.reply',
  'integrity.review',
  'papers.annul',
];

const single = () => ({ kind: 'single', chosen: [0], clientId: crypto.randomUUID() });
