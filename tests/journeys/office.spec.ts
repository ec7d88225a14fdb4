import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { answerAll, openCheck, submit } from '../support/taking.ts';
import { expect, lookOver, test, visit } from '../support/browser.ts';
import { DEMO_PASSWORD } from '#db/seed/accounts.ts';
import { makeSlip, otherLead, personAs, signInAs, useSlip } from '../support/cast.ts';
import { finishLesson, nextLesson, openNextLesson } from '../support/lesson.ts';

const LAST_MODULE = 'tiep-nhan-ho-so';
const AGENCY = /Thoại Sơn/;
const learner = personAs('learner');

const inTable = (page: Page, name: RegExp | string) => page.getByRole('row').filter({ hasText: name });

/** Done and required of the learner's agency, and the way to the people behind the number. */
async function completion(page: Page): Promise<{ done: number; of: number; people: string }> {
  await page.goto('/office/completion');
  const number = inTable(page, AGENCY)
    .getByRole('link', { name: /^\d+\/\d+$/ })
    .first();
  const [done, of] = (await number.innerText()).split('/').map(Number);
  return { done: done ?? 0, of: of ?? 0, people: (await number.getAttribute('href')) ?? '' };
}

async function openRecord(page: Page): Promise<string> {
  await page.goto(`/office/people?q=${learner.staffCode}`);
  await page.getByRole('link', { name: learner.fullName }).click();
  await page.waitForURL(/\/office\/people\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The verdict of each competency that has evidence, by its code. */
async function verdicts(page: Page): Promise<Record<string, string>> {
  const lines = page.getByRole('region', { name: 'Năng lực có bằng chứng' }).locator('li[data-v]');
  const said = await lines.evaluateAll((found) =>
    found.map((line) => [
      line.querySelector('b')?.textContent,
      line.querySelector('.tag')?.textContent?.trim(),
    ]),
  );
  return Object.fromEntries(said) as Record<string, string>;
}

test('what a learner proves in a check is seen by the office at once, from the number down to the person', async ({
  page,
  another,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, 'office');
  const before = await completion(page);
  await lookOver(page);
  const record = await openRecord(page);
  await lookOver(page);
  const verdictsBefore = await verdicts(page);
  await expect(inTable(page, 'Khởi đầu')).not.toContainText('Hoàn thành');

  const phone = await another({ viewport: { width: 360, height: 740 } });
  await signInAs(phone, 'learner');
  await phone.goto('/');
  while (await nextLesson(phone).isVisible()) {
    await openNextLesson(phone);
    await finishLesson(phone);
    await phone.goto('/');
  }
  await openCheck(phone, LAST_MODULE);
  await answerAll(phone, () => 'right');
  await submit(phone);
  await expect(phone.getByText('Đúng 12 trên 12 câu (100,0%)')).toBeVisible();

  const after = await completion(page);
  expect(after).toMatchObject({ done: before.done + 1, of: before.of });
  await page.goto(after.people);
  await lookOver(page);
  await expect(page.getByRole('row')).toHaveCount(after.done + 1);
  await page.getByRole('link', { name: learner.fullName }).click();
  await expect(page).toHaveURL(record);
  await expect(inTable(page, 'Khởi đầu')).toContainText('Hoàn thành');
  await expect(page.getByRole('region', { name: 'Lượt làm' })).toContainText('100,0%');
  const changed = Object.entries(await verdicts(page)).filter(
    ([code, said]) => verdictsBefore[code] !== said,
  );
  expect(changed.map(([, said]) => said)).toContain('Đạt');
});

test('the lead of another agency finds no trace of a person', async ({ page, another }) => {
  const admin = await another();
  await signInAs(admin, 'admin');
  await useSlip(page, await makeSlip(admin, otherLead()));
  const record = await openRecord(admin);
  await admin.goto('/office/people');
  const agency = await admin
    .getByRole('combobox', { name: 'Cơ quan' })
    .locator('option', { hasText: AGENCY })
    .getAttribute('value');

  for (const path of [
    '/office/completion',
    '/office/completion/people',
    `/office/completion/people?q=${learner.staffCode}`,
    `/office/completion/people?agency=${agency}`,
    '/office/competency',
    '/office/people',
    `/office/people?q=${learner.staffCode}`,
    `/office/people?agency=${agency}`,
    '/office/agencies',
    '/office/completion.csv',
    `/office/completion/people.csv?q=${learner.staffCode}`,
    `/office/completion/people.csv?agency=${agency}`,
    '/office/competency.csv',
  ]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    const said = await answer.text();
    expect(said, path).not.toContain(learner.fullName);
    // What was typed into the search stands there again.
    if (!path.includes('?q=')) expect(said, path).not.toContain(learner.staffCode);
    expect(said, path).not.toMatch(AGENCY);
  }
  for (const path of [record, `${record}/slip`]) expect((await page.request.get(path)).status()).toBe(404);
});

const wayToFile = (page: Page) => page.getByRole('button', { name: 'Tải CSV' });

/** Presses the button and reads the file that comes. */
async function takeFile(page: Page): Promise<string[][]> {
  const download = page.waitForEvent('download');
  await wayToFile(page).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { bom: true, delimiter: ';' });
}

test('the file of a list asks for the password, and holds exactly the people of the list, in the same order', async ({
  page,
  tolerated,
}) => {
  await signInAs(page, 'lead');
  await visit(page, '/office/completion/people?status=late');
  const shown = await page
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => /AG-\d{6}/.exec(row.textContent ?? '')?.[0]).filter(Boolean));
  expect(shown.length).toBeGreaterThan(1);

  // The password is typed wrongly once.
  tolerated.push(/status of 409/);
  await wayToFile(page).click();
  const password = page.getByLabel('Mật khẩu của anh/chị', { exact: true });
  await password.fill('không phải mật khẩu này');
  await wayToFile(page).click();
  await expect(page.getByRole('alert')).toContainText('Mật khẩu chưa đúng');
  await expect(password).toHaveAccessibleDescription(/Mật khẩu chưa đúng/);
  await expect(page.getByRole('main')).toContainText('Trạng thái: Quá hạn');
  await lookOver(page);

  await password.fill(DEMO_PASSWORD);
  const rows = await takeFile(page);
  expect(rows.slice(1).map((row) => row[1])).toEqual(shown);
  expect(rows[0]).toEqual(expect.arrayContaining(['Họ và tên', 'Số hiệu', 'Trạng thái', 'Hạn']));

  await page.goto('/office/completion/people?status=late');
  expect(await takeFile(page)).toEqual(rows);
  await page.goto('/office/completion');
  const lines = (await takeFile(page)).slice(1).map((line) => line[0]);
  for (const agency of lines)
    await expect(page.getByRole('rowheader', { name: agency, exact: true })).toBeVisible();
  await page.goto('/office/competency');
  expect((await takeFile(page)).length).toBeGreaterThan(1);
  await visit(page, '/office/competency/people.csv?competency=A1');
  await expect(page.getByRole('main')).toContainText('chưa cần nhập lại');
  expect((await takeFile(page))[0]).toContain('Kết luận');
});

test('the head of an agency is told to ask the office, not the head of an agency', async ({ page }) => {
  await signInAs(page, 'lead');
  await page.goto('/help');
  await expect(page.getByRole('contentinfo')).toContainText('hỏi Phòng Cải cách hành chính');
  await expect(page.locator('body')).not.toContainText(/[Hh]ỏi lãnh đạo/);
});

test('the first page of the office says who is late and leads to them', async ({ page }) => {
  await signInAs(page, 'office');
  await page.goto('/office');
  await expect(page).toHaveURL('/office/completion');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ người quá hạn/);
  const figure = page
    .getByRole('main')
    .getByRole('link', { name: /Quá hạn/ })
    .first();
  const late = Number(/\d+/.exec(await figure.innerText())?.[0]);
  await figure.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${late} người`);
});
