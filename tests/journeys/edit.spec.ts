import { expect, test } from '../support/browser.ts';
import { newcomer, signIn } from '../support/cast.ts';
import { GUIDE_FILE, GUIDE_LESSON } from '../support/guide.ts';
import { journeyContent, publishEdit } from '../support/journey-content.ts';
import { addQuestions } from '../support/keys.ts';
import { questionOf } from '../support/lesson.ts';
import { answerAll, openCheck, submit } from '../support/taking.ts';

const WAS_RIGHT = '- [x] Hướng dẫn bổ sung đầy đủ một lần, bằng phiếu';
const IS_RIGHT = '- [ ] Trả hồ sơ, không ghi lý do';

test('an attempt that was begun before an edit is finished and marked by what was seen', async ({ page }) => {
  addQuestions(await journeyContent());
  await signIn(page, newcomer(14));
  await openCheck(page, 'huong-dan');
  await publishEdit(GUIDE_FILE, (text) =>
    text
      .replace(WAS_RIGHT, WAS_RIGHT.replace('[x]', '[ ]'))
      .replace(IS_RIGHT, IS_RIGHT.replace('[ ]', '[x]'))
      .replace('Việc đầu tiên cần làm là gì?', 'Sau khi sửa bài, cần làm gì?'),
  );
  await page.reload();
  await expect(page.getByRole('main')).not.toContainText('Sau khi sửa bài');
  await answerAll(page, () => 'right');
  await submit(page);
  await expect(page.getByText('Đúng 9 trên 9 câu')).toBeVisible();
  await expect(page.getByText('Sau khi sửa bài')).toHaveCount(0);

  await page.goto(`/lessons/${GUIDE_LESSON}`);
  await expect(questionOf(page, 'oss-031')).toContainText('Sau khi sửa bài, cần làm gì?');

  await publishEdit(GUIDE_FILE, (text) =>
    text
      .replace(IS_RIGHT.replace('[ ]', '[x]'), IS_RIGHT)
      .replace(WAS_RIGHT.replace('[x]', '[ ]'), WAS_RIGHT)
      .replace('Sau khi sửa bài, cần làm gì?', 'Việc đầu tiên cần làm là gì?'),
  );
});
