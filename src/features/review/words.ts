import { MOST_A_DAY } from './thresholds.ts';

const vi = {
  title: 'Ôn tập hôm nay',
  today: (count: number) => `Ôn tập hôm nay: ${count} câu`,
  todayMeans: (minutes: number) => `Khoảng ${minutes} phút, không bắt buộc.`,
  cap: `Mỗi ngày tối đa ${MOST_A_DAY} câu. Ngày nào không ôn thì thôi, câu không dồn lại.`,
  how: 'Câu được chọn từ những bài anh/chị đã luyện, phần dễ quên nhất trước. Trả lời xong biết ngay đúng hay chưa, như trong bài học.',
  counts:
    'Ôn tập chỉ định ngày ôn lần sau và không có điểm. Chỉ câu lần đầu anh/chị trả lời mới tính vào năng lực.',
  toReview: 'Ôn tập',
  start: (count: number) => `Ôn ${count} câu`,
  goOn: 'Ôn tiếp',
  next: 'Câu tiếp theo',
  finish: 'Xem kết quả hôm nay',
  question: (number: number, of: number) => `Ôn tập: câu ${number} trên ${of}`,
  nothing: 'Hôm nay chưa có gì cần ôn',
  nothingMeans:
    'Khi anh/chị luyện các câu trong bài học, ôn tập sẽ hẹn lại đúng lúc sắp quên. Có câu cần ôn thì trang đầu sẽ báo.',
  done: 'Anh/chị đã ôn xong hôm nay',
  doneOf: (right: number, of: number) => `Đúng ngay lần đầu ${right} trên ${of} câu.`,
  asked: 'Các câu hôm nay',
  outcome: { right: 'Đúng', partly: 'Đúng một phần', wrong: 'Chưa đúng' },
  open: 'Chưa trả lời',
  from: (title: string) => `Câu này thuộc bài “${title}”.`,
  home: 'Về việc hôm nay',
  another: 'Một câu khác như thế này',
  anotherTitle: 'Luyện thêm',
  anotherMeans: 'Câu luyện thêm không tính điểm và không đổi ngày ôn tập.',
  oneMore: 'Thêm một câu nữa',
  toLesson: (title: string) => `Về bài “${title}”`,
  leave: 'Tạm dừng',
  refusals: {
    enough_today: 'Hôm nay anh/chị đã luyện thêm rất nhiều câu. Mai luyện tiếp.',
    no_other: 'Chưa có câu nào khác như thế này mà anh/chị đã luyện. Học tiếp các câu trong bài.',
  },
};

const en: typeof vi = {
  title: 'Review today',
  today: (count) => `Review today: ${count === 1 ? '1 question' : `${count} questions`}`,
  todayMeans: (minutes) => `About ${minutes === 1 ? '1 minute' : `${minutes} minutes`}, not required.`,
  cap: `At most ${MOST_A_DAY} questions a day. Days that you leave out do not pile up.`,
  how: 'The questions come from the lessons that you have practised, what is forgotten soonest first. You are told at once whether you are right, as in a lesson.',
  counts:
    'A review only decides when the next one comes; it has no mark. Only a question that you answer for the first time counts towards a competency.',
  toReview: 'Review',
  start: (count) => `Review ${count === 1 ? '1 question' : `${count} questions`}`,
  goOn: 'Go on reviewing',
  next: 'Next question',
  finish: "See today's result",
  question: (number, of) => `Review: question ${number} of ${of}`,
  nothing: 'There is nothing to review today',
  nothingMeans:
    'When you practise the questions of a lesson, they come back just before you would forget them. The first page tells you when there are some.',
  done: 'You have finished the review of today',
  doneOf: (right, of) => `${right} of ${of} right at the first try.`,
  asked: 'The questions of today',
  outcome: { right: 'Right', partly: 'Partly right', wrong: 'Not right' },
  open: 'Not answered',
  from: (title) => `This question belongs to “${title}”.`,
  home: "Back to today's work",
  another: 'Another like this',
  anotherTitle: 'More practice',
  anotherMeans: 'More practice has no mark and does not change when you review.',
  oneMore: 'One more',
  toLesson: (title) => `Back to “${title}”`,
  leave: 'Pause',
  refusals: {
    enough_today: 'You have practised very many more questions today. Go on tomorrow.',
    no_other:
      'There is no other question like this that you have practised. Go on with the questions of the lesson.',
  },
};

export const words = { vi, en };
