import { LAST_DAY } from './retention.ts';
import { QUESTIONS } from './choosing.ts';

const vi = {
  name: 'Kiểm tra ghi nhớ',
  title: (days: number) => `Sau ${days} ngày, anh/chị còn nhớ gì?`,
  offer: `${QUESTIONS} câu, khoảng 5 phút, không bắt buộc.`,
  look: 'Xem và trả lời',
  goOn: 'Làm tiếp',
  why: (programme: string, days: number) =>
    `Anh/chị đã hoàn thành “${programme}” được ${days} ngày. ${QUESTIONS} câu từ những năng lực anh/chị ít chắc nhất, câu chưa gặp trước, cho biết phần nào còn nhớ.`,
  rules: 'Làm một lượt, mở trong 7 ngày từ lúc bắt đầu. Nộp xong mới biết câu nào đúng, kèm giải thích.',
  counts:
    'Không có điểm qua bài và không đổi kết quả đã có. Câu gặp lần đầu được tính vào năng lực, cả câu bỏ trống.',
  start: 'Bắt đầu trả lời',
  openUntil: (moment: string) => `Đang làm, mở đến ${moment}.`,
  notYet: 'Bài này chưa mở',
  notYetMeans: (days: number) => `Bài mở từ ${days} ngày sau khi hoàn thành chương trình, và không bắt buộc.`,
  over: 'Bài này không còn mở',
  overMeans: `Mỗi bài mở đến khi bài sau bắt đầu, bài cuối đến ${LAST_DAY} ngày sau khi hoàn thành. Không sao cả: bài này không bắt buộc.`,
  submitted: (moment: string) => `Nộp lúc ${moment}`,
  known: (right: string, of: number) => `Anh/chị còn nhớ ${right} trên ${of} câu`,
  seen: (count: number, of: number) =>
    count === of
      ? 'Không còn câu nào anh/chị chưa gặp, nên lần này là luyện tập và không tính vào năng lực.'
      : `${count} trên ${of} câu anh/chị đã gặp trước đây, vì không còn đủ câu mới. Các câu đó là luyện tập, không tính vào năng lực.`,
  byCompetency: 'Theo năng lực',
  kept: 'Kết quả đang ẩn',
  keptOf: (n: number) =>
    `Chưa tính ${n} câu đang có trong bài kiểm tra chưa nộp; nộp bài đó rồi xem lại ở đây.`,
  rightOf: (right: number | string, of: number) => `đúng ${right} trên ${of} câu`,
  after: (days: number) => `Sau ${days} ngày`,
  doing: 'Đang làm',
  next: 'Việc tiếp theo',
  allKnown: 'Anh/chị còn nhớ tất cả.',
  rereadMeans: 'Câu chưa đúng thì đọc lại bài học dưới đây, hoặc xem giải thích từng câu.',
  lesson: (title: string) => `Đọc lại bài “${title}”`,
  home: 'Về việc hôm nay',
  questions: 'Từng câu',
  refusals: {
    unknown_requirement: 'Không tìm thấy chương trình này trong việc học của anh/chị.',
    not_offered: 'Bài này hiện không mở. Về trang đầu để xem việc hôm nay.',
    nothing_to_ask: 'Các câu hỏi của chương trình đang được viết lại nên hiện chưa có câu nào để trả lời.',
  },
};

const en: typeof vi = {
  name: 'Retention check',
  title: (days) => `After ${days} days, what do you still know?`,
  offer: `${QUESTIONS} questions, about 5 minutes, not required.`,
  look: 'Look and answer',
  goOn: 'Continue',
  why: (programme, days) =>
    `You completed “${programme}” ${days} days ago. ${QUESTIONS} questions from the competencies you are least sure of, unmet ones first, show what you still know.`,
  rules:
    'You take it once; it stays open for 7 days from the start. Only after you submit do you see what was right, with explanations.',
  counts:
    'There is no mark to pass, and no result changes. Questions met for the first time count towards competencies, also empty ones.',
  start: 'Start answering',
  openUntil: (moment) => `In progress, open until ${moment}.`,
  notYet: 'It is not open yet',
  notYetMeans: (days) => `It opens ${days} days after the programme is completed, and is not required.`,
  over: 'It is open no more',
  overMeans: `Each is open until the next one begins, the last until ${LAST_DAY} days after completion. That is all right: it is not required.`,
  submitted: (moment) => `Submitted ${moment}`,
  known: (right, of) => `You still know ${right} of ${of} questions`,
  seen: (count, of) =>
    count === of
      ? 'There is no question left that you have not met, so this was practice and counts towards no competency.'
      : `You had met ${count} of the ${of} questions before, because there were not enough new ones. Those are practice and count towards no competency.`,
  byCompetency: 'By competency',
  kept: 'Result hidden for now',
  keptOf: (n) =>
    `Not counted yet: ${n === 1 ? '1 question' : `${n} questions`} in a check that you have not submitted. Submit it, then look here again.`,
  rightOf: (right, of) => `${right} of ${of} right`,
  after: (days) => `After ${days} days`,
  doing: 'In progress',
  next: 'What comes next',
  allKnown: 'You still know all of it.',
  rereadMeans: 'For what was not right, read these lessons again, or the explanation of each question.',
  lesson: (title) => `Read “${title}” again`,
  home: "Back to today's work",
  questions: 'Each question',
  refusals: {
    unknown_requirement: 'There is no such programme among what is required of you.',
    not_offered: 'It is not open now. Go to the first page to see what is to be done today.',
    nothing_to_ask: 'The questions of the programme are being rewritten: there is none to answer now.',
  },
};

export const words = { vi, en };
