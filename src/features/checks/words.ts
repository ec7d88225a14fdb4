import type { QuestionKind } from '#features/curriculum/question.ts';

const vi = {
  check: 'Bài kiểm tra',
  checkOf: (module: string) => `Bài kiểm tra: ${module}`,
  question: (n: number, of: number) => `Câu ${n}/${of}`,
  questionNumber: (n: number) => `Câu ${n}`,
  answered: (n: number) => `Đã trả lời ${n} câu`,
  answeredOf: (n: number, of: number) => `Đã trả lời ${n} trên ${of} câu`,
  how: {
    single: 'Chọn một.',
    multiple: 'Chọn tất cả ý đúng.',
    'true-false': 'Chọn Đúng hoặc Sai cho từng câu.',
  } satisfies Record<QuestionKind, string>,
  yes: 'Đúng',
  no: 'Sai',
  leave: 'Tạm dừng',
  leaveClockRuns: 'Tạm dừng, giờ vẫn chạy',
  openUntil: (moment: string) => `Mở đến ${moment}`,
  minutesLeft: (n: number) => `Còn ${n} phút`,
  hideTime: 'Ẩn giờ',
  showTime: 'Hiện giờ',
  previous: 'Trước',
  previousIs: (n: number) => `Câu trước, câu ${n}`,
  next: 'Câu tiếp theo',
  review: 'Xem lại và nộp bài',
  flag: 'Đánh dấu để xem lại',
  unflag: 'Bỏ đánh dấu',
  flagged: 'Xem lại',
  questions: 'Các câu',
  paletteKey: 'Viền liền: đã trả lời. Viền đứt: chưa trả lời.',
  paletteLabel: (n: number, is: { current: boolean; answered: boolean; flagged: boolean }) =>
    [
      `Câu ${n}`,
      is.current && 'đang xem',
      is.answered ? 'đã trả lời' : 'chưa trả lời',
      is.flagged && 'đã đánh dấu',
    ]
      .filter(Boolean)
      .join(', '),
  nothingSaved: 'Chưa có câu nào được lưu.',
  nothingChosen: 'Chưa chọn. Chọn xong, câu này được lưu ngay.',
  saveByButton: 'Chưa lưu. Câu này được lưu khi anh/chị bấm sang câu khác.',
  saved: (time: string) => `Đã lưu lúc ${time}`,
  waiting: (n: number) => `${n} câu chờ gửi. Giữ trang này mở; máy tự gửi khi có mạng.`,
  failed: 'Chưa lưu được',
  refused: (n: number, why: string) => `Chưa lưu được câu ${n}. ${why}`,
  overtaken: (n: number) =>
    `Câu ${n}: thẻ hoặc máy khác đã lưu một câu trả lời mới hơn, nên câu trả lời ở đây được giữ lại mà không tính.`,
  countThis: 'Tính câu trả lời ở đây',
  late: (n: number) => `Câu ${n} đến sau khi hết hạn hoặc sau khi nộp: được giữ lại, không tính điểm.`,
  seeResult: 'Xem kết quả',
  again: 'Thử lại',
  signedOut:
    'Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi bấm Thử lại; câu trả lời vẫn còn trên trang này.',
  reviewTitle: 'Xem lại trước khi nộp',
  afterSubmit: 'Sau khi nộp, không sửa được nữa.',
  open: (n: number) => `Chưa trả lời: ${n} câu`,
  done: (n: number) => `Đã trả lời: ${n} câu`,
  flaggedCount: (n: number) => `${n} câu đánh dấu xem lại`,
  answerIt: 'Trả lời',
  change: 'Sửa',
  chosenCount: (n: number) => `Đã chọn ${n} ý`,
  submit: (n: number, of: number) => `Nộp bài (${n} trên ${of} câu)`,
  waitBeforeSubmit: 'Chờ các câu trả lời được gửi xong rồi nộp.',
  refusals: {
    unknown_module: 'Không có bài kiểm tra này. Về trang Học phần và chọn lại.',
    no_attempts_left: 'Anh/chị đã làm hết số lượt của bài kiểm tra này.',
    too_few_questions:
      'Ngân hàng câu hỏi đang được cập nhật nên chưa đủ câu. Thử lại sau, hoặc báo Phòng Cải cách hành chính.',
    cool_down: (moment: string) => `Lượt tiếp theo bắt đầu được từ ${moment}.`,
    unknown_attempt: 'Không có lượt làm này. Về trang Kết quả và chọn lại.',
    unknown_question: 'Câu này không thuộc lượt làm đang mở. Tải lại trang.',
    already_sent:
      'Biểu mẫu này đã được gửi với một câu trả lời khác. Bấm thêm lần nữa để lưu câu trả lời đang hiện.',
    too_many_answers:
      'Câu này đã được đổi quá nhiều lần trong lượt làm, nên hệ thống không nhận thêm. Câu trả lời đã lưu sau cùng được tính.',
    malformed: 'Câu trả lời gửi lên không đúng dạng. Tải lại trang rồi chọn lại.',
  },
};

const en: typeof vi = {
  check: 'Knowledge check',
  checkOf: (module) => `Knowledge check: ${module}`,
  question: (n, of) => `Question ${n} of ${of}`,
  questionNumber: (n) => `Question ${n}`,
  answered: (n) => `${n} answered`,
  answeredOf: (n, of) => `${n} of ${of} answered`,
  how: {
    single: 'Choose one.',
    multiple: 'Choose all that apply.',
    'true-false': 'Choose True or False for each statement.',
  },
  yes: 'True',
  no: 'False',
  leave: 'Pause',
  leaveClockRuns: 'Pause (the clock runs)',
  openUntil: (moment) => `Open until ${moment}`,
  minutesLeft: (n) => (n === 1 ? '1 minute left' : `${n} minutes left`),
  hideTime: 'Hide time',
  showTime: 'Show time',
  previous: 'Previous',
  previousIs: (n) => `Previous, question ${n}`,
  next: 'Next question',
  review: 'Review and submit',
  flag: 'Flag for review',
  unflag: 'Remove the flag',
  flagged: 'Flagged',
  questions: 'Questions',
  paletteKey: 'Solid edge: answered. Dashed edge: not answered.',
  paletteLabel: (n, is) =>
    [
      `Question ${n}`,
      is.current && 'shown now',
      is.answered ? 'answered' : 'not answered',
      is.flagged && 'flagged',
    ]
      .filter(Boolean)
      .join(', '),
  nothingSaved: 'Nothing is saved yet.',
  nothingChosen: 'Nothing chosen yet. It is saved as soon as you choose.',
  saveByButton: 'Not saved yet. It is saved when you go to another question.',
  saved: (time) => `Saved at ${time}`,
  waiting: (n) =>
    `${n === 1 ? '1 answer' : `${n} answers`} waiting. Keep this page open; they are sent when the network is back.`,
  failed: 'Could not save',
  refused: (n, why) => `Could not save question ${n}. ${why}`,
  overtaken: (n) =>
    `Question ${n}: another tab or device has saved a newer answer, so the one here is kept but does not count.`,
  countThis: 'Count the answer here',
  late: (n) => `Question ${n} came after the deadline or after submitting: it is kept but does not count.`,
  seeResult: 'See the result',
  again: 'Try again',
  signedOut:
    'Your session has ended. Sign in again in another tab, then press Try again; your answers are still on this page.',
  reviewTitle: 'Review before you submit',
  afterSubmit: 'After submitting, nothing can be changed.',
  open: (n) => `Not answered: ${n}`,
  done: (n) => `Answered: ${n}`,
  flaggedCount: (n) => `${n} flagged for review`,
  answerIt: 'Answer',
  change: 'Change',
  chosenCount: (n) => `${n} chosen`,
  submit: (n, of) => `Submit (${n} of ${of} answered)`,
  waitBeforeSubmit: 'Wait until all answers are sent, then submit.',
  refusals: {
    unknown_module: 'There is no such check. Go back to Modules and choose again.',
    no_attempts_left: 'You have used all attempts at this check.',
    too_few_questions:
      'The question bank is being updated and has too few questions. Try later, or tell the Administrative Reform Division.',
    cool_down: (moment) => `You can start the next attempt from ${moment}.`,
    unknown_attempt: 'There is no such attempt. Go back to Results and choose again.',
    unknown_question: 'This question is not part of the open attempt. Reload the page.',
    already_sent:
      'This form was sent before with another answer. Press once more to save the answer shown now.',
    too_many_answers:
      'This question was changed too often in this attempt, so no more answers are taken. The last saved answer counts.',
    malformed: 'The answer that arrived has the wrong form. Reload the page and choose again.',
  },
};

export const words = { vi, en };
