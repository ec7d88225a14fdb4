import { INTERVAL } from './thresholds.ts';

const sure = `${Math.round(INTERVAL * 100)}%`;

type MethodFigures = { cut: string; least: number; met: string; notMet: string };

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
  last: (day: string) => `Bằng chứng gần nhất ngày ${day}`,
  stale: 'Cũ',
  staleMeans: (months: number) =>
    `Đã quá ${months} tháng không có bằng chứng mới: kết luận vẫn giữ, báo cáo đếm riêng`,
  method: {
    title: 'Kết luận được tính thế nào',
    evidence: (below: number) =>
      `Chỉ tính câu gặp lần đầu, ở mức yêu cầu của năng lực hoặc thấp hơn ${below} mức. Làm lại một câu để nhớ lâu, không đổi kết luận.`,
    counts: (half: string) =>
      `Câu đúng một phần từ ${half} trở lên được tính theo phần đúng; dưới mức đó tính là chưa đúng. Xác suất đoán trúng của từng loại câu được trừ ra.`,
    verdict: ({ cut, least, met, notMet }: MethodFigures) =>
      `Từ ${least} câu trở lên: đạt nếu xác suất biết từ ${cut} nội dung là ít nhất ${met}; chưa đạt nếu xác suất đó không quá ${notMet}; còn lại là chưa đủ bằng chứng.`,
    interval: (share: string) =>
      `Khoảng tin cậy ${share}: mức thật nằm trong khoảng này với xác suất ${share}.`,
    stale: (months: number) =>
      `Sau ${months} tháng không có bằng chứng mới, kết luận ghi thêm “Cũ”: giá trị vẫn giữ, báo cáo đếm riêng.`,
  },
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
  last: (day) => `Latest evidence on ${day}`,
  stale: 'Stale',
  staleMeans: (months) =>
    `No new evidence for more than ${months} months: the verdict stands, reports count it apart`,
  method: {
    title: 'How a verdict is made',
    evidence: (below) =>
      `Only questions met for the first time count, of the level that is expected or ${below} below it. Doing a question again helps you remember and changes no verdict.`,
    counts: (half) =>
      `A partly right answer of ${half} or more counts by its share, under that as not right. The chance to guess right is taken off for each kind of question.`,
    verdict: ({ cut, least, met, notMet }) =>
      `With ${least} questions or more: met if the probability of knowing ${cut} or more is at least ${met}; not met if it is at most ${notMet}; otherwise not enough evidence.`,
    interval: (share) => `${share} interval: the true level lies inside with a probability of ${share}.`,
    stale: (months) =>
      `After ${months} months without new evidence a verdict is also marked “Stale”: its value stands, reports count it apart.`,
  },
};

export const words = { vi, en };
