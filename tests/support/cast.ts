import type { Page } from 'playwright/test';
import { ACCOUNTS, DEMO_PASSWORD } from '#db/seed/accounts.ts';
import { THOAI_SON, TRI_TON } from '#db/seed/demo-agencies.ts';
import { demoPeople, type DemoPerson } from '#db/seed/people.ts';
import type { Role } from '#db/schema/index.ts';
import { journeyOrigin } from './origin.ts';

const COUNTED = 21;
const AGENCIES = new Set([THOAI_SON, TRI_TON, 'AG-SNV', '30403', '30292']);

const staff = ACCOUNTS.map(({ person }) => person);
const isStaff = ({ staffCode }: DemoPerson) => staff.some((each) => each.staffCode === staffCode);
const onlyIn = (agencies: Set<string>, { postings }: DemoPerson) =>
  postings.every(({ agency }) => agencies.has(agency));

/** People of the demo: one agency with all its history, which takes long to make, of a few others who has none. */
export const PROVINCE = demoPeople().filter(
  (person) =>
    isStaff(person) ||
    onlyIn(new Set([THOAI_SON]), person) ||
    (onlyIn(AGENCIES, person) && !person.learning?.signsIn),
);

/** On the roster, never learnt anything; with the demo's password. */
export const NEWCOMERS = PROVINCE.filter(
  ({ learning, postings }) => learning && !learning.signsIn && postings.length === 1,
).slice(0, COUNTED);

/** Each journey takes one of its own. */
export function newcomer(number: number): DemoPerson {
  const person = NEWCOMERS[number];
  if (!person) throw new Error(`Only ${NEWCOMERS.length} people never learnt anything`);
  return person;
}

export function personAs(role: Role): DemoPerson {
  const account = ACCOUNTS.find((each) => each.role === role && each.password);
  if (!account) throw new Error(`The demo has no ${role} with a password`);
  return account.person;
}

/** The lead of another agency than that of the demo's learner. Has no password. */
export function otherLead(): DemoPerson {
  const account = ACCOUNTS.find(({ role, password }) => role === 'lead' && !password);
  if (!account) throw new Error('The demo has no second lead');
  return account.person;
}

/** Writes questions and has never been asked one in a check. Has the demo's password. */
export const otherTrainer = () => newcomer(0);

/** Who has nothing to learn begins where their work is. */
const isFirstPage = ({ pathname }: URL) => /^\/(studio|office\/.+)?$/.test(pathname);

export async function fillSignIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Số hiệu công chức hoặc thư điện tử').fill(name);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** As a person does, who then stands on the first page. */
export async function signInByForm(page: Page, { staffCode }: DemoPerson): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, staffCode, DEMO_PASSWORD);
  await page.waitForURL(isFirstPage);
}

/** Sends the form of the page without opening it, which would take most journeys a quarter of their time. */
export async function signIn(page: Page, { staffCode }: DemoPerson): Promise<void> {
  const origin = journeyOrigin();
  const reply = await page.request.post(`${origin}/sign-in?_action=accounts.signIn`, {
    form: { name: staffCode, password: DEMO_PASSWORD },
    headers: { origin },
    maxRedirects: 0,
  });
  if (reply.status() !== 303) throw new Error(`${staffCode} could not sign in: ${reply.status()}`);
}

export async function signInAs(page: Page, role: Role): Promise<void> {
  await signIn(page, personAs(role));
}

/** What whoever may makes at the counter for somebody who cannot sign in. */
export async function makeSlip(issuer: Page, { staffCode, fullName }: DemoPerson): Promise<string> {
  await issuer.goto(`/office/people?q=${staffCode}`);
  await issuer.getByRole('link', { name: fullName }).click();
  await issuer.getByRole('link', { name: /[Pp]hiếu/ }).click();
  await issuer.getByRole('heading', { name: /^Phiếu đăng nhập cho/ }).waitFor();
  // Asked where the person holds a role.
  const again = issuer.getByLabel('Mật khẩu của anh/chị', { exact: true });
  if (await again.isVisible()) await again.fill(DEMO_PASSWORD);
  await issuer.getByRole('button', { name: 'Tạo phiếu' }).click();
  return issuer.locator('.slip .code').innerText();
}

export async function useSlip(page: Page, code: string): Promise<void> {
  await page.goto('/links');
  await page.getByLabel('Mã trên phiếu').fill(code);
  await page.getByRole('button', { name: 'Dùng mã này' }).click();
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(isFirstPage);
}
