import type { Saying } from '#features/content/finding.ts';

/** What a check says of the working calendar. Each is what is wrong, then how to mend it. */
const vi = {
  'year-out-of-order': (year: number, before: number): Saying => [
    `Năm ${year} đứng ngay sau năm ${before}.`,
    'Viết các năm liền nhau, mỗi năm một mục, theo thứ tự tăng dần.',
  ],
  'day-outside-year': (day: string, year: number): Saying => [
    `Ngày ${day} không thuộc năm ${year}.`,
    'Xem lại ngày, hoặc ghi vào đúng năm.',
  ],
  'too-many-days-off': (year: number, count: number): Saying => [
    `Năm ${year} có đến ${count} ngày nghỉ.`,
    'Xem lại ngày cuối của các kỳ nghỉ.',
  ],
  'day-off-twice': (day: string): Saying => [
    `Ngày nghỉ ${day} đã có ở trên.`,
    'Giữ một mục cho mỗi ngày nghỉ.',
  ],
  'not-one-weekday': (): Saying => [
    'Ngày làm bù chỉ đổi được với một ngày từ Thứ Hai đến Thứ Sáu.',
    'Ghi mỗi ngày nghỉ hoán đổi thành một mục, kèm ngày làm bù của ngày ấy.',
  ],
  'make-up-on-weekday': (day: string): Saying => [
    `Ngày làm bù ${day} không phải Thứ Bảy hay Chủ Nhật.`,
    'Xem lại ngày trong thông báo chính thức.',
  ],
  'make-up-on-day-off': (day: string): Saying => [
    `Ngày làm bù ${day} cũng được ghi là ngày nghỉ.`,
    'Xem lại cả hai ngày trong thông báo chính thức.',
  ],
  'make-up-twice': (day: string): Saying => [
    `Ngày làm bù ${day} đã đổi với một ngày nghỉ ở trên.`,
    'Mỗi ngày nghỉ hoán đổi có một ngày làm bù riêng.',
  ],
  'make-up-far': (day: string, most: number): Saying => [
    `Ngày làm bù ${day} cách ngày nghỉ hoán đổi hơn ${most} ngày.`,
    'Xem lại năm và tháng.',
  ],
  'undecided-without-note': (year: number): Saying => [
    `Năm ${year} có ngày chưa quyết định mà không có ghi chú.`,
    'Thêm note: { vi: …, en: … } cho cả năm, hoặc cho những ngày ấy.',
  ],
};

const en: typeof vi = {
  'year-out-of-order': (year, before) => [
    `The year ${year} follows ${before}.`,
    'Write the years one after the other, one entry each, none left out.',
  ],
  'day-outside-year': (day, year) => [
    `${day} is not in the year ${year}.`,
    'Look at the day, or write it into its own year.',
  ],
  'too-many-days-off': (year, count) => [
    `The year ${year} has as many as ${count} days off.`,
    'Look at the last day of each holiday.',
  ],
  'day-off-twice': (day) => [`The day off ${day} stands above already.`, 'Keep one entry for each day off.'],
  'not-one-weekday': () => [
    'A make-up day is worked for one day from Monday to Friday.',
    'Make an entry of each exchanged day, with its own make-up day.',
  ],
  'make-up-on-weekday': (day) => [
    `The make-up day ${day} is not a Saturday or Sunday.`,
    'Look at the day in the official announcement.',
  ],
  'make-up-on-day-off': (day) => [
    `The make-up day ${day} is also listed as a day off.`,
    'Look at both in the official announcement.',
  ],
  'make-up-twice': (day) => [
    `The make-up day ${day} is already worked for a day off above.`,
    'Each exchanged day has a make-up day of its own.',
  ],
  'make-up-far': (day, most) => [
    `The make-up day ${day} is more than ${most} days away from the day off.`,
    'Look at its year and month.',
  ],
  'undecided-without-note': (year) => [
    `The year ${year} has undecided days without a note.`,
    'Add note: { vi: …, en: … } to the year, or to those days.',
  ],
};

export const words = { vi, en };
