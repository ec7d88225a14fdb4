const vi = {
  intro: (questions: number, pass: number) => `${questions} câu. Qua bài từ ${pass}% số điểm.`,
  noLimit: (days: number) =>
    `Không giới hạn giờ. Lượt làm mở trong ${days} ngày; tạm dừng rồi vào lại lúc nào cũng được.`,
  limit: (minutes: number) =>
    `Thời gian ${minutes} phút, tính theo giờ máy chủ từ lúc bắt đầu. Tạm dừng thì giờ vẫn chạy.`,
  saved:
    'Mỗi câu được lưu ngay khi chọn. Mất mạng thì giữ trang này mở: câu trả lời chờ và tự gửi khi có mạng.',
  shown: {
    'at-once': 'Đáp án và giải thích hiện ngay sau khi nộp.',
    'after-pass': 'Đáp án và giải thích hiện khi anh/chị qua bài.',
    'after-window': 'Đáp án và giải thích hiện sau khi hết hạn làm bài.',
  },
  attempts: (used: number, of: number) => `Đã làm ${used} trên ${of} lượt. Lượt tốt nhất được tính.`,
  savedByButton: 'Mỗi câu được lưu khi anh/chị bấm sang câu khác.',
  doing: (n: number, of: number) => `Đang làm lượt ${n} trên ${of}. Lượt tốt nhất được tính.`,
  coolDown: (free: number, hours: number) =>
    `Từ lượt thứ ${free}, làm xong phải chờ ${hours} giờ mới được làm lượt tiếp theo.`,
  mayStart: (n: number) => `Lượt ${n} làm được ngay.`,
  start: 'Bắt đầu làm bài',
  startAgain: (n: number) => `Bắt đầu lượt ${n}`,
  resume: 'Làm tiếp',
  openAttempt: (n: number, moment: string) => `Lượt ${n} đang mở đến ${moment}.`,
  wait: (moment: string) => `Lượt tiếp theo bắt đầu được từ ${moment}.`,
  extraTime: (percent: number, minutes: number, until: string | null) =>
    `Anh/chị được thêm ${percent}% thời gian${until ? ` (đến hết ngày ${until})` : ''}: lượt làm bắt đầu hôm nay có ${minutes} phút.`,
  granted: (n: number, moment: string) => `Cơ quan đã mở thêm ${n} lượt, lần gần nhất lúc ${moment}. Lý do:`,
  noMore: 'Anh/chị đã làm hết số lượt. Cơ quan có thể đề nghị mở thêm một lượt.',
  past: 'Các lượt đã làm',
};

const en: typeof vi = {
  intro: (questions, pass) => `${questions} questions. Passed with ${pass}% of the points or more.`,
  noLimit: (days) =>
    `No time limit. An attempt stays open for ${days} days; you may pause and come back at any time.`,
  limit: (minutes) =>
    `${minutes} minutes by the server's clock from the moment you start. The clock runs on when you pause.`,
  saved:
    'Each answer is saved as you choose it. Without a network, keep the page open: answers wait there and are sent when it is back.',
  shown: {
    'at-once': 'Answers and explanations are shown as soon as you submit.',
    'after-pass': 'Answers and explanations are shown once you pass.',
    'after-window': 'Answers and explanations are shown after the closing date.',
  },
  attempts: (used, of) => `${used} of ${of} attempts taken. The best one counts.`,
  savedByButton: 'An answer is saved when you go to another question.',
  doing: (n, of) => `Attempt ${n} of ${of} is under way. The best one counts.`,
  coolDown: (free, hours) =>
    `From attempt ${free} on, you wait ${hours} hours after an attempt before you can start the next.`,
  mayStart: (n) => `You can start attempt ${n} at once.`,
  start: 'Start the check',
  startAgain: (n) => `Start attempt ${n}`,
  resume: 'Continue',
  openAttempt: (n, moment) => `Attempt ${n} is open until ${moment}.`,
  wait: (moment) => `You can start the next attempt from ${moment}.`,
  extraTime: (percent, minutes, until) =>
    `You have ${percent}% more time${until ? ` (until ${until})` : ''}: an attempt that starts today has ${minutes} minutes.`,
  granted: (n, moment) =>
    `Your agency has opened ${n === 1 ? 'one more attempt' : `${n} more attempts`}, most recently at ${moment}. Reason:`,
  noMore: 'You have used all attempts. Your agency can ask for one more.',
  past: 'Earlier attempts',
};

export const words = { vi, en };
