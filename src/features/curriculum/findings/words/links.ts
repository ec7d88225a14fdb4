import type { Saying } from '#features/content/finding.ts';

/** What a check says of HTML, links and pictures. Each is what is wrong, then how to mend it. */
const vi = {
  'raw-html': (): Saying => [
    'Có mã HTML trong bài.',
    'Viết bằng Markdown, hoặc đặt trong dấu `…` nếu cần hiện mã.',
  ],
  'bad-link': (target: string): Saying => [
    `Liên kết này không được dùng: ${target}`,
    'Dùng địa chỉ http(s), đường dẫn trong trang này, hoặc #tên-mục.',
  ],
  'unknown-page': (target: string): Saying => [
    `Không có trang ${target}.`,
    'Viết /lessons/tên-bài, /modules/tên-học-phần (bỏ số thứ tự) hoặc /law/số-hiệu như /law/118-2025-nd-cp.',
  ],
  'relative-link': (target: string): Saying => [
    `Liên kết “${target}” không dẫn tới trang nào.`,
    'Bắt đầu bằng https://, bằng / như /lessons/tên-bài, hoặc bằng # và tên mục.',
  ],
  'anchor-elsewhere': (lesson: string, anchor: string): Saying => [
    `Bài “${lesson}” không có mục #${anchor}.`,
    'Xem lại tên mục: chữ thường không dấu, nối bằng dấu gạch.',
  ],
  'foreign-picture': (): Saying => [
    'Hình lấy từ nơi khác.',
    'Đặt hình SVG vào thư mục images của học phần và viết images/ten-hinh.svg.',
  ],
  'unknown-picture': (name: string): Saying => [
    `Không có hình ${name} trong học phần.`,
    'Xem lại tên tệp trong thư mục images.',
  ],
  'picture-without-text': (): Saying => [
    'Hình chưa có lời mô tả.',
    'Viết lời mô tả trong ngoặc vuông: ![lời mô tả](images/…).',
  ],
  'bad-picture': (what: string): Saying => [
    `Hình có phần không được dùng: ${what}`,
    'Lưu lại hình dạng SVG thuần: không mã lệnh, không liên kết hay hình từ bên ngoài.',
  ],
};

const en: typeof vi = {
  'raw-html': () => [
    'There is HTML in the text.',
    'Write Markdown, or put it in `…` if the code itself is meant.',
  ],
  'bad-link': (target) => [
    `This link is not allowed: ${target}`,
    'Use an http(s) address, a path of this site, or #heading-name.',
  ],
  'unknown-page': (target) => [
    `There is no page ${target}.`,
    'Write /lessons/lesson-name, /modules/module-name (without the number) or /law/number like /law/118-2025-nd-cp.',
  ],
  'relative-link': (target) => [
    `The link “${target}” leads to no page.`,
    'Begin with https://, with / as in /lessons/lesson-name, or with # and the name of a heading.',
  ],
  'anchor-elsewhere': (lesson, anchor) => [
    `The lesson “${lesson}” has no heading #${anchor}.`,
    'Check the name of the heading: lower case without marks, joined by hyphens.',
  ],
  'foreign-picture': () => [
    'The picture comes from elsewhere.',
    'Put an SVG into the images folder of the module and write images/name.svg.',
  ],
  'unknown-picture': (name) => [
    `The module has no picture ${name}.`,
    'Look at the file names in its images folder.',
  ],
  'picture-without-text': () => [
    'The picture has no description.',
    'Write one in the square brackets: ![description](images/…).',
  ],
  'bad-picture': (what) => [
    `The picture holds something that is not allowed: ${what}`,
    'Save it as plain SVG: no scripts, no links or pictures from outside.',
  ],
};

export const words = { vi, en };
