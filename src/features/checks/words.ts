import { LATE_PER_QUESTION, UNMATCHED_PER_ATTEMPT } from './late.ts';

const vi = {
  check: 'Bài kiểm tra',
  checkOf: (module: string) => `Bài kiểm tra: ${module}`,
  question: (n: number, of: number) => `Câu ${n}/${of}`,
  questionNumber: (n: number) => `Câu ${n}`,
  answered: (n: number) => `Đã trả lời ${n} câu`,
  answeredOf: (n: number, of: number) => `Đã trả lời ${n} trên ${of} câu`,
  leave: 'Tạm dừng',
  leaveClockRuns: 'Tạm dừng, giờ vẫn chạy',
  openUntil: (moment: string) => `Mở đến ${moment}`,
  minutesLeft: (n: number) => `Còn ${n} phút`,
  timeUp: 'Hết giờ. Câu đã lưu được tính.',
  timeUpSubmit: 'Nộp ngay',
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
  waiting: (n: number) => `${n} câu chờ gửi, giữ trên máy này; tự gửi khi có mạng.`,
  failed: 'Chưa lưu được',
  refused: (n: number, why: string) => `Chưa lưu được câu ${n}. ${why}`,
  overtaken: (n: number, time: string) =>
    `Trên thẻ hoặc máy khác, anh/chị đã trả lời câu ${n} lúc ${time}. Câu đó được tính và đang hiện; câu chọn ở đây vẫn được giữ.`,
  overtakes: (n: number, time: string) =>
    `Trên thẻ hoặc máy khác, anh/chị đã trả lời câu ${n} lúc ${time}. Câu ở đây mới hơn nên được tính; câu kia vẫn được giữ.`,
  countThis: 'Tính câu chọn ở đây',
  seen: 'Đã rõ',
  late: (n: number) => `Câu ${n} đến sau khi hết hạn hoặc sau khi nộp: được giữ lại, không tính điểm.`,
  unmatched: 'Câu trả lời này không thuộc câu nào của lượt làm: được giữ lại để người soạn bài xem.',
  seeResult: 'Xem kết quả',
  again: 'Thử lại',
  signedOut:
    'Phiên đăng nhập đã hết. Câu trả lời được giữ trên máy này. Đăng nhập lại ở thẻ khác rồi bấm Thử lại.',
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
    test_out_taken: 'Anh/chị đã làm bài kiểm tra đầu vào của học phần này. Bài này chỉ làm một lần.',
    test_out_begun:
      'Anh/chị đã học xong bài hoặc đã bắt đầu bài kiểm tra của học phần này, nên làm thẳng bài kiểm tra.',
    unknown_attempt: 'Không có lượt làm này. Về trang Kết quả và chọn lại.',
    unknown_question: 'Câu này không thuộc lượt làm đang mở. Tải lại trang.',
    already_sent:
      'Biểu mẫu này đã được gửi với một câu trả lời khác. Bấm thêm lần nữa để lưu câu trả lời đang hiện.',
    too_many_answers:
      'Câu này đã được đổi quá nhiều lần trong lượt làm, nên hệ thống không nhận thêm. Câu trả lời đã lưu sau cùng được tính.',
    too_many_late: `Hệ thống giữ nhiều nhất ${LATE_PER_QUESTION} câu trả lời đến trễ cho mỗi câu hỏi và đã giữ đủ, nên không nhận thêm câu này. Người soạn bài xem những câu đã giữ.`,
    too_many_unmatched: `Lượt làm này đã có ${UNMATCHED_PER_ATTEMPT} câu trả lời không thuộc câu nào của lượt, nên hệ thống không nhận thêm. Tải lại trang.`,
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
  leave: 'Pause',
  leaveClockRuns: 'Pause (the clock runs)',
  openUntil: (moment) => `Open until ${moment}`,
  minutesLeft: (n) => (n === 1 ? '1 minute left' : `${n} minutes left`),
  timeUp: 'Time is up. What is saved counts.',
  timeUpSubmit: 'Submit now',
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
    `${n === 1 ? '1 answer' : `${n} answers`} waiting, kept on this device; sent when the network is back.`,
  failed: 'Could not save',
  refused: (n, why) => `Could not save question ${n}. ${why}`,
  overtaken: (n, time) =>
    `On another tab or device, you answered question ${n} at ${time}. That answer counts and is shown; the one chosen here is kept.`,
  overtakes: (n, time) =>
    `On another tab or device, you answered question ${n} at ${time}. The one here is newer, so it counts; the other is kept.`,
  countThis: 'Count the one chosen here',
  seen: 'All right',
  late: (n) => `Question ${n} came after the deadline or after submitting: it is kept but does not count.`,
  unmatched: 'This answer belongs to no question of the attempt: it is kept for a trainer to look at.',
  seeResult: 'See the result',
  again: 'Try again',
  signedOut:
    'Your session has ended. Your answers are kept on this device. Sign in again in another tab, then press Try again.',
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
    test_out_taken: 'You have taken the test-out of this module. It is taken once.',
    test_out_begun: 'You have finished a lesson or begun the check of this module, so take the check itself.',
    unknown_attempt: 'There is no such attempt. Go back to Results and choose again.',
    unknown_question: 'This question is not part of the open attempt. Reload the page.',
    already_sent:
      'This form was sent before with another answer. Press once more to save the answer shown now.',
    too_many_answers:
      'This question was changed too often in this attempt, so no more answers are taken. The last saved answer counts.',
    too_many_late: `At most ${LATE_PER_QUESTION} late answers are kept for each question, and so many are there, so this one is not taken. A trainer looks at those that are kept.`,
    too_many_unmatched: `This attempt already has ${UNMATCHED_PER_ATTEMPT} answers that belong to none of its questions, so no more are taken. Reload the page.`,
    malformed: 'The answer that arrived has the wrong form. Reload the page and choose again.',
  },
};

export const words = { vi, en };
