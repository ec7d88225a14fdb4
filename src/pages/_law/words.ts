import type { DocumentStatus, Doubt } from '#features/law/document.ts';

const vi = {
  title: 'Văn bản',
  intro: (day: string) => `Các văn bản mà bài học và câu hỏi dẫn. Hiệu lực tính đến ngày ${day}.`,
  search: 'Tìm văn bản',
  searchHint: 'Số hiệu hoặc tên. Gõ không dấu cũng được, ví dụ “thu tuc”.',
  find: 'Tìm',
  found: (count: number, query: string) => `${count} văn bản có “${query}”.`,
  nothing: (query: string) => `Không có văn bản nào có “${query}”`,
  all: 'Xem tất cả văn bản',
  empty: 'Chưa có văn bản nào trong danh mục',
  status: {
    'in-force': 'Còn hiệu lực',
    amended: 'Còn hiệu lực, đã sửa đổi',
    'not-yet': 'Chưa có hiệu lực',
    expired: 'Hết hiệu lực',
    unconfirmed: 'Chưa xác nhận hiệu lực',
    unknown: 'Chưa rõ hiệu lực',
  } satisfies Record<DocumentStatus, string>,
  whyUnconfirmed:
    'Hiệu lực của văn bản này chưa được đối chiếu với nguồn chính thức. Trước khi dẫn, anh/chị tra lại tại vanban.chinhphu.vn hoặc vbpl.vn.',
  doubts: {
    'no-day':
      'Danh mục chưa có ngày ban hành và ngày có hiệu lực của văn bản này, nên chưa nói được văn bản còn hiệu lực hay không.',
    'some-day-this-month': 'Danh mục mới biết tháng, chưa biết văn bản này có từ ngày nào trong tháng.',
    'replaced-some-day':
      'Đã có văn bản thay thế, nhưng danh mục chưa biết văn bản thay thế có hiệu lực từ ngày nào.',
  } satisfies Record<Doubt, string>,
  facts: 'Ngày tháng và quan hệ với văn bản khác',
  issuer: 'Nơi ban hành',
  issuedOn: 'Ngày ban hành',
  inForceFrom: 'Có hiệu lực từ',
  expiresOn: 'Ngày cuối còn hiệu lực',
  endedFrom: 'Hết hiệu lực từ',
  monthOnly: (month: string) => `${month}, chưa rõ ngày`,
  issued: (day: string) => `ban hành ${day}`,
  from: (day: string) => `từ ${day}`,
  until: (day: string) => `đến hết ${day}`,
  today: (day: string) => `Ngày ${day}:`,
  replaces: 'Thay thế',
  replacedBy: 'Được thay thế bởi',
  amendedBy: 'Được sửa đổi bởi',
  ended: (day: string) => `hết hiệu lực từ ${day}`,
  amends: 'Sửa đổi, bổ sung',
  endsPartsOf: 'Bãi bỏ một phần của',
  endedProvisions: 'Điều khoản hết hiệu lực riêng',
  provisionEnds: (provision: string, from: string) => `${provision}, từ ${from}, theo`,
  citingLessons: 'Bài học dựa trên văn bản này',
  noLessons: 'Chưa có bài học nào dẫn văn bản này.',
  citingQuestions: 'Câu hỏi dẫn văn bản này',
  questionsFor: (count: number) =>
    count === 0 ? 'Chưa có câu hỏi nào.' : `${count} câu hỏi. Chỉ người soạn bài thấy danh sách này.`,
  inLesson: 'trong bài học',
  inBank: 'trong ngân hàng câu hỏi',
  notDrawn: 'Không được rút',
};

const en: typeof vi = {
  title: 'Documents',
  intro: (day) => `The documents that lessons and questions cite. Status as of ${day}.`,
  search: 'Find a document',
  searchHint: 'Number or title. Tone marks are not needed: “thu tuc” finds “thủ tục”.',
  find: 'Find',
  found: (count, query) =>
    count === 1 ? `1 document with “${query}”.` : `${count} documents with “${query}”.`,
  nothing: (query) => `There is no document with “${query}”`,
  all: 'See all documents',
  empty: 'There are no documents in the register yet',
  status: {
    'in-force': 'In force',
    amended: 'In force, amended',
    'not-yet': 'Not yet in force',
    expired: 'Expired',
    unconfirmed: 'Status not confirmed',
    unknown: 'Status not known',
  },
  whyUnconfirmed:
    'The status of this document has not been compared with an official source. Look it up at vanban.chinhphu.vn or vbpl.vn before you cite it.',
  doubts: {
    'no-day':
      'The register has no day on which this document was issued or took effect, so nobody can say whether it is in force.',
    'some-day-this-month':
      'The register knows the month only, not from which day of it on the document is there.',
    'replaced-some-day':
      'There is a document that replaces it, but the register does not know from which day that one is in force.',
  },
  facts: 'Dates, and how it stands to other documents',
  issuer: 'Issued by',
  issuedOn: 'Issued on',
  inForceFrom: 'In force from',
  expiresOn: 'Last day in force',
  endedFrom: 'Not in force since',
  monthOnly: (month) => `${month}, day not known`,
  issued: (day) => `issued ${day}`,
  from: (day) => `from ${day}`,
  until: (day) => `until the end of ${day}`,
  today: (day) => `On ${day}:`,
  replaces: 'Replaces',
  replacedBy: 'Replaced by',
  amendedBy: 'Amended by',
  ended: (day) => `not in force since ${day}`,
  amends: 'Amends',
  endsPartsOf: 'Ends a part of',
  endedProvisions: 'Provisions that end on their own',
  provisionEnds: (provision, from) => `${provision}, from ${from}, by`,
  citingLessons: 'Lessons that rest on it',
  noLessons: 'No lesson cites it yet.',
  citingQuestions: 'Questions that cite it',
  questionsFor: (count) => {
    if (count === 0) return 'No question cites it yet.';
    return `${count === 1 ? '1 question' : `${count} questions`}. Only trainers see this list.`;
  },
  inLesson: 'in a lesson',
  inBank: 'in the question bank',
  notDrawn: 'Not drawn',
};

export const words = { vi, en };
