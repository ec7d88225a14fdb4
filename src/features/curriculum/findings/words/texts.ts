import type { Saying } from '#features/content/finding.ts';

/** What a check says of files, their texts and their containers. Each is what is wrong, then how to mend it. */
const vi = {
  'unknown-file': (): Saying => [
    'Tệp này không có chỗ trong thư mục nội dung.',
    'Đặt tên như 01-ten-bai.vi.md (chữ thường không dấu), hoặc chuyển tệp đi nơi khác.',
  ],
  'missing-file': (name: string): Saying => [`Thiếu tệp ${name}.`, `Thêm tệp ${name}.`],
  'duplicate-lesson': (id: string): Saying => [
    `Đã có bài khác tên “${id}”.`,
    'Tên sau số thứ tự là địa chỉ của bài. Chọn một tên khác.',
  ],
  'duplicate-module': (id: string): Saying => [
    `Đã có học phần khác tên “${id}”.`,
    'Tên sau số thứ tự là địa chỉ của học phần. Chọn một tên khác.',
  ],
  'no-original': (): Saying => [
    'Bản dịch không có bản gốc tiếng Việt.',
    'Thêm tệp .vi.md cùng tên, hoặc bỏ bản dịch.',
  ],
  'no-front-matter': (): Saying => [
    'Tệp không mở đầu bằng phần khai báo, nên thiếu title.',
    'Thêm ở dòng đầu: ---, rồi title: …, rồi ---.',
  ],
  'front-matter-open': (): Saying => [
    'Phần khai báo không có dòng --- kết thúc.',
    'Thêm dòng --- sau khóa cuối.',
  ],
  'answers-outside': (): Saying => [
    'Có phương án trả lời nằm ngoài câu hỏi.',
    'Đặt câu hỏi giữa dòng :::câu-hỏi{#mã} và dòng :::.',
  ],
  'code-never-closed': (): Saying => [
    'Khối mã mở ở đây không được đóng, nên phần sau không đọc được.',
    'Thêm dòng ``` ở cuối khối.',
  ],
  'never-closed': (): Saying => ['Khối này không được đóng.', 'Thêm một dòng ::: ở cuối khối.'],
  'almost-container': (): Saying => [
    'Dòng này gần giống dòng mở hoặc đóng khối, nhưng chưa đúng.',
    'Viết đúng ba dấu hai chấm ở đầu dòng: :::câu-hỏi{#mã} để mở, ::: để đóng.',
  ],
  'nothing-to-close': (): Saying => [
    'Dòng ::: này không đóng khối nào.',
    'Bỏ dòng này, hoặc thêm dòng mở ở trên.',
  ],
  'unknown-container': (name: string): Saying => [
    `Không có loại khối “${name}”.`,
    'Viết :::câu-hỏi{#mã} hoặc :::tình-huống{#mã}.',
  ],
  'bad-braces': (): Saying => ['Dấu { } ở dòng mở chưa đúng.', 'Viết như :::câu-hỏi{#oss-031}.'],
  'unknown-flag': (flag: string): Saying => [
    `Không dùng được “${flag}” ở đây.`,
    'Chỉ có bank, và many cho câu chọn.',
  ],
  'no-id': (): Saying => ['Câu hỏi cần đúng một mã.', 'Viết mã sau dấu #, như :::câu-hỏi{#oss-031}.'],
  'bad-id': (id: string): Saying => [
    `Mã “${id}” chưa đúng dạng.`,
    'Dùng chữ thường không dấu, số và dấu gạch nối, tối đa 64 ký tự.',
  ],
  'duplicate-id': (id: string, where: string): Saying => [
    `Mã “${id}” đã dùng ở ${where}.`,
    'Mỗi câu hỏi giữ một mã mãi mãi. Chọn mã khác cho câu này.',
  ],
};

const en: typeof vi = {
  'unknown-file': () => [
    'This file has no place in the content folder.',
    'Name it like 01-lesson-name.vi.md (lower case, no marks), or move it elsewhere.',
  ],
  'missing-file': (name) => [`The file ${name} is missing.`, `Add ${name}.`],
  'duplicate-lesson': (id) => [
    `There is another lesson called “${id}”.`,
    'The name after the number is the address of the lesson. Choose another.',
  ],
  'duplicate-module': (id) => [
    `There is another module called “${id}”.`,
    'The name after the number is the address of the module. Choose another.',
  ],
  'no-original': () => [
    'The translation has no Vietnamese original.',
    'Add the .vi.md file of the same name, or take the translation out.',
  ],
  'no-front-matter': () => [
    'The file does not begin with its front matter, so title is missing.',
    'Add on top: ---, then title: …, then ---.',
  ],
  'front-matter-open': () => ['The front matter has no closing ---.', 'Add a line --- after the last key.'],
  'answers-outside': () => [
    'Options stand outside a question.',
    'Put the question between a line :::question{#id} and a line :::.',
  ],
  'code-never-closed': () => [
    'The block of code that begins here is not closed, so what follows cannot be read.',
    'Add a line ``` at its end.',
  ],
  'never-closed': () => ['This container is never closed.', 'Add a line ::: at its end.'],
  'almost-container': () => [
    'This line almost opens or closes a container.',
    'Write exactly three colons at the beginning: :::question{#id} to open, ::: to close.',
  ],
  'nothing-to-close': () => ['This ::: closes nothing.', 'Take it out, or add the opening line above.'],
  'unknown-container': (name) => [
    `There is no container “${name}”.`,
    'Write :::question{#id} or :::scenario{#id}.',
  ],
  'bad-braces': () => ['The { } of the opening line are not right.', 'Write like :::question{#oss-031}.'],
  'unknown-flag': (flag) => [`“${flag}” cannot be used here.`, 'There is only bank, and many for choices.'],
  'no-id': () => ['A question needs exactly one id.', 'Write it after #, like :::question{#oss-031}.'],
  'bad-id': (id) => [
    `The id “${id}” does not have the right form.`,
    'Use lower-case letters without marks, digits and hyphens, at most 64 characters.',
  ],
  'duplicate-id': (id, where) => [
    `The id “${id}” is already used in ${where}.`,
    'A question keeps its id for ever. Choose another for this one.',
  ],
};

export const words = { vi, en };
