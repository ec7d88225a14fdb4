import type { QuestionKind } from '#features/curriculum/question.ts';
import type { OptionMark } from './screen.ts';

const vi = {
  label: (number: number, of: number, competency: string) =>
    `Luyện tập · câu ${number} trên ${of} · Năng lực ${competency}`,
  name: (number: number) => `Câu luyện tập ${number}`,
  onEndedLaw:
    'Câu này dựa trên quy định đã hết hiệu lực. Anh/chị vẫn trả lời để hoàn thành bài; câu trả lời không tính vào năng lực, và câu này không được rút vào bài kiểm tra.',
  secondTry: 'Lượt trả lời 2 trên 2.',
  sure: 'Tôi chắc chắn',
  check: 'Trả lời',
  again: 'Thử lại',
  checking: 'Đang gửi',
  resend: 'Gửi lại',
  outcome: { right: 'Đúng', partly: 'Đúng một phần', wrong: 'Chưa đúng' },
  marks: {
    right_answer: 'Đáp án đúng',
    you_chose_right: 'Anh/chị chọn, đúng',
    right_missed: 'Đáp án đúng, anh/chị chưa chọn',
    you_chose_wrong: 'Anh/chị chọn, chưa đúng',
    marked_right: 'Anh/chị trả lời đúng',
    marked_wrong: 'Anh/chị trả lời chưa đúng',
  } satisfies Record<OptionMark['says'], string>,
  truth: (truth: boolean) => `Câu này ${truth ? 'đúng' : 'sai'}`,
  rightPlace: (place: number) => `Vị trí đúng: ${place}`,
  rightIs: (words: string) => `Đáp án: ${words}`,
  accepted: 'Đáp án:',
  tryAgain: 'Chọn lại rồi bấm Thử lại.',
  hint: 'Gợi ý.',
  inOpenCheck:
    'Câu này đang có trong bài kiểm tra chưa nộp, nên nhận xét và đáp án tạm ẩn. Nộp bài kiểm tra rồi xem lại ở đây.',
  voided:
    'Câu này có sai sót nên không tính cho ai và không có nhận xét. Câu trả lời của anh/chị vẫn được tính là đã làm.',
  explanation: 'Giải thích.',
  source: 'Căn cứ:',
  readAgain: 'Đọc lại đoạn này',
  kept: 'Đã giữ trên máy này; nhận xét khi có mạng.',
  unsent: 'Chưa gửi được. Lựa chọn của anh/chị vẫn còn ở đây. Kiểm tra mạng rồi bấm Gửi lại.',
  trouble: 'Hệ thống gặp lỗi và đã ghi lại. Lựa chọn của anh/chị vẫn còn ở đây. Bấm Gửi lại sau ít phút.',
  chooseFirst: {
    scenario: 'Chọn một cách xử lý rồi bấm nút.',
    single: 'Chọn một đáp án rồi bấm nút.',
    multiple: 'Chọn ít nhất một ý rồi bấm nút.',
    'true-false': 'Chọn Đúng hoặc Sai cho mọi câu rồi bấm nút.',
    number: 'Nhập con số rồi bấm nút.',
    text: 'Nhập câu trả lời rồi bấm nút.',
    gaps: 'Điền hết các chỗ trống rồi bấm nút.',
    ordering: 'Xếp hết các bước, hoặc giữ thứ tự đang hiện, rồi bấm nút.',
    matching: 'Chọn cho mọi dòng rồi bấm nút.',
    'working-days': 'Chọn một ngày trên lịch rồi bấm nút.',
  } satisfies Record<QuestionKind, string>,
  malformed: 'Câu trả lời không khớp với câu hỏi. Tải lại trang rồi chọn lại.',
};

const en: typeof vi = {
  label: (number, of, competency) => `Practice · question ${number} of ${of} · Competency ${competency}`,
  name: (number) => `Practice question ${number}`,
  onEndedLaw:
    'This question rests on law that has ended. You still answer it to complete the lesson; the answer does not count towards a competency, and no check draws the question.',
  secondTry: 'Try 2 of 2.',
  sure: 'I am sure',
  check: 'Answer',
  again: 'Try again',
  checking: 'Sending',
  resend: 'Send again',
  outcome: { right: 'Right', partly: 'Partly right', wrong: 'Not right' },
  marks: {
    right_answer: 'Right answer',
    you_chose_right: 'You chose this, right',
    right_missed: 'Right answer, you did not choose it',
    you_chose_wrong: 'You chose this, not right',
    marked_right: 'Your answer is right',
    marked_wrong: 'Your answer is not right',
  },
  truth: (truth) => `This statement is ${truth ? 'true' : 'false'}`,
  rightPlace: (place) => `Right place: ${place}`,
  rightIs: (words) => `Right answer: ${words}`,
  accepted: 'Right answer:',
  tryAgain: 'Choose again, then press Try again.',
  hint: 'Hint.',
  inOpenCheck:
    'This question is in a check that you have not submitted yet, so feedback and answer are hidden for now. Submit the check, then look here again.',
  voided:
    'Something was wrong with this question, so it counts for nobody and there is no feedback. Your answer still counts as done.',
  explanation: 'Explanation.',
  source: 'Legal source:',
  readAgain: 'Read this passage again',
  kept: 'Kept on this device; feedback when the network is back.',
  unsent: 'Not sent yet. Your choice is still here. Check the connection, then press Send again.',
  trouble:
    'Something went wrong and has been logged. Your choice is still here. Press Send again in a few minutes.',
  chooseFirst: {
    scenario: 'Choose what to do, then press the button.',
    single: 'Choose one answer, then press the button.',
    multiple: 'Choose at least one, then press the button.',
    'true-false': 'Choose True or False for every statement, then press the button.',
    number: 'Enter the number, then press the button.',
    text: 'Enter the answer, then press the button.',
    gaps: 'Fill every gap, then press the button.',
    ordering: 'Put every step in its place, or keep the order shown, then press the button.',
    matching: 'Choose for every row, then press the button.',
    'working-days': 'Choose a day in the calendar, then press the button.',
  },
  malformed: 'The answer does not fit the question. Reload the page and choose again.',
};

export const words = { vi, en };
