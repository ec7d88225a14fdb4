/** Answers that came too late or fit no question: what trainers read, and what the learner is told. */

const vi = {
  leadsHere: 'Câu trả lời đến trễ',
  title: 'Câu trả lời đến trễ',
  finding: (n: number) =>
    n === 0 ? 'Không có câu trả lời đến trễ nào chờ xem' : `${n} câu trả lời đến trễ đang chờ xem`,
  what: 'Câu trả lời đến sau khi hết giờ hoặc sau khi nộp được giữ lại mà không tính điểm. Người soạn bài xem từng câu: tính, hoặc không tính, và nói lý do. Người làm thấy quyết định và lý do.',
  evidenceStays: 'Bằng chứng năng lực không đổi: nó là những gì được tính lúc nộp bài.',
  none: 'Mọi câu đã được xem.',
  order:
    'Câu đến trước đứng trước. Nhiều câu trả lời cho cùng một câu hỏi của một lượt làm đứng chung một mục.',
  earlier: (n: number) => `Câu trả lời khác đến trễ cho cùng câu hỏi: ${n}`,
  earlierMeans:
    'Chỉ câu trả lời mới nhất ở trên được quyết định. Những câu khác đang chờ được bỏ qua cùng lúc.',
  newestDecided: (n: number) =>
    `Đang hiện ${n} quyết định mới nhất. Các quyết định cũ hơn nằm trong nhật ký.`,
  code: (code: string) => `Mã lượt làm ${code}`,
  delta: 'Kiểm tra bổ sung',
  retention: 'Kiểm tra ghi nhớ',
  answered: 'Trả lời (giờ của máy người làm)',
  received: 'Đến máy chủ',
  deadline: 'Hạn của lượt làm',
  submitted: 'Nộp bài',
  why: {
    'after-deadline': 'Sau khi hết hạn',
    'after-submission': 'Sau khi nộp bài',
    unmatched: 'Không thuộc câu nào của lượt làm',
  },
  keySeen: 'Khi câu này đến, người làm có thể đã xem được đáp án.',
  unmatchedMeans:
    'Lượt làm không có câu này nên không tính được. Nếu gặp nhiều, báo người quản trị hệ thống.',
  givenAnswer: 'Trả lời',
  reason: 'Lý do',
  accept: 'Tính câu này',
  leaveOut: 'Không tính',
  decided: 'Đã quyết định',
  accepted: 'Đã tính',
  leftOut: 'Không tính',
  done: 'Đã ghi quyết định.',
  refusals: {
    unknown_answer: 'Không còn câu trả lời này trong danh sách. Tải lại trang.',
    own_answer: 'Đây là câu trả lời của chính anh/chị. Nhờ người soạn bài khác xem.',
    decided: 'Câu này đã được người khác quyết định. Tải lại trang.',
    not_drawn: 'Lượt làm không có câu này nên không tính được.',
    open: 'Lượt làm chưa nộp. Chờ bài được nộp rồi quyết định.',
  },
  learner: {
    title: 'Câu trả lời đến trễ',
    question: (n: number | undefined) => (n === undefined ? 'Câu không thuộc lượt làm này' : `Câu ${n}`),
    waiting: 'Được giữ lại, chưa tính điểm. Người soạn bài sẽ xem.',
    accepted: (reason: string) => `Được tính. Lý do: ${reason}`,
    leftOut: (reason: string) => `Không tính. Lý do: ${reason}`,
    overtaken: 'Không tính, vì anh/chị có câu trả lời mới hơn cho cùng câu hỏi.',
    came: (moment: string) => `đến lúc ${moment}`,
    ask: (code: string) => `Khi cần hỏi, đọc mã lượt làm: ${code}.`,
  },
};

const en: typeof vi = {
  leadsHere: 'Late answers',
  title: 'Late answers',
  finding: (n) =>
    n === 0 ? 'No late answer waits to be looked at' : `Late answers waiting to be looked at: ${n}`,
  what: 'Answers that come after the deadline or after submitting are kept and not counted. A trainer looks at each: counts it or leaves it out, and says why. The learner sees the decision and the reason.',
  evidenceStays: 'Evidence of competency stays: it is what counted at submission.',
  none: 'Every one has been looked at.',
  order: 'First come first. Several answers to one question of an attempt are one entry.',
  earlier: (n) => `Other late answers to the same question: ${n}`,
  earlierMeans: 'Only the newest answer, above, is decided on. The others that wait are left out with it.',
  newestDecided: (n) => `The newest ${n} decisions are shown. Older ones are in the audit trail.`,
  code: (code) => `Attempt ${code}`,
  delta: 'Delta check',
  retention: 'Retention check',
  answered: "Answered (device's clock)",
  received: 'Received',
  deadline: 'Deadline of the attempt',
  submitted: 'Submitted',
  why: {
    'after-deadline': 'After the deadline',
    'after-submission': 'After submitting',
    unmatched: 'Belongs to no question of the attempt',
  },
  keySeen: 'When it came, the learner may already have seen the right answer.',
  unmatchedMeans:
    'The attempt has no such question, so it cannot be counted. If this happens often, tell the administrator.',
  givenAnswer: 'Answer',
  reason: 'Reason',
  accept: 'Count it',
  leaveOut: 'Leave it out',
  decided: 'Decided',
  accepted: 'Counted',
  leftOut: 'Left out',
  done: 'The decision was recorded.',
  refusals: {
    unknown_answer: 'This answer is no longer on the list. Reload the page.',
    own_answer: 'This is an answer of your own. Ask another trainer.',
    decided: 'Somebody else has decided on it. Reload the page.',
    not_drawn: 'The attempt has no such question, so it cannot be counted.',
    open: 'The attempt is not submitted yet. Decide when it is.',
  },
  learner: {
    title: 'Late answers',
    question: (n) => (n === undefined ? 'A question that is not in this attempt' : `Question ${n}`),
    waiting: 'Kept, not counted yet. A trainer will look at it.',
    accepted: (reason) => `Counted. Reason: ${reason}`,
    leftOut: (reason) => `Left out. Reason: ${reason}`,
    overtaken: 'Left out, because you have a newer answer to the same question.',
    came: (moment) => `came at ${moment}`,
    ask: (code) => `If you need to ask, read out the attempt's code: ${code}.`,
  },
};

export const words = { vi, en };
