import type { Page } from 'playwright/test';
import { DEMO_PASSWORD } from '#db/seed/accounts.ts';
import { expect, lookOver, test, visit } from '../support/browser.ts';
import {
  fillSignIn,
  makeSlip,
  newcomer,
  personAs,
  signInByForm,
  signInAs,
  useSlip,
} from '../support/cast.ts';

const NEW_PASSWORD = 'ghe-xuong-cho-noi';
const WRONG = 'Tên và mật khẩu không khớp. Kiểm tra cả hai rồi nhập lại.';

test.beforeEach(({ tolerated }) => {
  tolerated.push(/status of (401|404|409|410|429)/);
});

const summary = (page: Page) => page.getByRole('alert');

test('who opens a page without being signed in gets there after signing in', async ({ page }) => {
  await page.goto('/modules');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await lookOver(page);
  await fillSignIn(page, newcomer(8).staffCode, DEMO_PASSWORD);
  await expect(page).toHaveURL('/modules');
});

test('a name that does not exist and a wrong password get the same answer', async ({ page }) => {
  for (const name of ['AG-999999', newcomer(8).staffCode]) {
    await page.goto('/sign-in');
    await fillSignIn(page, name, 'khong-phai-mat-khau');
    await expect(summary(page)).toContainText(WRONG);
    await expect(summary(page)).toBeFocused();
    await expect(page).toHaveTitle(/^Lỗi: /);
    await expect(page.getByLabel('Số hiệu công chức hoặc thư điện tử')).toHaveValue(name);
    await expect(page.getByLabel('Mật khẩu', { exact: true })).toHaveValue('');
  }
  await lookOver(page);
});

test('after many wrong tries the page says from when on, and a colleague beside is not locked out', async ({
  page,
}) => {
  await page.goto('/sign-in');
  for (let tries = 0; tries < 11; tries++) {
    await fillSignIn(page, 'AG-888888', `thu-lan-${tries}`);
    await expect(summary(page)).toBeVisible();
  }
  await expect(summary(page)).toContainText(/Đăng nhập lại được từ \d\d:\d\d/);
  await signInByForm(page, newcomer(8));
});

test('the password can be shown while it is typed, and pasted', async ({ page }) => {
  await page.goto('/sign-in');
  const field = page.getByLabel('Mật khẩu', { exact: true });
  await field.fill('mot-hai-ba');
  await page.getByRole('button', { name: 'Hiện' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Ẩn' }).click();
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveAttribute('autocomplete', 'current-password');
});

test('a shared machine is assumed at a desk and without a script, and forgets with the browser', async ({
  page,
  another,
}) => {
  const shared = (each: Page) => each.getByRole('checkbox', { name: 'Máy dùng chung' });
  await page.goto('/sign-in');
  await expect(shared(page)).toBeChecked();
  const plain = await another({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await plain.goto('/sign-in');
  await expect(shared(plain)).toBeChecked();
  const phone = await another({ viewport: { width: 360, height: 740 } });
  await phone.goto('/sign-in');
  await expect(shared(phone)).not.toBeChecked();

  for (const [each, forgets] of [
    [page, true],
    [phone, false],
  ] as const) {
    await signInByForm(each, newcomer(8));
    const [cookie] = await each.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(cookie?.expires === -1).toBe(forgets);
  }
});

test('a slip from the office opens an account once', async ({ page, another, tolerated }) => {
  tolerated.push(/status of 410/);
  const office = await another();
  await signInAs(office, 'office');
  const code = await makeSlip(office, newcomer(8));
  await lookOver(office);
  await useSlip(page, code);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Chào/);

  const finder = await another();
  await finder.goto('/links');
  await finder.getByLabel('Mã trên phiếu').fill(code);
  await finder.getByRole('button', { name: 'Dùng mã này' }).click();
  await expect(summary(finder)).toContainText('Liên kết hoặc mã này đã được dùng');
  await expect(finder.getByLabel('Mã trên phiếu')).toHaveValue(code);
  await lookOver(finder);
});

test('a changed password signs every other browser out; the old one no longer works', async ({
  page,
  another,
}) => {
  const elsewhere = await another();
  await signInByForm(elsewhere, newcomer(8));
  await signInByForm(page, newcomer(8));
  await visit(page, '/me');
  await page.getByLabel('Mật khẩu hiện tại').fill(DEMO_PASSWORD);
  await page.getByLabel('Mật khẩu mới').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByText('Đã đổi mật khẩu')).toBeVisible();
  await lookOver(page);

  await elsewhere.goto('/me');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await fillSignIn(elsewhere, newcomer(8).staffCode, DEMO_PASSWORD);
  await expect(summary(elsewhere)).toContainText(WRONG);
  await fillSignIn(elsewhere, newcomer(8).staffCode, NEW_PASSWORD);
  await expect(elsewhere).toHaveURL('/me');
});

test('signing out everywhere ends the other browser too', async ({ page, another }) => {
  const elsewhere = await another();
  await signInAs(elsewhere, 'trainer');
  await signInAs(page, 'trainer');
  await page.goto('/me');
  await expect(page.getByText(personAs('trainer').fullName)).toBeVisible();
  await page.getByRole('button', { name: /^Đăng xuất mọi nơi/ }).click();
  await expect(page).toHaveURL('/sign-in');
  await elsewhere.goto('/me');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});
