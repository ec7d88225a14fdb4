import type { DeltaStatus } from './delta.ts';

const vi = {
  title: (id: string) => `Kiểm tra bổ sung: ${id}`,
  name: 'Kiểm tra bổ sung',
  changed: (count: number) => `Luật đã đổi: trả lời lại ${count} câu`,
  toCheck: 'Xem và trả lời',
  goOn: 'Làm tiếp',
  why: (id: string, count: number) =>
    `Anh/chị đã trả lời đúng ${count} câu theo quy định của ${id} nay không còn hiệu lực. Các câu này đã được viết lại theo quy định đang áp dụng.`,
  toLaw: 'Xem văn bản và văn bản thay thế',
  rules:
    'Chỉ làm một lượt, mở trong 7 ngày từ lúc bắt đầu. Sau khi nộp, từng câu hiện đúng hay chưa đúng, kèm giải thích.',
  counts:
    'Không có điểm qua bài. Lượt làm và kết quả của các học phần giữ nguyên. Câu đã gặp trước đây không tính thêm vào năng lực.',
  start: 'Bắt đầu trả lời',
  openUntil: (moment: string) => `Đang làm, mở đến ${moment}.`,
  status: {
    todo: 'Chưa trả lời',
    doing: 'Đang làm',
    done: 'Đã trả lời',
    late: 'Quá hạn',
  } satisfies Record<DeltaStatus, string>,
  submitted: (moment: string) => `Nộp lúc ${moment}`,
  right: (right: number, of: number) => `Đúng ${right} trên ${of} câu`,
  kept: 'Kết quả đang ẩn',
  once: 'Bài này chỉ làm một lượt. Câu chưa đúng thì đọc lại bài học; cơ quan thấy kết quả này.',
  allRight: 'Anh/chị đã nắm quy định mới ở tất cả các câu.',
  next: 'Việc tiếp theo',
  lesson: (title: string) => `Đọc lại bài “${title}”`,
  module: 'Xem lại học phần',
  home: 'Về việc hôm nay',
  questions: 'Từng câu',
  refusals: {
    unknown_delta: 'Không tìm thấy bài kiểm tra bổ sung này.',
    nothing_to_answer: 'Các câu của bài này đang được viết lại nên hiện chưa có câu nào để trả lời.',
    unknown_document: 'Không tìm thấy văn bản này.',
    nobody_to_assign: 'Không còn ai cần giao: chưa có ai mới, hoặc bài vừa được giao xong.',
  },
};

const en: typeof vi = {
  title: (id) => `Delta check: ${id}`,
  name: 'Delta checks',
  changed: (count) =>
    `The law has changed: answer ${count === 1 ? '1 question' : `${count} questions`} again`,
  toCheck: 'Look and answer',
  goOn: 'Continue',
  why: (id, count) =>
    `You were right on ${count === 1 ? '1 question' : `${count} questions`} by what ${id} provided, which is no longer in force. They have been rewritten by the law that applies.`,
  toLaw: 'See the document and what replaces it',
  rules:
    'You take it once; it stays open for 7 days from the start. After you submit, each question is shown as right or not, with its explanation.',
  counts:
    'There is no mark to pass. Attempts and results of modules stay as they are. Questions that you have met before add nothing to a competency.',
  start: 'Start answering',
  openUntil: (moment) => `In progress, open until ${moment}.`,
  status: { todo: 'Not answered', doing: 'In progress', done: 'Answered', late: 'Overdue' },
  submitted: (moment) => `Submitted ${moment}`,
  right: (right, of) => `${right} of ${of} right`,
  kept: 'Result hidden for now',
  once: 'It is taken once. Where an answer was not right, read the lesson again; your agency sees this result.',
  allRight: 'You know the new law in every question.',
  next: 'What comes next',
  lesson: (title) => `Read “${title}” again`,
  module: 'Back to the module',
  home: "Back to today's work",
  questions: 'Each question',
  refusals: {
    unknown_delta: 'There is no such delta check.',
    nothing_to_answer: 'Its questions are being rewritten: there is none to answer now.',
    unknown_document: 'There is no such document.',
    nobody_to_assign: 'There is nobody left to assign it to: nobody new, or it has just been assigned.',
  },
};

export const words = { vi, en };
