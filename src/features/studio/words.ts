import type { Doubt } from '#features/law/document.ts';

const vi = {
  title: 'Việc cần làm khi soạn bài',
  finding: (count: number) => (count === 0 ? 'Không có việc gì cần làm' : `${count} việc cần làm`),
  asOf: (day: string) => `Tính đến ngày ${day}, việc gấp đứng trước.`,
  checks: 'Câu hỏi cho bài kiểm tra',
  checksMean: 'Câu dựa trên văn bản đã hết hiệu lực không được rút.',
  columns: {
    check: 'Bài kiểm tra',
    competency: 'Năng lực',
    drawn: 'Mỗi lượt rút',
    live: 'Còn rút được',
    later: (days: number) => `Sau ${days} ngày`,
  },
  line: (competency: string, level: number) => `${competency}, đến mức ${level}`,
  lineOf: (competency: string, level: number, difficulty: number) =>
    `${competency}, đến mức ${level}, độ khó ${difficulty}`,
  liveOf: (live: number, all: number) => (live === all ? `${live} câu` : `${live} trên ${all} câu`),
  questions: (count: number) => `${count} câu`,
  short: 'Không đủ',
  list: 'Danh sách việc',
  none: 'Không có việc gì cần làm',
  noneMeans: (law: number, review: number) =>
    `Không có văn bản nào hết hiệu lực trong ${law} ngày tới, không có bài nào đến hạn xem lại trong ${review} ngày tới.`,
  checkShort: (title: string) => `Bài kiểm tra “${title}” không còn chắc đủ câu để rút`,
  checkShortFrom: (title: string, day: string) =>
    `Từ ${day}, bài kiểm tra “${title}” không còn chắc đủ câu để rút`,
  shortLine: (competency: string, left: number, drawn: number) =>
    `${competency}: chắc còn ${left} câu, mỗi lượt rút ${drawn} câu.`,
  provisionOf: (provision: string, id: string) => `${provision} của ${id}`,
  lawEnded: (name: string, from: string) => `${name} hết hiệu lực từ ${from}`,
  lawEnding: (name: string, from: string) => `${name} sẽ hết hiệu lực từ ${from}`,
  lawUnconfirmed: (id: string) => `${id} chưa được xác nhận hiệu lực`,
  lawUnknown: (id: string) => `${id} chưa rõ hiệu lực`,
  reviewDue: (title: string) => `Xem lại “${title}”`,
  bankOf: (module: string) => `ngân hàng câu hỏi của ${module}`,
  reviewBy: (day: string) => `Hạn xem lại: ${day}.`,
  successors: 'Văn bản thay thế:',
  endedBy: 'Theo:',
  noSuccessor: 'Danh mục chưa có văn bản thay thế.',
  mend: {
    'check-short':
      'Thêm câu hỏi vào ngân hàng, sửa các câu dựa trên văn bản hết hiệu lực, hoặc giảm số câu trong module.yaml.',
    'law-ended':
      'Sửa nội dung và căn cứ theo văn bản đang có hiệu lực rồi đăng. Trước khi đăng bản mới, các câu dưới đây không được rút và không tính vào năng lực.',
    'law-ending':
      'Chuẩn bị nội dung theo văn bản sẽ áp dụng. Từ ngày trên, các câu dưới đây không được rút và không tính vào năng lực.',
    'review-due': 'Đối chiếu với văn bản, sửa nếu cần, ghi “checked-on” và “review-by” mới rồi đăng.',
  },
  lookUp: {
    unconfirmed:
      'Đối chiếu tại vanban.chinhphu.vn hoặc vbpl.vn. Đã rõ thì bỏ dòng “status: unconfirmed” của văn bản này trong content/law.yaml.',
    'no-day': 'Tra ngày ban hành và ngày có hiệu lực rồi ghi vào content/law.yaml.',
    'some-day-this-month': 'Tra ngày trong tháng rồi ghi vào content/law.yaml.',
    'replaced-some-day':
      'Tra ngày có hiệu lực của văn bản thay thế, hoặc ngày cuối của văn bản này, rồi ghi vào content/law.yaml.',
  } satisfies Record<Doubt | 'unconfirmed', string>,
  tags: {
    short: 'Thiếu câu',
    ended: 'Hết hiệu lực',
    lookUp: 'Cần tra cứu',
    left: (days: number) => (days === 0 ? 'Ngày cuối' : `Còn ${days} ngày`),
    overdue: (days: number) => `Quá hạn ${days} ngày`,
  },
  bank: 'Ngân hàng câu hỏi',
  head: 'dòng “law” ở đầu tệp',
  ids: (ids: string[]) => `câu ${ids.join(', ')}`,
  owner: (owner: string) => `phụ trách: ${owner}`,
  noFile: 'không có tệp',
  howTo:
    'Tệp .en.md bên cạnh là bản dịch, sửa cùng lúc. Sửa xong thì chạy npm run content:check rồi npm run content:sync; cách viết ở docs/authoring.md.',
};

const en: typeof vi = {
  title: 'To do for authors',
  finding: (count) =>
    count === 0 ? 'Nothing to do' : count === 1 ? '1 thing to do' : `${count} things to do`,
  asOf: (day) => `As of ${day}, the most urgent first.`,
  checks: 'Questions for the checks',
  checksMean: 'Questions that rest on law that has ended are not drawn.',
  columns: {
    check: 'Check',
    competency: 'Competency',
    drawn: 'Drawn each time',
    live: 'Can be drawn',
    later: (days) => `In ${days} days`,
  },
  line: (competency, level) => `${competency}, up to level ${level}`,
  lineOf: (competency, level, difficulty) => `${competency}, up to level ${level}, difficulty ${difficulty}`,
  liveOf: (live, all) => (live === all ? `${live}` : `${live} of ${all}`),
  questions: (count) => String(count),
  short: 'Too few',
  list: 'The list',
  none: 'There is nothing to do',
  noneMeans: (law, review) =>
    `No document ends within ${law} days, and no lesson is due for review within ${review} days.`,
  checkShort: (title) => `The check of “${title}” is no longer sure to find enough questions`,
  checkShortFrom: (title, day) =>
    `From ${day} on the check of “${title}” is no longer sure to find enough questions`,
  shortLine: (competency, left, drawn) => `${competency}: ${left} are sure to be left, ${drawn} are drawn.`,
  provisionOf: (provision, id) => `${provision} of ${id}`,
  lawEnded: (name, from) => `${name}: not in force since ${from}`,
  lawEnding: (name, from) => `${name}: in force no longer from ${from}`,
  lawUnconfirmed: (id) => `The status of ${id} is not confirmed`,
  lawUnknown: (id) => `The status of ${id} is not known`,
  reviewDue: (title) => `Look at “${title}” again`,
  bankOf: (module) => `the question bank of ${module}`,
  reviewBy: (day) => `To be reviewed by ${day}.`,
  successors: 'Replaced by:',
  endedBy: 'Ended by:',
  noSuccessor: 'The register holds nothing that replaces it.',
  mend: {
    'check-short':
      'Add questions to the bank, mend those on law that has ended, or lower the counts in module.yaml.',
    'law-ended':
      'Rewrite text and sources by the law in force, and publish. Until then these questions are not drawn and do not count towards a competency.',
    'law-ending':
      'Prepare the text for the law that will apply. From that day on these questions are not drawn and do not count towards a competency.',
    'review-due':
      'Compare it with the law, mend it where needed, write a new “checked-on” and “review-by”, and publish.',
  },
  lookUp: {
    unconfirmed:
      'Look it up at vanban.chinhphu.vn or vbpl.vn. Once it is sure, take the line “status: unconfirmed” of this document out of content/law.yaml.',
    'no-day': 'Look up when it was issued and takes effect, and write it into content/law.yaml.',
    'some-day-this-month': 'Look up the day in that month, and write it into content/law.yaml.',
    'replaced-some-day':
      'Look up the first day in force of what replaces it, or its own last day, and write it into content/law.yaml.',
  },
  tags: {
    short: 'Too few questions',
    ended: 'Ended',
    lookUp: 'To be looked up',
    left: (days) => (days === 0 ? 'Last day' : days === 1 ? '1 day left' : `${days} days left`),
    overdue: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  },
  bank: 'Question bank',
  head: 'the line “law” at the top of the file',
  ids: (ids) => `${ids.length === 1 ? 'question' : 'questions'} ${ids.join(', ')}`,
  owner: (owner) => `owner: ${owner}`,
  noFile: 'no file',
  howTo:
    'The file .en.md beside it is the translation: mend both. Then run npm run content:check and npm run content:sync; docs/authoring.md says how to write.',
};

export const words = { vi, en };
