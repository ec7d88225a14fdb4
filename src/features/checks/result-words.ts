const vi = {
  result: {
    passed: 'Anh/chị đã qua bài kiểm tra',
    failed: 'Chưa qua bài kiểm tra',
    passedTag: 'Qua bài',
    failedTag: 'Chưa qua bài',
    attempt: (n: number, moment: string) => `Lượt ${n}, nộp lúc ${moment}`,
    right: (n: string, of: number, percent: string) => `Đúng ${n} trên ${of} câu (${percent})`,
    someHalf: 'Câu đúng một phần được tính một phần điểm',
    needed: (percent: string) => `Qua bài từ ${percent} số điểm`,
    next: 'Việc tiếp theo',
    nextHome: 'Về việc hôm nay',
    nextPassed: 'Học phần này xong phần kiểm tra.',
    nextWeak: (names: string) => `Năng lực chưa đạt: ${names}. Đọc lại bài học của phần này.`,
    lesson: (title: string) => `Đọc lại bài “${title}”`,
    nextAgain: 'Đọc lại các bài học, xem giải thích của từng câu, rồi làm lượt sau.',
    toModule: 'Xem lại học phần',
    competencies: 'Từng năng lực',
    counted: 'Tính từ mọi câu anh/chị gặp lần đầu đến nay, không chỉ bài này.',
    questions: 'Từng câu',
    hidden: {
      'after-pass': 'Đáp án và giải thích sẽ hiện khi anh/chị qua bài.',
      'after-window': (moment: string) => `Đáp án và giải thích sẽ hiện sau ${moment}.`,
    },
    inOpenCheck: 'Đang ẩn',
    hiddenInOpenCheck:
      'Câu này đang có trong bài kiểm tra chưa nộp, nên kết quả và đáp án tạm ẩn. Nộp bài đó rồi xem lại ở đây.',
    yourAnswer: 'Anh/chị trả lời',
    rightAnswer: 'Đáp án đúng',
    empty: 'Chưa trả lời',
    late: (n: number) =>
      `${n} câu trả lời đến sau khi hết hạn hoặc sau khi nộp: vẫn được giữ lại, không tính điểm.`,
  },
  outcome: { right: 'Đúng', partly: 'Đúng một phần', wrong: 'Chưa đúng' },
  explanation: 'Giải thích',
  source: 'Căn cứ',
  results: {
    title: 'Kết quả',
    attempts: 'Lượt làm bài kiểm tra',
    none: 'Chưa có lượt làm nào. Kết quả hiện ở đây sau khi anh/chị nộp bài kiểm tra đầu tiên.',
    open: 'Đang làm',
    competencies: 'Năng lực của tôi',
  },
};

const en: typeof vi = {
  result: {
    passed: 'You passed the check',
    failed: 'You have not passed the check yet',
    passedTag: 'Passed',
    failedTag: 'Not passed',
    attempt: (n, moment) => `Attempt ${n}, submitted ${moment}`,
    right: (n, of, percent) => `${n} of ${of} right (${percent})`,
    someHalf: 'A question that is partly right counts in part',
    needed: (percent) => `Passed with ${percent} of the points or more`,
    next: 'What comes next',
    nextHome: "Back to today's work",
    nextPassed: 'The check of this module is done.',
    nextWeak: (names) => `Not met yet: ${names}. Read the lessons of this part again.`,
    lesson: (title) => `Read “${title}” again`,
    nextAgain:
      'Read the lessons again, look at the explanation of each question, then take the next attempt.',
    toModule: 'Back to the module',
    competencies: 'Each competency',
    counted: 'From all questions you met for the first time so far, not only those of this check.',
    questions: 'Each question',
    hidden: {
      'after-pass': 'Answers and explanations are shown once you pass.',
      'after-window': (moment) => `Answers and explanations are shown after ${moment}.`,
    },
    inOpenCheck: 'Hidden for now',
    hiddenInOpenCheck:
      'This question is in a check that you have not submitted yet, so outcome and answer are hidden for now. Submit it, then look here again.',
    yourAnswer: 'You answered',
    rightAnswer: 'Right answer',
    empty: 'Not answered',
    late: (n) =>
      `${n === 1 ? '1 answer' : `${n} answers`} came after the deadline or after submitting: kept, but not counted.`,
  },
  outcome: { right: 'Right', partly: 'Partly right', wrong: 'Not right' },
  explanation: 'Explanation',
  source: 'Legal source',
  results: {
    title: 'Results',
    attempts: 'Attempts at checks',
    none: 'No attempts yet. Results appear here after you submit your first check.',
    open: 'In progress',
    competencies: 'My competencies',
  },
};

export const words = { vi, en };
