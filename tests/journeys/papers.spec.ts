import { DEMO_PASSWORD } from '#db/seed/accounts.ts';
import { expect, lookOver, test } from '../support/browser.ts';
import { newcomer, personAs, signIn, signInAs } from '../support/cast.ts';

const MODULE = 'Cải cách hành chính và văn bản còn hiệu lực';

test('a check is printed, a sheet keyed in with a slip that is named at its field, and the learner sees the result', async ({
  page,
  another,
}) => {
  const learner = newcomer(13);
  await signInAs(page, 'trainer');
  await page.goto('/studio/papers');
  await page.getByLabel('Học phần').selectOption({ label: MODULE });
  await page.getByRole('button', { name: 'Rút đề và mở trang in' }).click();
  await page.waitForURL(/\/studio\/papers\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Phiếu trả lời' })).toBeVisible();
  await lookOver(page);
  const paper = page.url();
  await page.goto(`${paper}/key`);
  await lookOver(page);

  await page.goto(`${paper}/enter`);
  await page.getByLabel('Số hiệu cán bộ').fill(learner.staffCode);
  await page.getByLabel('Họ và tên').fill(newcomer(14).fullName);
  // Which questions were drawn is chance: the slip is made at the first where not just any words can be read.
  const field = page.locator('.field').filter({ has: page.locator('.hint', { hasText: /^Ví dụ: / }) });
  const question = (await field.first().locator('label').innerText()).trim();
  const slip = page.getByRole('textbox', { name: question, exact: true });
  await slip.fill('Z9');
  await page.getByRole('button', { name: 'Ghi lượt làm' }).click();
  await expect(page.getByRole('alert')).toContainText(`${question}: chưa đọc được`);
  await expect(slip).toHaveValue('Z9');
  await expect(slip).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Số hiệu cán bộ')).toHaveValue(learner.staffCode);
  await lookOver(page);
  await slip.fill('');
  await page.getByRole('button', { name: 'Ghi lượt làm' }).click();
  await expect(page.getByRole('alert')).toContainText('họ tên không khớp với số hiệu');
  await expect(page.getByLabel('Họ và tên')).toHaveValue(newcomer(14).fullName);
  await lookOver(page);
  await page.getByLabel('Họ và tên').fill(learner.fullName.toUpperCase());
  await page.getByRole('button', { name: 'Ghi lượt làm' }).click();
  await expect(page.locator('.note[role=status]')).toContainText(
    `Đã ghi lượt 1 cho số hiệu ${learner.staffCode}`,
  );

  const phone = await another();
  await signIn(phone, learner);
  await phone.goto('/results');
  await phone
    .getByRole('link', { name: new RegExp(MODULE) })
    .first()
    .click();
  await expect(phone.getByText('Lượt này làm trên giấy')).toBeVisible();
  await lookOver(phone);
});

test('a sheet that was keyed in for the wrong person is annulled by the office, and that person reads why', async ({
  tolerated,
  page,
  another,
}) => {
  // A wrong password is refused with that status.
  tolerated.push(/status of 409/);
  const stranger = newcomer(16);
  await signInAs(page, 'trainer');
  await page.goto('/studio/papers');
  await page.getByLabel('Học phần').selectOption({ label: MODULE });
  await page.getByRole('button', { name: 'Rút đề và mở trang in' }).click();
  await page.waitForURL(/\/studio\/papers\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/enter`);
  await page.getByLabel('Số hiệu cán bộ').fill(stranger.staffCode);
  await page.getByLabel('Họ và tên').fill(stranger.fullName);
  await page.getByRole('button', { name: 'Ghi lượt làm' }).click();
  await expect(page.locator('.note[role=status]')).toContainText('Đã ghi lượt 1');

  const office = await another();
  await signInAs(office, 'office');
  await office.goto(`/office/people?q=${stranger.staffCode}`);
  await office.getByRole('link', { name: stranger.fullName }).click();
  await office.getByRole('link', { name: 'Xem lượt này' }).click();
  await expect(office.getByText('nhập từ phiếu trên giấy')).toBeVisible();
  await lookOver(office);
  const reason = office.getByLabel('Lý do hủy');
  await reason.fill('Nhập nhầm số hiệu, phiếu này của người khác');
  await office.getByLabel('Mật khẩu của anh/chị').fill('không phải nó');
  await office.getByRole('button', { name: 'Hủy lượt này' }).click();
  await expect(office.getByRole('alert')).toContainText('Mật khẩu chưa đúng');
  await expect(reason).toHaveValue('Nhập nhầm số hiệu, phiếu này của người khác');
  await lookOver(office);
  await reason.fill('nhầm');
  await office.getByLabel('Mật khẩu của anh/chị').fill(DEMO_PASSWORD);
  await office.getByRole('button', { name: 'Hủy lượt này' }).click();
  await expect(office.getByRole('alert')).toContainText('Lý do cần ít nhất 10 ký tự');
  await reason.fill('Nhập nhầm số hiệu, phiếu này của người khác');
  await office.getByLabel('Mật khẩu của anh/chị').fill(DEMO_PASSWORD);
  await office.getByRole('button', { name: 'Hủy lượt này' }).click();
  await expect(office.getByText('Lượt này không tính vào đâu cả')).toBeVisible();
  await expect(office.getByRole('button', { name: 'Hủy lượt này' })).toHaveCount(0);
  await lookOver(office);

  const phone = await another();
  await signIn(phone, stranger);
  await phone.goto('/results');
  await expect(phone.getByText('Đã hủy')).toBeVisible();
  await lookOver(phone);
  await phone
    .getByRole('link', { name: new RegExp(MODULE) })
    .first()
    .click();
  await expect(phone.getByRole('heading', { name: 'Lượt này đã bị hủy' })).toBeVisible();
  await expect(phone.getByText('Nhập nhầm số hiệu, phiếu này của người khác')).toBeVisible();
  await expect(phone.getByText('Từng câu')).toHaveCount(0);
  await lookOver(phone);
});

test('extra time is recorded with a reason, and the learner reads how much of it there is', async ({
  page,
}) => {
  await signInAs(page, 'office');
  await page.goto(`/office/people?q=${personAs('learner').staffCode}`);
  await page.getByRole('link', { name: personAs('learner').fullName }).click();
  await page.getByRole('link', { name: 'Giờ và lượt làm bài' }).click();
  await lookOver(page);
  const reason = page.getByLabel('Lý do').first();
  await reason.fill('ốm');
  await page.getByRole('button', { name: 'Ghi thêm giờ' }).click();
  await expect(page.getByRole('alert')).toContainText('Lý do cần ít nhất 10 ký tự');
  await expect(reason).toHaveValue('ốm');
  await lookOver(page);
  await reason.fill('Có giấy khám mắt, cần đọc chậm');
  await page.getByRole('button', { name: 'Ghi thêm giờ' }).click();
  await expect(page.getByText('Đang áp dụng')).toBeVisible();
  await expect(page.getByText('Có giấy khám mắt, cần đọc chậm')).toBeVisible();
});
