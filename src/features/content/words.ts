import type { Language } from '#ui/language.ts';
import type { Saying } from './finding.ts';

/** What a check says of a file and of its YAML. */
const vi = {
  'too-big': (): Saying => ['Tệp nặng hơn 512 KiB.', 'Chia thành nhiều bài, hoặc bỏ bớt nội dung.'],
  'not-utf8': (): Saying => ['Tệp không phải UTF-8.', 'Lưu lại tệp với bảng mã UTF-8.'],
  'line-too-long': (limit: number): Saying => [`Dòng dài hơn ${limit} ký tự.`, 'Ngắt thành nhiều đoạn ngắn.'],
  'unreadable-character': (code: string): Saying => [
    `Có ký tự điều khiển không nhìn thấy (${code}).`,
    'Xóa ký tự ấy, hoặc gõ lại dòng này thay vì dán.',
  ],
  'too-deep': (limit: number): Saying => [
    `Trích dẫn hoặc danh sách lồng nhau quá ${limit} tầng.`,
    'Bớt số dấu > hoặc số tầng thụt đầu dòng.',
  ],
  'yaml-broken': (detail: string): Saying => [
    `Phần YAML không đọc được: ${detail}`,
    'Xem lại dấu hai chấm, dấu ngoặc và thụt đầu dòng. Giá trị có dấu “: ” thì đặt trong dấu nháy.',
  ],
  'unknown-key': (key: string): Saying => [`Không có khóa “${key}”.`, 'Xem lại chính tả, hoặc bỏ dòng này.'],
  'missing-key': (key: string): Saying => [`Thiếu “${key}”.`, `Thêm dòng “${key}: …”.`],
  'wrong-value': (key: string, expected: string): Saying => [
    `“${key}” chưa đúng dạng.`,
    `Cần ${EXPECTED.vi[expected] ?? EXPECTED.vi['value']}.`,
  ],
};

const en: typeof vi = {
  'too-big': () => ['The file is bigger than 512 KiB.', 'Split it into lessons, or cut it.'],
  'not-utf8': () => ['The file is not UTF-8.', 'Save the file again with the encoding UTF-8.'],
  'line-too-long': (limit) => [
    `The line is longer than ${limit} characters.`,
    'Break it into short paragraphs.',
  ],
  'unreadable-character': (code) => [
    `There is a control character that cannot be seen (${code}).`,
    'Delete it, or type this line again instead of pasting it.',
  ],
  'too-deep': (limit) => [
    `Quotes or lists stand more than ${limit} deep in each other.`,
    'Use fewer > signs or levels of indent.',
  ],
  'yaml-broken': (detail) => [
    `The YAML cannot be read: ${detail}`,
    'Look at colons, brackets and indents. A value that holds “: ” belongs in quotes.',
  ],
  'unknown-key': (key) => [`There is no key “${key}”.`, 'Check the spelling, or take the line out.'],
  'missing-key': (key) => [`“${key}” is missing.`, `Add a line “${key}: …”.`],
  'wrong-value': (key, expected) => [
    `“${key}” does not have the right form.`,
    `It needs ${EXPECTED.en[expected] ?? EXPECTED.en['value']}.`,
  ],
};

/** What a value of the YAML should be; the names are those of `fields.ts`. */
const EXPECTED: Record<Language, Record<string, string>> = {
  vi: {
    value: 'một giá trị đúng như trong hướng dẫn soạn bài',
    text: 'chữ, không để trống',
    bilingual: 'hai dòng: vi và en',
    day: 'một ngày có thật, viết như 2026-11-20',
    days: 'một ngày có thật, hoặc ngày đầu và ngày cuối nối bằng dấu “..”, như 2026-02-16 .. 2026-02-20',
    confidence: 'H (chắc chắn) hoặc M (một nguồn); chưa chắc hơn thế thì chưa ghi',
    dating: 'một ngày có thật, viết như 2026-11-20, hoặc một tháng, viết như 2026-02',
    unconfirmed: 'unconfirmed, khi chưa đối chiếu hiệu lực với nguồn chính thức; đã đối chiếu thì bỏ dòng này',
    number: 'một số nguyên trong khoảng cho phép',
    list: 'một danh sách, như [A2, C1]',
    short: 'tối đa hai mục',
    slug: 'chữ thường không dấu, số và dấu gạch nối',
    code: 'một mã năng lực, như B2',
    show: 'at-once, after-pass hoặc after-window',
    measure: 'questions hoặc observation',
    minutes: 'số phút, hoặc none',
    map: 'các dòng “khóa: giá trị”',
  },
  en: {
    value: 'a value as in the guide for authors',
    text: 'words, not nothing',
    bilingual: 'two lines: vi and en',
    day: 'a day that exists, written like 2026-11-20',
    days: 'a day that exists, or the first and the last joined by “..”, like 2026-02-16 .. 2026-02-20',
    confidence: 'H (sure) or M (one source); what is less sure is left out',
    dating: 'a day that exists, written like 2026-11-20, or a month, written like 2026-02',
    unconfirmed:
      'unconfirmed, while nobody has compared the status with an official source; else take the line out',
    number: 'a whole number within its limits',
    list: 'a list, like [A2, C1]',
    short: 'at most two entries',
    slug: 'lower-case letters without marks, digits and hyphens',
    code: 'the code of a competency, like B2',
    show: 'at-once, after-pass or after-window',
    measure: 'questions or observation',
    minutes: 'a number of minutes, or none',
    map: 'lines of “key: value”',
  },
};

export const words = { vi, en };
