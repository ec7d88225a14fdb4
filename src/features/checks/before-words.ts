const vi = {
  intro: (questions: number, pass: number) => `${questions} câu. Cần đúng từ ${pass}% số điểm để qua bài.`,
  noLimit: (days: number) =>
    `Không giới hạn giờ. Lượt làm mở trong ${days} ngày; rời ra rồi vào lại lúc nào cũng được.`,
  limit: (minutes: number) =>
    `Thời gian ${minutes} phút, tính theo giờ máy chủ từ lúc bắt đầu. Rời ra thì giờ vẫn chạy.`,
  saved: 'Mỗi câu được lưu ngay khi chọn. Mất mạng thì câu trả lời chờ trên máy và tự gửi khi có mạng.',
  shown: {
    'at-once': 'Đáp án và giải thích hiện ngay sau khi nộp.',
    'after-pass': 'Đáp án và giải thích hiện khi anh/chị qua bài.',
    'after-window': 'Đáp án và giải thích hiện sau khi hết hạn làm bài.',
  },
  attempts: (used: number, of: number) => `Đã làm ${used} trên ${of} lượt. Lượt tốt nhất được tính.`,
  start: 'Bắt đầu làm bài',
  startAgain: (n: number) => `Bắt đầu lượt ${n}`,
  resume: 'Làm tiếp',
  openAttempt: (n: number, moment: string) => `Lượt ${n} đang mở đến ${moment}.`,
  wait: (moment: string) => `Lượt tiếp theo bắt đầu được từ ${moment}.`,
  noMore: 'Anh/chị đã dùng hết số lượt. Cơ quan có thể đề nghị mở thêm một lượt.',
  past: 'Các lượt đã làm',
};

const en: typeof vi = {
  intro: (questions, pass) => `${questions} questions. You pass with ${pass}% of the points or more.`,
  noLimit: (days) =>
    `No time limit. An attempt stays open for ${days} days; you may leave and come back at any time.`,
  limit: (minutes) =>
    `${minutes} minutes by the server's clock from the moment you start. The clock runs on when you leave.`,
  saved:
    'Each answer is saved as you choose it. Without a network, answers wait on this device and are sent later.',
  shown: {
    'at-once': 'Answers and explanations are shown as soon as you submit.',
    'after-pass': 'Answers and explanations are shown once you pass.',
    'after-window': 'Answers and explanations are shown after the closing date.',
  },
  attempts: (used, of) => `${used} of ${of} attempts used. The best one counts.`,
  start: 'Start the check',
  startAgain: (n) => `Start attempt ${n}`,
  resume: 'Continue',
  openAttempt: (n, moment) => `Attempt ${n} is open until ${moment}.`,
  wait: (moment) => `You can start the next attempt from ${moment}.`,
  noMore: 'You have used all attempts. Your agency can ask for one more.',
  past: 'Earlier attempts',
};

export const words = { vi, en };
