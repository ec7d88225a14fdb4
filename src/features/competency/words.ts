import { INTERVAL } from './thresholds.ts';

const sure = `${Math.round(INTERVAL * 100)}%`;

const vi = {
  met: 'Đạt',
  unsure: 'Chưa đủ bằng chứng',
  'not-met': 'Chưa đạt',
  first: (pieces: number, right: number) => `${pieces} câu gặp lần đầu, đúng ${right}`,
  needMore: (least: number) => `cần ít nhất ${least} câu`,
  needSome: 'cần thêm vài câu để kết luận',
  none: 'Chưa có câu trả lời nào',
  observed: 'Đánh giá qua quan sát, không qua câu hỏi',
  estimate: (mean: string, low: string, high: string, cut: string) =>
    `Mức ước lượng ${mean}, khoảng tin cậy ${sure} từ ${low} đến ${high}, mức cần đạt ${cut}`,
  how: (cut: string, least: number) =>
    `Chấm là mức ước lượng, vạch là khoảng tin cậy ${sure}, đường đứt là mức ${cut}. Kết luận cần ít nhất ${least} câu gặp lần đầu; câu bỏ trống khi nộp bài tính là chưa đúng.`,
};

const en: typeof vi = {
  met: 'Met',
  unsure: 'Not enough evidence',
  'not-met': 'Not met',
  first: (pieces, right) =>
    `${pieces === 1 ? '1 question' : `${pieces} questions`} met for the first time, ${right} right`,
  needMore: (least) => `at least ${least} are needed`,
  needSome: 'a few more are needed for a verdict',
  none: 'No answers yet',
  observed: 'Judged by observation, not by questions',
  estimate: (mean, low, high, cut) =>
    `Estimate ${mean}, ${sure} interval from ${low} to ${high}, needed ${cut}`,
  how: (cut, least) =>
    `The dot is the estimate, the line its ${sure} interval, the dashed line ${cut}. A verdict needs at least ${least} questions met for the first time; one that was left empty in a submitted check counts as not right.`,
};

export const words = { vi, en };
