/** What the list of evidence under a verdict says. */

const vi = {
  title: (code: string, n: number) => `${code}: xem ${n} câu trả lời làm bằng chứng`,
  caption: 'Câu gặp lần đầu, mới nhất trước. Bảng không cho biết đáp án.',
  question: 'Câu hỏi',
  outcomeOf: 'Kết quả',
  at: 'Lúc',
  where: 'Ở đâu',
  whyCounts: 'Vì sao được tính',
  outcome: { right: 'Đúng', wrong: 'Chưa đúng' },
  partly: (share: string) => `Đúng một phần, tính ${share} của một câu đúng`,
  underHalf: (half: string) => `Đúng một phần, dưới ${half} nên tính là chưa đúng`,
  empty: 'Bỏ trống, tính là chưa đúng',
  hidden: 'Đang ẩn: câu này có trong bài kiểm tra chưa nộp',
  place: { practice: 'Luyện tập', check: 'Bài kiểm tra', review: 'Ôn tập' },
  why: {
    practice: 'Câu trả lời đầu tiên cho câu này, trước mọi gợi ý và nhận xét',
    review: 'Câu trả lời đầu tiên cho câu này khi ôn tập, trước mọi nhận xét',
    check: 'Gặp lần đầu trong bài kiểm tra; câu trả lời cuối cùng trước khi nộp',
    empty: 'Gặp lần đầu trong bài kiểm tra; để trống khi nộp',
  },
};

const en: typeof vi = {
  title: (code, n) => `${code}: see ${n === 1 ? '1 answer' : `${n} answers`} that it rests on`,
  caption: 'Questions met for the first time, newest first. The table does not tell what was right.',
  question: 'Question',
  outcomeOf: 'Outcome',
  at: 'When',
  where: 'Where',
  whyCounts: 'Why it counts',
  outcome: { right: 'Right', wrong: 'Not right' },
  partly: (share) => `Partly right, counts as ${share} of a right answer`,
  underHalf: (half) => `Partly right, under ${half}, so it counts as not right`,
  empty: 'Left empty, counts as not right',
  hidden: 'Hidden for now: the question is in a check that is not submitted',
  place: { practice: 'Practice', check: 'Check', review: 'Review' },
  why: {
    practice: 'The first answer to this question, before any hint or feedback',
    review: 'The first answer to this question in a review, before any feedback',
    check: 'Met for the first time in a check; the last answer before submitting',
    empty: 'Met for the first time in a check; left empty at submission',
  },
};

export const words = { vi, en };
