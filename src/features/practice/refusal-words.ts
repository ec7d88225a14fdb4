import { words as answerWords } from '#features/curriculum/answer-words.ts';
import type { PracticeRefusal } from './commands/answer.ts';
import type { StepRefusal } from './scenario.ts';
import { words as scenarioWords } from './scenario-words.ts';
import { words as practiceWords } from './words.ts';

const ALREADY_SENT = {
  vi: 'Lượt này đã được gửi với một lựa chọn khác. Bấm thêm lần nữa để gửi lựa chọn đang hiện.',
  en: 'This try was sent before with another choice. Press once more to send the choice shown now.',
};

/** Why an answer or a step was not taken. Only the server says it: in a script of the browser it would be dead weight. */
const vi = {
  answer: {
    unknown_question: 'Câu hỏi này không còn trong bài học. Tải lại trang để xem bài học hiện tại.',
    empty: 'Chọn câu trả lời trước, rồi bấm Trả lời.',
    malformed: practiceWords.vi.malformed,
    in_open_check:
      'Câu này đang nằm trong bài kiểm tra anh/chị chưa nộp. Nộp bài kiểm tra rồi quay lại luyện tập.',
    too_many_answers: 'Anh/chị đã luyện câu này rất nhiều lần, nên hệ thống không nhận thêm. Sang câu khác.',
    answered: 'Câu này đã trả lời xong. Bấm Câu tiếp theo để đi tiếp.',
    ...answerWords.vi.faults,
    already_sent: ALREADY_SENT.vi,
  } satisfies Record<PracticeRefusal, string>,
  step: {
    unknown_question: 'Tình huống này không còn trong bài học. Tải lại trang để xem bài học hiện tại.',
    empty: 'Chọn một cách xử lý trước, rồi bấm nút.',
    malformed: scenarioWords.vi.malformed,
    not_here:
      'Anh/chị đã đi tiếp tình huống này ở một trang hoặc thiết bị khác. Mở lại bài học để đi tiếp từ đó.',
    too_many_answers: scenarioWords.vi.noMore,
    already_sent: ALREADY_SENT.vi,
  } satisfies Record<StepRefusal, string>,
};

const en: typeof vi = {
  answer: {
    unknown_question:
      'This question is no longer in the lesson. Reload the page to see the lesson as it is now.',
    empty: 'Choose an answer first, then press Answer.',
    malformed: practiceWords.en.malformed,
    in_open_check:
      'This question is part of a check that you have not submitted yet. Submit it, then come back to practise.',
    too_many_answers:
      'You have practised this question very often, so no more answers are taken. Go on to another.',
    answered: 'This question has been answered. Press Next question to go on.',
    ...answerWords.en.faults,
    already_sent: ALREADY_SENT.en,
  },
  step: {
    unknown_question:
      'This scenario is no longer in the lesson. Reload the page to see the lesson as it is now.',
    empty: 'Choose what to do first, then press the button.',
    malformed: scenarioWords.en.malformed,
    not_here:
      'You have gone on with this scenario on another page or device. Open the lesson again to go on from there.',
    too_many_answers: scenarioWords.en.noMore,
    already_sent: ALREADY_SENT.en,
  },
};

export const words = { vi, en };
