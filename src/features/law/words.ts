import type { Saying } from '#features/content/finding.ts';

/** What a check says of the legal register. */
const vi = {
  'duplicate-document': (id: string): Saying => [
    `Văn bản ${id} có hai mục trong danh mục.`,
    'Giữ một mục và gộp thông tin vào đó.',
  ],
  'same-address': (id: string, other: string): Saying => [
    `${id} và ${other} có cùng một địa chỉ trang.`,
    'Viết số hiệu đầy đủ, kể cả năm, để hai văn bản khác nhau.',
  ],
  'ends-before-start': (id: string): Saying => [
    `${id} hết hiệu lực trước khi có hiệu lực.`,
    'Xem lại “in-force” và “expires”.',
  ],
  'replaces-newer': (id: string, other: string): Saying => [
    `${id} không thể thay thế ${other}.`,
    'Văn bản mới thay văn bản cũ: xem lại “replaces” và các ngày của hai văn bản.',
  ],
};

const en: typeof vi = {
  'duplicate-document': (id) => [
    `Document ${id} has two entries in the register.`,
    'Keep one entry and put everything into it.',
  ],
  'same-address': (id, other) => [
    `${id} and ${other} have the same page address.`,
    'Write the whole number with its year, so that the two differ.',
  ],
  'ends-before-start': (id) => [`${id} ends before it begins.`, 'Look at “in-force” and “expires”.'],
  'replaces-newer': (id, other) => [
    `${id} cannot replace ${other}.`,
    'The newer document replaces the older one: look at “replaces” and at the dates of both.',
  ],
};

export const words = { vi, en };
