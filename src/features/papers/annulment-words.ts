/** An attempt that was keyed in from paper and is annulled: what its person and the office read. */

const vi = {
  title: (module: string, number: number) => `${module}, lượt ${number}`,
  isAnnulled: 'Lượt này đã bị hủy',
  annulledAt: (moment: string) =>
    `Hủy lúc ${moment}. Lượt này không tính vào đâu cả: không tính là một lượt đã làm, không tính qua bài, không làm bằng chứng cho năng lực nào.`,
  because: 'Lý do',
  by: (name: string) => `${name} đã hủy.`,
  onPaper: (moment: string) => `Lượt này nhập từ phiếu trả lời trên giấy lúc ${moment}.`,
  ifYours:
    'Nếu chính anh/chị đã làm bài này trên giấy, đề nghị cơ quan nhờ người soạn bài nhập lại phiếu của anh/chị.',
  toModule: 'Về học phần',
  tag: 'Đã hủy',

  keyedIn: (name: string, moment: string) => `${name} nhập từ phiếu trên giấy lúc ${moment}.`,
  submittedAt: (moment: string) => `Nộp lúc ${moment}.`,
  doing: 'Đang làm.',
  result: 'Kết quả',
  onlyPaper: 'Chỉ hủy được lượt nhập từ phiếu trên giấy.',

  annul: 'Hủy lượt này',
  annulMeans:
    'Hủy khi phiếu được nhập nhầm người. Lượt đã hủy không tính vào đâu cả; việc hoàn thành và kết luận năng lực của người này được tính lại. Không hoàn tác được. Người học thấy lượt đã bị hủy, lúc nào và vì sao. Phiếu đúng người có thể nhập sau đó.',
  reason: 'Lý do hủy',
  reasonHint: (from: number, to: number) => `Từ ${from} đến ${to} ký tự. Người học đọc được.`,
  self: 'Không tự hủy lượt của chính mình. Nhờ một người khác trong cơ quan.',
  refusals: {
    too_short: (n: number) => `Lý do cần ít nhất ${n} ký tự, để người đọc sau này hiểu vì sao.`,
    too_long: (n: number) => `Lý do dài quá ${n} ký tự. Viết ngắn lại.`,
    unknown_attempt: 'Người này không có lượt làm trên giấy nào như vậy.',
    own_attempt: 'Không tự hủy lượt của chính mình. Nhờ một người khác trong cơ quan.',
    annulled: 'Lượt này đã bị hủy trước đó.',
  },
};

const en: typeof vi = {
  title: (module, number) => `${module}, attempt ${number}`,
  isAnnulled: 'This attempt was annulled',
  annulledAt: (moment) =>
    `Annulled at ${moment}. It counts nowhere: not as an attempt that was taken, not as a pass, and not as evidence of any competency.`,
  because: 'Reason',
  by: (name) => `Annulled by ${name}.`,
  onPaper: (moment) => `This attempt was keyed in from an answer sheet on paper at ${moment}.`,
  ifYours:
    'If you did take this check on paper yourself, ask your agency to have a trainer key your sheet in again.',
  toModule: 'Back to the module',
  tag: 'Annulled',

  keyedIn: (name, moment) => `Keyed in from paper by ${name} at ${moment}.`,
  submittedAt: (moment) => `Submitted at ${moment}.`,
  doing: 'In progress.',
  result: 'Result',
  onlyPaper: 'Only an attempt that was keyed in from paper can be annulled.',

  annul: 'Annul this attempt',
  annulMeans:
    'For a sheet that was keyed in for the wrong person. An annulled attempt counts nowhere; what this person has completed and the verdicts on their competencies are computed again. It cannot be undone. The learner sees that the attempt was annulled, when and why. The right person’s sheet can be keyed in afterwards.',
  reason: 'Reason for annulling',
  reasonHint: (from, to) => `${from} to ${to} characters. The learner reads it.`,
  self: 'Nobody annuls their own attempt. Ask somebody else in the office.',
  refusals: {
    too_short: (n) => `The reason needs at least ${n} characters, so that a later reader understands it.`,
    too_long: (n) => `The reason is longer than ${n} characters. Shorten it.`,
    unknown_attempt: 'This person has no such attempt on paper.',
    own_attempt: 'Nobody annuls their own attempt. Ask somebody else in the office.',
    annulled: 'This attempt was annulled before.',
  },
};

export const words = { vi, en };
