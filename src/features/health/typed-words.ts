import { formatNumber } from '#ui/format.ts';
import { MOST_FORMS, MOST_READ } from './typed.ts';

const vi = {
  means: `Gộp các cách viết chỉ khác chữ hoa và khoảng trắng. Tính cả luyện tập và kiểm tra. Đọc nhiều nhất ${formatNumber('vi', MOST_READ)} câu trả lời mới nhất và ${MOST_FORMS} cách viết hay gặp nhất.`,
  form: 'Đã gõ',
  times: 'Số lượt',
  outcome: 'Chấm',
  right: 'Đúng',
  wrong: 'Sai',
  inGap: (n: number) => `chỗ trống ${n}`,
  accept: 'Nhận thêm cách viết này',
};

const en: typeof vi = {
  means: `Spellings that differ only in case and spaces are one. Practice and checks together. At most the newest ${formatNumber('en', MOST_READ)} answers and the ${MOST_FORMS} most frequent spellings are read.`,
  form: 'Typed',
  times: 'Times',
  outcome: 'Marked',
  right: 'Right',
  wrong: 'Wrong',
  inGap: (n) => `gap ${n}`,
  accept: 'Accept this variant',
};

export const words = { vi, en };
