import type { JobName } from './schedule.ts';
import type { JobState } from './standing.ts';

const vi = {
  title: 'Việc chạy tự động',
  intro:
    'Mỗi việc chạy một lần cho cả hệ thống, dù có nhiều tiến trình. Việc hỏng được thử lại; lỗi nằm trong nhật ký.',
  finding: (troubled: number) =>
    troubled === 0 ? 'Mọi việc tự động chạy bình thường' : `${troubled} việc tự động cần xem`,
  job: 'Việc',
  rhythm: 'Nhịp',
  every: (minutes: number) => (minutes === 60 ? 'Mỗi giờ' : `Mỗi ${minutes} phút`),
  daily: (hour: number) => `Mỗi đêm, sau ${hour} giờ`,
  state: 'Tình trạng',
  states: {
    done: 'Xong',
    running: 'Đang chạy',
    failed: 'Hỏng, sẽ thử lại',
    'cut-off': 'Bị ngắt, sẽ chạy lại',
    never: 'Chưa chạy',
  } satisfies Record<JobState, string>,
  started: 'Bắt đầu',
  ended: 'Kết thúc',
  succeeded: 'Lần xong gần nhất',
  jobs: {
    'submit-overdue-attempts': 'Nộp các lượt làm đã hết hạn',
    'refresh-question-times': 'Đo lại thời gian trả lời khi luyện tập',
    'refresh-item-statistics': 'Tính lại số liệu về câu hỏi',
    'close-ended-postings': 'Đóng quyền của vị trí công tác đã hết',
    'clear-sessions': 'Xóa phiên đăng nhập đã hết',
    'measure-answer-times': 'Đo thời gian trả lời từng câu hỏi',
    estimate: 'Ước lượng độ khó câu hỏi và năng lực',
    'examine-attempts': 'Xem các lượt làm của ngày hôm trước',
  } satisfies Record<JobName, string>,
};

const en: typeof vi = {
  title: 'What runs by itself',
  intro:
    'Each job runs once for the whole system, however many processes there are. What failed is tried again; the error is in the log.',
  finding: (troubled) =>
    troubled === 0
      ? 'Everything that runs by itself is well'
      : `${troubled} ${troubled === 1 ? 'job needs' : 'jobs need'} a look`,
  job: 'Job',
  rhythm: 'How often',
  every: (minutes) => (minutes === 60 ? 'Every hour' : `Every ${minutes} minutes`),
  daily: (hour) => `Every night, after ${hour}:00`,
  state: 'State',
  states: {
    done: 'Done',
    running: 'Running',
    failed: 'Failed, will be tried again',
    'cut-off': 'Cut off, will run again',
    never: 'Has not run yet',
  },
  started: 'Started',
  ended: 'Ended',
  succeeded: 'Last done',
  jobs: {
    'submit-overdue-attempts': 'Submit attempts past their deadline',
    'refresh-question-times': 'Measure anew how long answers in practice take',
    'refresh-item-statistics': 'Compute anew what answers say of questions',
    'close-ended-postings': 'Close the access of ended postings',
    'clear-sessions': 'Clear sessions that have ended',
    'measure-answer-times': 'Measure how long each question takes',
    estimate: 'Estimate difficulties and abilities',
    'examine-attempts': 'Look at the attempts of the day before',
  },
};

export const words = { vi, en };
