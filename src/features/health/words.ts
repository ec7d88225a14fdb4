import type { ObjectionOutcome, ObjectionReason } from './objection.ts';

const reasons: Record<ObjectionReason, string> = {
  'wrong-key': 'Đáp án sai',
  'two-right': 'Có hơn một cách trả lời đúng',
  unclear: 'Câu hỏi khó hiểu',
  'law-changed': 'Quy định đã thay đổi',
  'not-taught': 'Bài học không nói đến điều này',
  language: 'Lỗi chính tả, lỗi dịch',
  other: 'Lý do khác',
};

const reasonsInEnglish: Record<ObjectionReason, string> = {
  'wrong-key': 'The answer given as right is wrong',
  'two-right': 'More than one answer is right',
  unclear: 'The question is hard to understand',
  'law-changed': 'The rules have changed',
  'not-taught': 'The lesson does not teach this',
  language: 'Spelling or translation',
  other: 'Something else',
};

const outcomes: Record<ObjectionOutcome, string> = {
  corrected: 'Đã đính chính',
  'will-be-mended': 'Sẽ sửa câu hỏi',
  stays: 'Giữ nguyên câu hỏi',
};

const outcomesInEnglish: Record<ObjectionOutcome, string> = {
  corrected: 'Corrected',
  'will-be-mended': 'The question will be mended',
  stays: 'The question stays as it is',
};

const vi = {
  link: 'Phản ánh câu này',
  title: 'Phản ánh về một câu hỏi',
  intro: 'Người soạn câu hỏi đọc phản ánh mà không biết ai gửi. Kết quả xử lý sẽ hiện ở trang Kết quả.',
  question: 'Câu hỏi',
  reason: 'Câu này có vấn đề gì?',
  reasons,
  sentence: 'Anh/chị nói rõ thêm',
  sentenceHint: (longest: number) => `Một hai câu, nhiều nhất ${longest} ký tự. Đừng ghi tên người dân.`,
  send: 'Gửi phản ánh',
  sent: 'Đã gửi phản ánh',
  waiting: 'Đã gửi, đang chờ xem xét',
  sentMeans: 'Khi có kết quả, anh/chị thấy ở trang Kết quả.',
  own: 'Phản ánh của tôi',
  sentAt: (moment: string) => `Gửi lúc ${moment}`,
  outcomes,
  answeredAt: (moment: string) => `Trả lời lúc ${moment}`,
  refusals: {
    unknown_question: 'Không có câu hỏi này, hoặc anh/chị chưa gặp câu này.',
    no_sentence: 'Anh/chị viết vài chữ cho biết vấn đề là gì.',
    too_long: 'Phản ánh dài quá. Anh/chị rút ngắn lại.',
    already_sent: 'Phản ánh trước của anh/chị về câu này đang chờ xem xét.',
    too_many_today: 'Hôm nay anh/chị đã gửi nhiều phản ánh. Ngày mai gửi tiếp.',
  },
  corrected: (module: string, moment: string) =>
    module
      ? `Kết quả bài kiểm tra “${module}” được tính lại lúc ${moment}.`
      : `Kết quả được tính lại lúc ${moment}.`,
  fromTo: (before: string, after: string) => `Trước: ${before}. Nay: ${after}.`,
  standing: (percent: string, passed: boolean) => `${percent}, ${passed ? 'qua bài' : 'chưa qua bài'}`,
  why: (why: string) => `Lý do: ${why}`,
  see: 'Xem kết quả',
};

const en: typeof vi = {
  link: 'Object to this question',
  title: 'Object to a question',
  intro:
    'Who writes the questions reads objections without seeing who sent them. What becomes of yours appears under Results.',
  question: 'Question',
  reason: 'What is wrong with it?',
  reasons: reasonsInEnglish,
  sentence: 'Say a little more',
  sentenceHint: (longest) => `A sentence or two, at most ${longest} characters. No names of citizens.`,
  send: 'Send the objection',
  sent: 'Objection sent',
  waiting: 'Sent, waiting to be looked at',
  sentMeans: 'Once something has come of it you see it under Results.',
  own: 'My objections',
  sentAt: (moment) => `Sent at ${moment}`,
  outcomes: outcomesInEnglish,
  answeredAt: (moment) => `Answered at ${moment}`,
  refusals: {
    unknown_question: 'There is no such question, or you have not met it yet.',
    no_sentence: 'Write a few words on what is wrong.',
    too_long: 'The objection is too long. Make it shorter.',
    already_sent: 'Your earlier objection to this question is waiting to be looked at.',
    too_many_today: 'You have sent many objections today. Send the next one tomorrow.',
  },
  corrected: (module, moment) =>
    module
      ? `Your result in the check of “${module}” was computed again at ${moment}.`
      : `Your result was computed again at ${moment}.`,
  fromTo: (before, after) => `Before: ${before}. Now: ${after}.`,
  standing: (percent, passed) => `${percent}, ${passed ? 'passed' : 'not passed'}`,
  why: (why) => `Why: ${why}`,
  see: 'See the result',
};

export const words = { vi, en };
