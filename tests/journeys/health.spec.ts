import { answerAll, openCheck, submit } from '../support/taking.ts';
import { expect, lookOver, test } from '../support/browser.ts';
import { newcomer, otherTrainer, signIn } from '../support/cast.ts';

const MODULE = 'cai-cach-hanh-chinh';
const SENTENCE = 'Phương án này mâu thuẫn với bài học.';

test('a learner objects to a question, the trainer counts it for nobody after a dry run, and the learner is told', async ({
  page,
  another,
}) => {
  const phone = await another({ viewport: { width: 360, height: 740 } });
  await signIn(phone, newcomer(13));
  await openCheck(phone, MODULE);
  const [question] = await answerAll(phone, (place) => (place === 1 ? 'wrong' : 'right'));
  const result = await submit(phone);
  await expect(phone.getByText(/^Đúng 11 trên 12 câu/)).toBeVisible();

  const first = phone.locator('details').filter({ hasText: '1.' }).first();
  await first.locator('summary').click();
  await first.getByRole('link', { name: 'Phản ánh câu này' }).click();
  await lookOver(phone);
  await phone.getByLabel('Câu này có vấn đề gì?').selectOption({ label: 'Đáp án sai' });
  await phone.getByLabel('Anh/chị nói rõ thêm').fill(SENTENCE);
  await phone.getByRole('button', { name: 'Gửi phản ánh' }).click();
  await expect(phone.getByText('Đã gửi phản ánh.')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Gửi phản ánh' })).toHaveCount(0);

  await signIn(page, otherTrainer());
  await page.goto('/studio');
  await page.getByRole('link', { name: /^Câu hỏi nào có vấn đề/ }).click();
  await lookOver(page);
  await page.goto(`/studio/questions?flag=objection&module=${MODULE}`);
  const row = page.getByRole('row').filter({ hasText: question! });
  await expect(row).toContainText('Có phản ánh');
  await row.getByRole('link').click();
  await expect(page.getByText(SENTENCE)).toBeVisible();
  await lookOver(page);

  await page.getByRole('button', { name: 'Thử không tính câu này cho ai' }).click();
  await expect(page.getByRole('region', { name: 'Nếu áp dụng bây giờ' })).toContainText('Kết quả sẽ đổi');
  await lookOver(page);
  await page.getByLabel('Lý do').fill('Câu hỏi có hai cách hiểu.');
  await page.getByRole('button', { name: 'Áp dụng đính chính' }).click();
  await expect(page.getByText(/kết quả của \d+ người đã đổi/)).toBeVisible();

  await page.getByRole('link', { name: 'Về trang câu hỏi' }).click();
  await expect(page.getByText('Câu này không tính cho ai')).toBeVisible();
  await page.getByLabel('Kết quả xử lý').selectOption({ label: 'Đã đính chính' });
  await page.getByLabel('Giải thích cho người phản ánh').fill('Cảm ơn anh/chị. Câu này không tính nữa.');
  await page.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(page.getByText('Đã trả lời 1 phản ánh.')).toBeVisible();

  await phone.goto('/');
  await expect(phone.getByText('Câu hỏi có hai cách hiểu.')).toBeVisible();
  await lookOver(phone);
  await phone.getByRole('link', { name: 'Xem kết quả' }).click();
  await expect(phone).toHaveURL(result);
  await expect(phone.getByText('Đúng 11 trên 11 câu (100,0%)')).toBeVisible();
  await expect(phone.getByText('Không tính', { exact: true })).toBeVisible();
  await phone.goto('/results');
  await expect(phone.getByText('Câu này không tính nữa.')).toBeVisible();
});
