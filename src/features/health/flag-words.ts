import type { Flag } from './flags.ts';
import * as limit from './thresholds.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;

const names: Record<Flag, string> = {
  'ended-law': 'Căn cứ hết hiệu lực',
  miskey: 'Có thể sai đáp án',
  objection: 'Có phản ánh',
  drift: 'Tỷ lệ đúng khác trước',
  weak: 'Phân biệt kém',
  dubious: 'Đáng ngờ',
  'too-hard': 'Quá khó',
  'too-easy': 'Quá dễ',
  'dead-option': 'Có phương án hầu như không ai chọn',
  slow: 'Mất nhiều thời gian',
};

const namesInEnglish: Record<Flag, string> = {
  'ended-law': 'Law that has ended',
  miskey: 'Key may be wrong',
  objection: 'Objections',
  drift: 'Share of right answers has moved',
  weak: 'Tells little apart',
  dubious: 'Dubious',
  'too-hard': 'Too hard',
  'too-easy': 'Too easy',
  'dead-option': 'Option that nobody takes',
  slow: 'Takes long',
};

/** What each problem means, with the number that makes it. */
const meanings: Record<Flag, string> = {
  'ended-law':
    'Câu hỏi dựa trên văn bản hoặc điều khoản đã hết hiệu lực; bài kiểm tra không bốc câu này nữa.',
  miskey: `Độ phân biệt dưới ${limit.MISKEY_BELOW}, hoặc một phương án sai đi cùng phần còn lại của bài hơn cả đáp án: người biết nhiều lại hay sai. Bài kiểm tra không bốc câu này, khi ngân hàng còn đủ câu khác, cho đến khi đính chính đáp án hoặc đăng câu đã viết lại.`,
  objection: 'Có phản ánh của người học chưa được trả lời.',
  drift: `Tỷ lệ đúng ${limit.DRIFT_DAYS} ngày qua khác trước: |z| trên ${limit.DRIFT_Z} và chênh hơn ${String(limit.DRIFT_LOGITS).replace('.', ',')} logit. Có thể đề đã lộ, hoặc quy định đã đổi.`,
  weak: `Từ ${limit.WEAK_FROM_ANSWERS} người trả lời, độ phân biệt dưới ${limit.WEAK_BELOW} (thang của Ebel và Frisbie).`,
  dubious: `Hiệu quả phân biệt dưới ${limit.DUBIOUS_BELOW} (vạch đỏ của Moodle).`,
  'too-hard': `Tỷ lệ đúng không hơn điểm đoán mò quá ${percent(limit.TOO_HARD_WITHIN)}.`,
  'too-easy': `Tỷ lệ đúng trên ${percent(limit.TOO_EASY_ABOVE)}.`,
  'dead-option': `Từ ${limit.DEAD_FROM_ANSWERS} người trả lời, một phương án sai có dưới ${percent(limit.DEAD_BELOW)} người chọn.`,
  slow: `Thời gian trung vị hơn ${limit.SLOW_TIMES} lần các câu khác cùng bài.`,
};

const meaningsInEnglish: Record<Flag, string> = {
  'ended-law': 'It rests on a document or provision that has ended; checks draw it no more.',
  miskey: `Discrimination below ${limit.MISKEY_BELOW}, or a wrong option goes with the rest of the check more than the key: who knows more is wrong more often. Checks leave it out while the bank has enough others, until the key is corrected or it is written anew.`,
  objection: 'Objections of learners wait for an answer.',
  drift: `The share right in the last ${limit.DRIFT_DAYS} days differs from before: |z| above ${limit.DRIFT_Z} and more than ${limit.DRIFT_LOGITS} logits apart. It may have leaked, or the rules have changed.`,
  weak: `From ${limit.WEAK_FROM_ANSWERS} people on, discrimination below ${limit.WEAK_BELOW} (the bands of Ebel and Frisbie).`,
  dubious: `Discriminative efficiency below ${limit.DUBIOUS_BELOW} (the red line of Moodle).`,
  'too-hard': `The share right is within ${percent(limit.TOO_HARD_WITHIN)} of blind guessing.`,
  'too-easy': `The share right is above ${percent(limit.TOO_EASY_ABOVE)}.`,
  'dead-option': `From ${limit.DEAD_FROM_ANSWERS} people on, fewer than ${percent(limit.DEAD_BELOW)} choose a wrong option.`,
  slow: `The median time is more than ${limit.SLOW_TIMES} times that of other questions in the same checks.`,
};

const few = {
  vi: `Dưới ${limit.LEAST_ANSWERS} người trả lời thì chỉ cho biết số người. Tính nhiều nhất ${limit.MOST_ANSWERS} người gần đây nhất.`,
  en: `Below ${limit.LEAST_ANSWERS} people only their number is shown. At most the newest ${limit.MOST_ANSWERS} people count.`,
};

export const words = {
  vi: { names, meanings, few: few.vi },
  en: { names: namesInEnglish, meanings: meaningsInEnglish, few: few.en },
};
