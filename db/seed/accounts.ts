import type { Role } from '#db/schema/index.ts';
import { THOAI_SON, TRI_TON } from './demo-agencies.ts';
import type { DemoPerson, Learning } from './people.ts';
import { PROVINCE_CODE } from './province.ts';

/** Of the demo's accounts that have one; a demo database is refused by the program that serves an office. */
export const DEMO_PASSWORD = 'mua-nuoc-noi';

/** Somebody to sign in as. `scope` is the agency whose subtree the role covers. */
export type DemoAccount = { role: Role; scope?: string; password: boolean; person: DemoPerson };

type Position = DemoPerson['postings'][number]['position'];

/** On the roster before everybody else: the first person of a role is whom a start prints a sign-in link for. */
const REGISTERED_DAYS_AGO = 366;
const POSTED_DAYS_AGO = 362;

/** All lessons and the first module are done but for the last answers; then comes the check that decides. */
const TWO_ANSWERS_BEFORE_THE_CHECK: Learning = {
  invited: true,
  signsIn: true,
  startsDaysAgo: 49,
  daysBetweenSteps: 5,
  steps: 8,
  answers: 1,
  knowledge: 9,
  weakness: { competency: 'A2', by: 8 },
};

/** Done more than ninety days ago: there is much to review, and it may be seen what is still known. */
const LEARNT_MONTHS_AGO: Learning = {
  invited: true,
  signsIn: true,
  startsDaysAgo: 140,
  daysBetweenSteps: 3,
  steps: Infinity,
  answers: 0,
  knowledge: 9,
  weakness: undefined,
};

export const ACCOUNTS: DemoAccount[] = [
  {
    role: 'learner',
    password: true,
    person: {
      ...staff('AG-100001', 'Lê Thị Cẩm Tú', THOAI_SON, 'one-stop-officer', 'cam-tu'),
      postings: [{ agency: THOAI_SON, position: 'one-stop-officer', daysAgo: 55 }],
      learning: TWO_ANSWERS_BEFORE_THE_CHECK,
    },
  },
  {
    role: 'trainer',
    password: true,
    person: {
      ...staff('AG-100002', 'Phan Thị Bích Ngân', 'AG-SNV', 'department-specialist', 'bich-ngan'),
      learning: LEARNT_MONTHS_AGO,
    },
  },
  {
    role: 'lead',
    scope: THOAI_SON,
    password: true,
    person: staff('AG-100003', 'Trần Thị Mỹ Hạnh', THOAI_SON, 'leader', 'my-hanh'),
  },
  {
    role: 'office',
    scope: PROVINCE_CODE,
    password: true,
    person: staff('AG-100004', 'Huỳnh Tấn Lộc', 'AG-SNV', 'department-specialist', 'tan-loc'),
  },
  {
    role: 'admin',
    scope: PROVINCE_CODE,
    password: true,
    person: staff('AG-100005', 'Đặng Quốc Khải', 'AG-VP', 'department-specialist', 'quoc-khai'),
  },
  {
    role: 'lead',
    scope: TRI_TON,
    password: false,
    person: staff('AG-100006', 'Neáng Sóc Kha', TRI_TON, 'leader', 'soc-kha'),
  },
];

function staff(
  staffCode: string,
  fullName: string,
  agency: string,
  position: Position,
  mailbox: string,
): DemoPerson {
  return {
    staffCode,
    fullName,
    email: `${mailbox}@example.com`,
    registeredDaysAgo: REGISTERED_DAYS_AGO,
    postings: [{ agency, position, daysAgo: POSTED_DAYS_AGO }],
    learning: undefined,
  };
}
