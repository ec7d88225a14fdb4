import { formatMoment } from '#ui/format.ts';
import type { Language } from '#ui/language.ts';
import type { Reason } from './told.ts';

const vi = {
  submitted: 'Lý do hiện ra khi anh/chị đã nộp bài kiểm tra đang hỏi câu này.',
  passed: 'Lý do hiện ra cùng đáp án, khi anh/chị qua bài kiểm tra có câu này.',
  practised: 'Lý do hiện ra cùng đáp án, khi anh/chị đã trả lời câu này trong bài học.',
  after: (moment: string) => `Lý do hiện ra cùng đáp án, sau ${moment}.`,
};

const en: typeof vi = {
  submitted: 'The reason is shown once you have submitted the check that asks this question.',
  passed: 'The reason is shown together with the answer, once you pass a check with this question.',
  practised:
    'The reason is shown together with the answer, once you have answered this question in its lesson.',
  after: (moment) => `The reason is shown together with the answer, after ${moment}.`,
};

export const words = { vi, en };

/** What was written, or when it may be read. */
export function reasonIn(language: Language, reason: Reason, told = (text: string) => text): string {
  if ('text' in reason) return told(reason.text);
  const says = words[language];
  return typeof reason.later === 'string' ? says[reason.later] : says.after(formatMoment(reason.later.after));
}
