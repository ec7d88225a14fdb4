import type { Saying } from '#features/content/finding.ts';

/** What a check says of what is referred to, of plans and of translations. Each is what is wrong, then how to mend it. */
const vi = {
  'unknown-competency': (code: string): Saying => [
    `Không có năng lực ${code}.`,
    'Chọn một mã trong competencies.yaml.',
  ],
  'observed-competency': (code: string): Saying => [
    `Năng lực ${code} được đánh giá bằng quan sát, không bằng câu hỏi.`,
    'Chọn năng lực khác nếu câu hỏi cần được tính.',
  ],
  'unknown-document': (id: string): Saying => [
    `Văn bản “${id}” không có trong law.yaml.`,
    'Xem lại số hiệu, mỗi dòng một văn bản, hoặc thêm văn bản vào law.yaml.',
  ],
  'citation-ended': (id: string, on: string): Saying => [
    `${id} không còn hiệu lực ngày ${on}.`,
    'Dẫn văn bản đang áp dụng. Câu hỏi dẫn văn bản này không còn được rút vào bài kiểm tra.',
  ],
  'citation-replaced': (id: string, by: string): Saying => [
    `${id} đã được ${by} thay thế, chưa rõ từ ngày nào.`,
    `Kiểm tra phần được dẫn còn áp dụng không, rồi ghi vào law.yaml ngày có hiệu lực (“in-force”) của ${by}, hoặc ngày cuối (“expires”) của ${id}.`,
  ],
  'citation-unknown': (id: string, on: string): Saying => [
    `${id} chưa rõ hiệu lực ngày ${on}: danh mục không có ngày nào của văn bản này, hoặc chỉ có tháng.`,
    'Tra ngày ban hành hoặc ngày có hiệu lực rồi ghi vào law.yaml, hoặc dẫn văn bản khác.',
  ],
  'citation-not-yet': (id: string, on: string): Saying => [
    `${id} chưa có hiệu lực ngày ${on}.`,
    'Kiểm tra lại ngày có hiệu lực.',
  ],
  'unknown-anchor': (anchor: string): Saying => [
    `Bài này không có mục #${anchor}.`,
    'Viết tên mục bằng chữ thường không dấu, nối bằng dấu gạch: ## Nêu một lần thành #neu-mot-lan.',
  ],
  'review-in-bank': (): Saying => [
    'Câu trong ngân hàng không thuộc bài nào để xem lại.',
    'Bỏ dòng “Xem lại”, hoặc đặt câu hỏi vào bài học với {bank}.',
  ],
  'unknown-module': (id: string): Saying => [
    `Không có học phần “${id}”.`,
    'Viết tên thư mục của học phần, bỏ số thứ tự.',
  ],
  'duplicate-competency': (code: string): Saying => [`Năng lực ${code} có hai mục.`, 'Giữ một mục.'],
  'duplicate-term': (id: string): Saying => [
    `Thuật ngữ “${id}” có hai mục.`,
    'Giữ một mục, cách viết khác để vào also.',
  ],
  'blueprint-sum': (asked: number, sum: number): Saying => [
    `Bài kiểm tra có ${asked} câu, nhưng blueprint cộng lại là ${sum}.`,
    'Sửa questions hoặc các count cho khớp.',
  ],
  'too-few-questions': (competency: string, live: number, asked: number): Saying => [
    `Bài kiểm tra rút ${asked} câu ${competency}, ngân hàng chỉ có ${live} câu dùng được.`,
    'Thêm câu hỏi vào ngan-hang.vi.md, hoặc giảm count.',
  ],
  'overlapping-lines': (competency: string, left: number, asked: number): Saying => [
    `Các dòng phía trên có thể rút trước câu ${competency} của dòng này: chắc chắn còn ${left} câu, dòng này cần ${asked}.`,
    'Thêm câu hỏi, giảm count, hoặc đặt dòng hẹp hơn (level thấp, có difficulty) lên trên.',
  ],
  'not-translated': (id: string): Saying => [`Bản dịch thiếu câu “${id}”.`, 'Dịch câu này vào đúng chỗ.'],
  'only-translated': (id: string): Saying => [
    `Câu “${id}” chỉ có trong bản dịch.`,
    'Thêm câu này vào bản gốc, hoặc bỏ đi.',
  ],
  'other-order': (id: string): Saying => [
    `Câu “${id}” đứng khác thứ tự với bản gốc.`,
    'Xếp các câu theo thứ tự của bản gốc.',
  ],
  'other-shape': (id: string): Saying => [
    `Câu “${id}” khác bản gốc về loại câu, số phương án hoặc đáp án đúng.`,
    'Giữ cùng số phương án, cùng thứ tự, cùng dấu như bản gốc.',
  ],
  'other-value': (id: string): Saying => [
    `Câu “${id}” có năng lực, độ khó, điểm hoặc {bank} khác bản gốc.`,
    'Ghi như bản gốc, hoặc bỏ dòng ấy trong bản dịch.',
  ],
};

const en: typeof vi = {
  'unknown-competency': (code) => [
    `There is no competency ${code}.`,
    'Choose a code from competencies.yaml.',
  ],
  'observed-competency': (code) => [
    `Competency ${code} is judged by observation, not by questions.`,
    'Choose another if the question is to count.',
  ],
  'unknown-document': (id) => [
    `Document “${id}” is not in law.yaml.`,
    'Check its number, one document a line, or add it to law.yaml.',
  ],
  'citation-ended': (id, on) => [
    `${id} is no longer in force on ${on}.`,
    'Cite the law that applies. Questions that cite this are no longer drawn by checks.',
  ],
  'citation-replaced': (id, by) => [
    `${id} was replaced by ${by}; nobody knows from which day on.`,
    `See whether the cited part still applies, then write into law.yaml the first day in force (“in-force”) of ${by}, or the last day (“expires”) of ${id}.`,
  ],
  'citation-unknown': (id, on) => [
    `Nobody can say whether ${id} is in force on ${on}: the register has no day of it, or only the month.`,
    'Look up when it was issued or takes effect and write it into law.yaml, or cite another document.',
  ],
  'citation-not-yet': (id, on) => [
    `${id} is not yet in force on ${on}.`,
    'Check the day on which it takes effect.',
  ],
  'unknown-anchor': (anchor) => [
    `This lesson has no heading #${anchor}.`,
    'Write the heading in lower case without marks, joined by hyphens: ## Ask only once becomes #ask-only-once.',
  ],
  'review-in-bank': () => [
    'A question of the bank stands in no lesson that could be read again.',
    'Take “Review” out, or put the question into a lesson with {bank}.',
  ],
  'unknown-module': (id) => [
    `There is no module “${id}”.`,
    'Write the name of its folder without the number.',
  ],
  'duplicate-competency': (code) => [`Competency ${code} has two entries.`, 'Keep one.'],
  'duplicate-term': (id) => [`The term “${id}” has two entries.`, 'Keep one; other spellings go into also.'],
  'blueprint-sum': (asked, sum) => [
    `The check has ${asked} questions, but its blueprint adds up to ${sum}.`,
    'Make questions and the counts agree.',
  ],
  'too-few-questions': (competency, live, asked) => [
    `The check draws ${asked} questions on ${competency}, the bank has only ${live} that can be used.`,
    'Add questions to ngan-hang.vi.md, or lower count.',
  ],
  'overlapping-lines': (competency, left, asked) => [
    `The lines above may draw the questions on ${competency} of this line first: ${left} are sure to be left, it needs ${asked}.`,
    'Add questions, lower count, or put the narrower line (a low level, a difficulty) first.',
  ],
  'not-translated': (id) => [`Question “${id}” is missing in the translation.`, 'Translate it in its place.'],
  'only-translated': (id) => [
    `Question “${id}” is only in the translation.`,
    'Add it to the original, or take it out.',
  ],
  'other-order': (id) => [
    `Question “${id}” stands in another order than in the original.`,
    'Keep the order of the original.',
  ],
  'other-shape': (id) => [
    `Question “${id}” differs from the original in type, number of options or right answers.`,
    'Keep the same options, in the same order, with the same marks.',
  ],
  'other-value': (id) => [
    `Question “${id}” differs from the original in competency, difficulty, points or {bank}.`,
    'Write what the original has, or take the line out of the translation.',
  ],
};

export const words = { vi, en };
