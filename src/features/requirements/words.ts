import type { Status } from './status.ts';

const vi = {
  status: {
    todo: 'Chưa bắt đầu',
    doing: 'Đang học',
    done: 'Hoàn thành',
    soon: 'Sắp đến hạn',
    late: 'Quá hạn',
  } satisfies Record<Status, string>,
  due: 'Hạn',
  daysLeft: (days: number) =>
    days < 0 ? `chậm ${-days} ngày` : days === 0 ? 'hôm nay là ngày cuối' : `còn ${days} ngày`,
  doneOn: (day: string) => `Xong ngày ${day}`,
  lesson: (number: number, title: string) => `Bài ${number}. ${title}`,
  minutes: (minutes: number) => `${minutes} phút`,
  lessonsDone: (done: number, of: number) => `Xong ${done} trên ${of} bài học`,
  thenCheck: 'sau đó là bài kiểm tra',
  nowCheck: 'còn bài kiểm tra',
  checkPassed: 'đã qua bài kiểm tra',
  testedOut: 'đã biết trước, qua kiểm tra đầu vào',
  start: (number: number) => `Bắt đầu bài ${number}`,
  goOn: (number: number) => `Học tiếp bài ${number}`,
  takeCheck: 'Làm bài kiểm tra',
};

const en: typeof vi = {
  status: {
    todo: 'Not started',
    doing: 'In progress',
    done: 'Done',
    soon: 'Due soon',
    late: 'Overdue',
  },
  due: 'Due',
  daysLeft: (days) => {
    if (days < 0) return days === -1 ? '1 day late' : `${-days} days late`;
    return days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`;
  },
  doneOn: (day) => `Done on ${day}`,
  lesson: (number, title) => `Lesson ${number}. ${title}`,
  minutes: (minutes) => `${minutes} min`,
  lessonsDone: (done, of) => `${done} of ${of} lessons done`,
  thenCheck: 'then the check',
  nowCheck: 'the check is left',
  checkPassed: 'check passed',
  testedOut: 'known before, test-out passed',
  start: (number) => `Start lesson ${number}`,
  goOn: (number) => `Continue with lesson ${number}`,
  takeCheck: 'Take the check',
};

export const words = { vi, en };
