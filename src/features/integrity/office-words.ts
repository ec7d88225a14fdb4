import { words as testOutWords } from '#features/checks/test-out-words.ts';
import type { Language } from '#ui/language.ts';
import { LEARNER_FIRST_DAYS } from './thresholds.ts';

const vi = {
  title: 'Dấu hiệu cần người xem xét',
  intro: `Máy nhận thấy con số bất thường ở một lượt làm. Không điểm nào, kết luận nào đổi vì điều đó. Người học đọc trước; ở đây có sau khi họ đọc, hoặc sau ${LEARNER_FIRST_DAYS} ngày.`,
  finding: (n: number) => (n === 0 ? 'Không có dấu hiệu nào chờ xem xét' : `${n} dấu hiệu chờ xem xét`),
  findingOther: (n: number) => `${n} dấu hiệu`,
  none: 'Không có dấu hiệu nào khớp với bộ lọc này',
  noneMeans: 'Các lượt làm được xem mỗi đêm.',
  filters: 'Bộ lọc',
  state: 'Tình trạng',
  states: { open: 'Chờ xem xét', reviewed: 'Đã xem xét', all: 'Tất cả' },
  kind: 'Loại',
  anyKind: 'Mọi loại',
  show: 'Xem',
  person: 'Người',
  agency: 'Cơ quan',
  attempt: 'Lượt làm',
  attemptOf: (module: string, number: number) => `${module}, lượt ${number}`,
  noticedAt: 'Nhận thấy',
  replied: 'Người học',
  hasReplied: 'Đã nói',
  notReplied: 'Chưa nói gì',
  notReviewed: 'Chờ xem xét',
  about: (name: string) => `Dấu hiệu về lượt làm của ${name}`,
  times: (started: string, submitted: string) => `Bắt đầu ${started}, nộp ${submitted}`,
  score: (percent: string) => `Điểm ${percent}, không đổi`,
  seen: (moment: string) => `Người học đã đọc lúc ${moment}`,
  unseen: 'Người học chưa mở',
  other: (name: string) => `Người kia: ${name}`,
  otherOutside: 'Người kia nay ở ngoài phạm vi của anh/chị.',
  may: 'Cũng có thể vì',
  how: 'Cách tính',
  replies: 'Lời của người học',
  noReply: 'Người học chưa nói gì.',
  reviews: 'Đã xem xét',
  noReview: 'Chưa ai xem xét.',
  reviewedBy: (name: string, moment: string) => `${name}, ${moment}`,
  somebody: 'Một người ngoài phạm vi của anh/chị',
  review: 'Ghi kết quả xem xét',
  outcome: 'Kết quả xem xét',
  note: 'Ghi chú',
  noteHint: 'Người học đọc được kết quả và ghi chú này. Không sửa được sau khi ghi.',
  save: 'Ghi kết quả',
  own: 'Dấu hiệu có liên quan đến chính anh/chị thì người khác xem xét.',
  audited: 'Việc xem danh sách có tên này được ghi lại.',
};

const en: typeof vi = {
  title: 'Signals for a human to look at',
  intro: `The program noticed an unusual figure in an attempt. No score and no verdict changes because of it. The learner reads it first; it is here once they have read it, or after ${LEARNER_FIRST_DAYS} days.`,
  finding: (n) =>
    n === 0
      ? 'No signal waits for a reviewer'
      : n === 1
        ? '1 signal waits for a reviewer'
        : `${n} signals wait for a reviewer`,
  findingOther: (n) => (n === 1 ? '1 signal' : `${n} signals`),
  none: 'No signal matches this filter',
  noneMeans: 'Attempts are looked at every night.',
  filters: 'Filters',
  state: 'State',
  states: { open: 'Waiting', reviewed: 'Reviewed', all: 'All' },
  kind: 'Kind',
  anyKind: 'All kinds',
  show: 'Show',
  person: 'Person',
  agency: 'Agency',
  attempt: 'Attempt',
  attemptOf: (module, number) => `${module}, attempt ${number}`,
  noticedAt: 'Noticed',
  replied: 'Learner',
  hasReplied: 'Has said something',
  notReplied: 'Has said nothing',
  notReviewed: 'Waiting',
  about: (name) => `Signal about an attempt of ${name}`,
  times: (started, submitted) => `Started ${started}, submitted ${submitted}`,
  score: (percent) => `Score ${percent}, unchanged`,
  seen: (moment) => `The learner read it at ${moment}`,
  unseen: 'The learner has not opened it',
  other: (name) => `The other person: ${name}`,
  otherOutside: 'The other person is outside your scope now.',
  may: 'It may also be because',
  how: 'How it is computed',
  replies: 'What the learner says',
  noReply: 'The learner has said nothing.',
  reviews: 'Reviewed',
  noReview: 'Nobody has reviewed it.',
  reviewedBy: (name, moment) => `${name}, ${moment}`,
  somebody: 'Somebody outside your scope',
  review: 'Write down the outcome',
  outcome: 'Outcome',
  note: 'Note',
  noteHint: 'The learner can read this outcome and note. It cannot be changed afterwards.',
  save: 'Write it down',
  own: 'A signal that concerns you yourself is reviewed by somebody else.',
  audited: 'Looking at this list of names is recorded.',
};

export const words = { vi, en };

type Named = { module: string; number: number; testOut: boolean };

/** Which attempt it was: one to test out has no number among the others. */
export function attemptNamed({ module, number, testOut }: Named, language: Language): string {
  return testOut ? testOutWords[language].title(module) : words[language].attemptOf(module, number);
}
