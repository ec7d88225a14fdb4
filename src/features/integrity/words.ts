import { LEARNER_FIRST_DAYS, LONGEST_WORDS, MOST_REPLIES } from './thresholds.ts';

const vi = {
  noticed: 'Điều nhận thấy về lượt làm này',
  noticedMeans:
    'Đây là con số, không phải kết luận. Điểm, kết luận năng lực và lượt làm không đổi vì điều này.',
  whoReads: `Anh/chị đọc trước. Sau khi anh/chị mở trang này, hoặc muộn nhất sau ${LEARNER_FIRST_DAYS} ngày, lãnh đạo cơ quan và văn phòng trong phạm vi của anh/chị cũng đọc được, kèm lời của anh/chị.`,
  how: 'Con số này tính thế nào',
  again: 'Anh/chị có thể làm lại khi có thời gian.',
  startAgain: 'Làm lượt khác',
  replyLabel: 'Anh/chị muốn nói gì về điều này?',
  replyHint: 'Không bắt buộc. Lời này được giữ nguyên, không sửa được sau khi gửi.',
  reply: 'Gửi lời giải thích',
  yourReply: (moment: string) => `Anh/chị nói lúc ${moment}`,
  reviewed: (moment: string) => `Người xem xét ghi lúc ${moment}`,
  toLookAt: 'Có điều nhận thấy về lượt làm của anh/chị. Anh/chị đọc trước và có thể nói thêm:',
  outcome: {
    explained: 'Đã rõ, không cần làm gì thêm',
    talked: 'Đã trao đổi với người học',
    again: 'Đã mời làm lại',
    unfounded: 'Dấu hiệu không có cơ sở',
  },
  refusals: {
    unknown_signal: 'Không có dấu hiệu này. Tải lại trang để xem những gì đang có.',
    empty: 'Chưa có lời nào. Viết điều anh/chị muốn nói rồi gửi.',
    too_many_replies: `Mỗi dấu hiệu nhận tối đa ${MOST_REPLIES} lời. Trao đổi trực tiếp với lãnh đạo cơ quan.`,
    too_long: `Lời dài nhất ${LONGEST_WORDS} ký tự. Rút gọn rồi gửi lại.`,
    own_signal: 'Dấu hiệu có liên quan đến chính anh/chị thì người khác xem xét.',
  },
};

const en: typeof vi = {
  noticed: 'What was noticed about this attempt',
  noticedMeans:
    'This is a figure, not a judgement. Score, verdicts and the attempt do not change because of it.',
  whoReads: `You read it first. Once you have opened this page, or after ${LEARNER_FIRST_DAYS} days at the latest, the head of your agency and the office in whose scope you are can read it too, with what you say.`,
  how: 'How this figure is made',
  again: 'You can take it again when you have time.',
  startAgain: 'Take another attempt',
  replyLabel: 'What would you like to say about it?',
  replyHint: 'You need not. It is kept as it is and cannot be changed after sending.',
  reply: 'Send what you say',
  yourReply: (moment) => `You said at ${moment}`,
  reviewed: (moment) => `The reviewer wrote at ${moment}`,
  toLookAt: 'Something was noticed about your attempt. You read it first and can say something:',
  outcome: {
    explained: 'Clear, nothing more to do',
    talked: 'Talked with the learner',
    again: 'Offered another attempt',
    unfounded: 'The signal was unfounded',
  },
  refusals: {
    unknown_signal: 'There is no such signal. Load the page again to see what there is.',
    empty: 'There are no words yet. Write what you want to say, then send it.',
    too_many_replies: `A signal takes ${MOST_REPLIES} replies at most. Talk to the head of your agency.`,
    too_long: `At most ${LONGEST_WORDS} characters. Shorten it, then send it again.`,
    own_signal: 'A signal that concerns you yourself is reviewed by somebody else.',
  },
};

export const words = { vi, en };
