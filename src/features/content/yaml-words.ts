import type { Saying } from './finding.ts';

/** What a check says of YAML that cannot be read. */
const vi = {
  'yaml-colon': (): Saying => [
    'Trong giá trị có dấu hai chấm, nên YAML tưởng là một khóa nữa.',
    'Đặt cả giá trị trong dấu nháy thẳng: title: "Kiểm tra: hồ sơ".',
  ],
  'yaml-no-colon': (): Saying => [
    'Dòng này không có dạng “khóa: giá trị”.',
    'Viết dấu hai chấm sau khóa, rồi một dấu cách. Chữ viết tiếp dòng trên thì để chung dòng.',
  ],
  'yaml-indent': (): Saying => [
    'Dòng này thụt vào khác các dòng cùng cấp.',
    'Để các khóa cùng cấp thẳng hàng; khóa con thụt vào hai dấu cách dưới khóa mẹ.',
  ],
  'yaml-tab': (): Saying => ['Dòng này thụt vào bằng phím Tab.', 'Thay bằng hai dấu cách.'],
  'yaml-quote': (quote: string): Saying => [
    `Dấu nháy ${quote} mở ở đây không được đóng.`,
    `Thêm ${quote} ở cuối giá trị.`,
  ],
  'yaml-after-quote': (): Saying => [
    'Sau dấu nháy đóng còn chữ.',
    'Đặt cả giá trị trong một cặp dấu nháy thẳng; dấu nháy ở bên trong thì viết “…”.',
  ],
  'yaml-bracket': (opened: string, closed: string): Saying => [
    `Dấu ${opened} mở ở đây không được đóng trên cùng dòng.`,
    `Viết tất cả trên một dòng và thêm ${closed} ở cuối.`,
  ],
  'yaml-closing': (closed: string): Saying => [
    `Dấu ${closed} này không đóng dấu nào.`,
    'Bỏ dấu này, hoặc đặt cả giá trị trong dấu nháy thẳng.',
  ],
  'yaml-duplicate': (key: string): Saying => [`Khóa “${key}” đã có ở trên.`, 'Giữ một dòng.'],
  'yaml-start': (sign: string): Saying => [
    `Giá trị không được mở đầu bằng ${sign}.`,
    'Đặt cả giá trị trong dấu nháy thẳng.',
  ],
  'yaml-broken': (): Saying => [
    'YAML không đọc được từ chỗ này.',
    'Xem lại dấu hai chấm, dấu ngoặc, dấu nháy và thụt đầu dòng ở dòng này và dòng trên.',
  ],
};

const en: typeof vi = {
  'yaml-colon': () => [
    'The value holds a colon, so YAML takes it for another key.',
    'Put the whole value into straight quotes: title: "Checking: a dossier".',
  ],
  'yaml-no-colon': () => [
    'This line is no “key: value”.',
    'Write a colon after the key, then a space. Words that belong to the line above stand on that line.',
  ],
  'yaml-indent': () => [
    'This line is indented otherwise than the lines of its level.',
    'Let keys of one level begin in one column; indent keys by two spaces under the key that holds them.',
  ],
  'yaml-tab': () => ['This line is indented with a tab.', 'Use two spaces instead.'],
  'yaml-quote': (quote) => [
    `The quote ${quote} that opens here is not closed.`,
    `Add ${quote} at the end of the value.`,
  ],
  'yaml-after-quote': () => [
    'Words stand after the closing quote.',
    'Put the whole value into one pair of straight quotes; inside it write “…”.',
  ],
  'yaml-bracket': (opened, closed) => [
    `The ${opened} that opens here is not closed on its line.`,
    `Write everything on one line and add ${closed} at its end.`,
  ],
  'yaml-closing': (closed) => [
    `This ${closed} closes nothing.`,
    'Take it out, or put the whole value into straight quotes.',
  ],
  'yaml-duplicate': (key) => [`The key “${key}” stands above already.`, 'Keep one of the lines.'],
  'yaml-start': (sign) => [
    `A value must not begin with ${sign}.`,
    'Put the whole value into straight quotes.',
  ],
  'yaml-broken': () => [
    'The YAML cannot be read from here.',
    'Look at colons, brackets, quotes and indents of this line and the line above.',
  ],
};

export const words = { vi, en };
