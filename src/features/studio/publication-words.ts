import type { News, PublishedVersion } from '#features/curriculum/published.ts';
import type { Language } from '#ui/language.ts';

const vi = {
  title: 'Các lần đăng',
  finding: (count: number) => (count === 0 ? 'Chưa có lần đăng nào' : `${count} lần đăng`),
  intro:
    'Mỗi lần đăng, bài và câu hỏi nào khác trước thì có phiên bản mới. Bài đã làm giữ phiên bản và kết quả của nó.',
  none: 'Chưa đăng lần nào',
  noneMeans: 'Chạy npm run content:sync để đăng các tệp của thư mục bài học.',
  lead: 'Xem từng lần đăng đã đổi gì ở bài học và câu hỏi.',
  columns: { at: 'Lúc', by: 'Cách đăng', lessons: 'Bài học', questions: 'Câu hỏi' },
  ways: { files: 'Từ tệp', studio: 'Soạn trên web' },
  by: (way: string, name: string) => `${way}, ${name}`,
  unchanged: 'Không đổi',
  lessonCounts: {
    new: (count: number) => `${count} bài mới`,
    changed: (count: number) => `${count} bài có phiên bản mới`,
    retired: (count: number) => `${count} bài thôi dùng`,
  },
  questionCounts: {
    new: (count: number) => `${count} câu mới`,
    key: (count: number) => `${count} câu đổi đáp án`,
    meaning: (count: number) => `${count} câu đổi nghĩa`,
    typo: (count: number) => `${count} câu sửa chính tả`,
    remarks: (count: number) => `${count} câu đổi phần kèm theo`,
    retired: (count: number) => `${count} câu thôi dùng`,
  } satisfies Record<News, (count: number) => string>,
  publication: (moment: string) => `Lần đăng lúc ${moment}`,
  nothing: 'Lần đăng này không đổi lời của bài học hay câu hỏi nào',
  nothingMeans:
    'Chỉ có học phần, chương trình, năng lực, thuật ngữ, văn bản, hình, căn cứ được dẫn, hoặc chỗ của bài và câu hỏi thay đổi.',
  many: 'Lần đăng này đổi nhiều chỗ. Chọn một bài để xem.',
  whole: 'Xem cả lần đăng',
  bank: (module: string) => `Ngân hàng câu hỏi: ${module}`,
  lessonTags: { new: 'Bài mới', retired: 'Bài thôi dùng' },
  tags: {
    key: 'Đổi đáp án',
    meaning: 'Đổi nghĩa',
    typo: 'Sửa chính tả',
    remarks: 'Đổi phần kèm theo',
  } satisfies Record<Exclude<News, 'new' | 'retired'>, string>,
  means: {
    key: 'Điều được tính là đúng, số phương án hoặc điểm khác trước.',
    meaning: 'Lời khác trước, được tính là đổi nghĩa.',
    typo: 'Lời khác trước, được tính là sửa chính tả.',
    remarks: 'Câu hỏi và đáp án như cũ.',
  } satisfies Record<Exclude<News, 'new' | 'retired'>, string>,
  statistics: { anew: 'Thống kê của câu bắt đầu lại.', goOn: 'Thống kê của câu tính tiếp.' },
  named: {
    new: (count: number) => `${count} câu mới`,
    retired: (count: number) => `${count} câu thôi dùng: không được rút nữa, bài đã làm không đổi`,
  },
  more: (count: number) => `và ${count} câu nữa`,
  version: (number: number) => `Từ phiên bản ${number - 1} sang phiên bản ${number}`,
  text: { vi: 'Bản tiếng Việt', en: 'Bản tiếng Anh' } satisfies Record<Language, string>,
  became: {
    new: 'mới',
    changed: 'thay đổi',
    withdrawn: 'đã bỏ',
  } satisfies Record<PublishedVersion['is'], string>,
  translation: {
    came: 'Câu có thêm bản tiếng Anh.',
    went: 'Câu không còn bản tiếng Anh.',
  },
  inQuestions: 'Trong bài, mỗi câu hỏi chỉ hiện dòng mở đầu; câu nào đổi thì xem ở dưới.',
};

const few = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
const questions = (count: number) => few(count, 'question', 'questions');

const en: typeof vi = {
  title: 'Publications',
  finding: (count) => (count === 0 ? 'No publication yet' : few(count, 'publication', 'publications')),
  intro:
    'With each publication the lessons and questions that changed get a new version. What was answered before keeps its version and its result.',
  none: 'Nothing was published yet',
  noneMeans: 'Run npm run content:sync to publish the files of the content folder.',
  lead: 'See what each publication changed in lessons and questions.',
  columns: { at: 'When', by: 'How', lessons: 'Lessons', questions: 'Questions' },
  ways: { files: 'From files', studio: 'Written in the browser' },
  by: (way, name) => `${way}, ${name}`,
  unchanged: 'Unchanged',
  lessonCounts: {
    new: (count) => few(count, 'new lesson', 'new lessons'),
    changed: (count) => few(count, 'lesson with a new version', 'lessons with a new version'),
    retired: (count) => few(count, 'lesson retired', 'lessons retired'),
  },
  questionCounts: {
    new: (count) => few(count, 'new question', 'new questions'),
    key: (count) => `${questions(count)} with another key`,
    meaning: (count) => `${questions(count)} with another meaning`,
    typo: (count) => `${questions(count)} with a typo mended`,
    remarks: (count) => `${questions(count)} with other remarks`,
    retired: (count) => `${questions(count)} retired`,
  },
  publication: (moment) => `Published at ${moment}`,
  nothing: 'This publication changed no words of lessons or questions',
  nothingMeans:
    'Only modules, programmes, competencies, terms, documents, pictures, citations, or the places of lessons and questions changed.',
  many: 'This publication changed a lot. Choose a lesson to see it.',
  whole: 'See the whole publication',
  bank: (module) => `Question bank: ${module}`,
  lessonTags: { new: 'New lesson', retired: 'Lesson retired' },
  tags: {
    key: 'Other key',
    meaning: 'Other meaning',
    typo: 'Typo mended',
    remarks: 'Other remarks',
  },
  means: {
    key: 'What counts as right, the number of options or the points are others.',
    meaning: 'Other words, taken as another meaning.',
    typo: 'Other words, taken as a mended typo.',
    remarks: 'Question and key are as before.',
  },
  statistics: { anew: 'Its statistics begin anew.', goOn: 'Its statistics go on.' },
  named: {
    new: (count) => few(count, 'new question', 'new questions'),
    retired: (count) => `${questions(count)} retired: drawn no more, past attempts unchanged`,
  },
  more: (count) => `and ${count} more`,
  version: (number) => `From version ${number - 1} to version ${number}`,
  text: { vi: 'Vietnamese text', en: 'English text' },
  became: { new: 'new', changed: 'changed', withdrawn: 'taken away' },
  translation: {
    came: 'The question has an English text now.',
    went: 'The question has no English text any more.',
  },
  inQuestions:
    'Of each question in the lesson only the opening line is shown; what changed in a question stands below.',
};

export const words = { vi, en };
export type PublicationWords = typeof vi;
