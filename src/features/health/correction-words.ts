import type { CorrectionCounts, CorrectionKind } from '#features/curriculum/correction.ts';

const kinds: Record<CorrectionKind, string> = {
  void: 'Không tính câu này cho ai',
  key: 'Đổi đáp án',
  variant: 'Nhận thêm câu trả lời',
};

const kindsInEnglish: Record<CorrectionKind, string> = {
  void: 'It counts for nobody',
  key: 'Another key',
  variant: 'One more accepted answer',
};

const vi = {
  title: 'Đính chính một câu hỏi',
  kinds,
  newRight: 'Đáp án mới',
  accepts: 'Nhận thêm',
  dryRun: 'Nếu áp dụng bây giờ',
  figures: 'Số lượt và số người',
  nobody: 'Không kết quả nào đổi.',
  stood: 'Lượt làm có câu này',
  changed: 'Kết quả sẽ đổi',
  toPass: 'Chưa qua thành qua',
  toFail: 'Qua thành chưa qua',
  evidence: 'Bằng chứng năng lực tính lại',
  people: (n: number) => `${n} người`,
  untouched: 'Lượt chấm cũ vẫn giữ nguyên trong hồ sơ. Học phần đã hoàn thành thì vẫn hoàn thành.',
  allVoid: 'Lượt nào chỉ có câu này thì giữ kết quả cũ.',
  asked: 'Từ nay câu này được hỏi theo đáp án mới. Hãy sửa cả trong tệp bài học.',
  told: 'Chỉ những người có kết quả đổi được báo, kèm lý do anh/chị ghi dưới đây.',
  inScope: 'Người thuộc phạm vi của anh/chị có kết quả đổi',
  cut: (shown: number, all: number) =>
    `Đang hiện ${shown} trong ${all} người, xếp theo tên. Các con số ở trên tính cả những người còn lại.`,
  outside: 'Tên chỉ hiện với người được xem hồ sơ của họ.',
  person: 'Người',
  before: 'Trước',
  after: 'Sau',
  why: 'Lý do',
  whyHint: 'Người học đọc được câu này khi đã được xem đáp án.',
  apply: 'Áp dụng đính chính',
  applied: 'Đã đính chính',
  appliedCounts: ({ changed, changedPeople, toPass, toFail }: CorrectionCounts) =>
    `${changed} kết quả của ${changedPeople} người đã đổi: ${toPass} thành qua bài, ${toFail} thành chưa qua bài.`,
  back: 'Về trang câu hỏi',
  inHistory: (kind: string, date: string, by: string) => `${kind}, ${date}, ${by}`,
  refusals: {
    unknown_question: 'Không có câu hỏi này.',
    cannot_be_corrected: 'Không đính chính được như vậy với loại câu này.',
    impossible_key: 'Đáp án này không trả lời được. Hãy chọn lại.',
    nothing_changes: 'Câu này đang được chấm đúng như vậy.',
    no_reason: 'Anh/chị ghi lý do.',
    own_result:
      'Câu này có trong bài kiểm tra của chính anh/chị, nên anh/chị không đính chính và không trả lời phản ánh về câu này. Nhờ người soạn bài khác làm.',
    too_long: 'Dài quá. Anh/chị rút ngắn lại.',
    more_than_shown:
      'Từ lúc xem thử, có thêm lượt nộp và nhiều người hơn sẽ thành chưa qua. Hãy xem lại số mới rồi áp dụng.',
    nothing_open: 'Không còn phản ánh nào loại này đang chờ.',
  },
};

const en: typeof vi = {
  title: 'Correct a question',
  kinds: kindsInEnglish,
  newRight: 'New key',
  accepts: 'Accepts as well',
  dryRun: 'If it were applied now',
  figures: 'Attempts and people',
  nobody: 'No result changes.',
  stood: 'Attempts with this question',
  changed: 'Results that change',
  toPass: 'Not passed becomes passed',
  toFail: 'Passed becomes not passed',
  evidence: 'Evidence weighed again',
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  untouched: 'Earlier markings stay on record. A module that was completed stays completed.',
  allVoid: 'An attempt with no other question keeps its result.',
  asked: 'From now on the question is asked by the new key. Mend the lesson’s file as well.',
  told: 'Only people whose result changes are told, with the reason that you write below.',
  inScope: 'People within your scope whose result changes',
  cut: (shown, all) => `Shown: ${shown} of ${all} people, by name. The figures above include the others.`,
  outside: 'Names are shown only to who may see these people’s records.',
  person: 'Person',
  before: 'Before',
  after: 'After',
  why: 'Reason',
  whyHint: 'Learners read this sentence once they may see the key.',
  apply: 'Apply the correction',
  applied: 'Corrected',
  appliedCounts: ({ changed, changedPeople, toPass, toFail }) =>
    `Results changed: ${changed}, of ${changedPeople === 1 ? '1 person' : `${changedPeople} people`}. Now passed: ${toPass}. Now not passed: ${toFail}.`,
  back: 'Back to the question',
  inHistory: (kind, date, by) => `${kind}, ${date}, ${by}`,
  refusals: {
    unknown_question: 'There is no such question.',
    cannot_be_corrected: 'A question of this kind cannot be corrected in this way.',
    impossible_key: 'Nobody could answer by this key. Choose again.',
    nothing_changes: 'The question is marked like this already.',
    no_reason: 'Write a reason.',
    own_result:
      'This question is in a check of your own, so you neither correct it nor answer objections to it. Ask another trainer.',
    too_long: 'This is too long. Make it shorter.',
    more_than_shown:
      'Since the dry run more attempts were submitted, and more people would not pass. Look at the new figures before you apply it.',
    nothing_open: 'No objections of this kind are waiting any more.',
  },
};

export const words = { vi, en };
