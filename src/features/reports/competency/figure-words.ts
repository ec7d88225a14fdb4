import { STALE_AFTER_MONTHS } from '#features/competency/thresholds.ts';
import { percents } from './percents.ts';

/** The columns of the figures, on the screen and in files. */

const vi = {
  table: 'Bảng số của từng cơ quan',
  tableCaption: (few: number) =>
    `Mỗi người được yêu cầu nằm ở đúng một trong năm cột: đạt, chưa đủ bằng chứng, chưa đạt, cũ, dưới ${few} câu trả lời. Cột cũ: quá ${STALE_AFTER_MONTHS} tháng không có bằng chứng mới, không tính vào ước lượng.`,
  total: 'Cộng',
  columns: {
    agency: 'Cơ quan',
    competency: 'Năng lực',
    met: 'Đạt',
    unsure: 'Chưa đủ bằng chứng',
    notMet: 'Chưa đạt',
    stale: 'Cũ',
    few: (least: number) => `Dưới ${least} câu`,
    measured: 'Đủ câu / được yêu cầu',
    enough: 'Đủ câu trả lời',
    required: 'Được yêu cầu',
    estimate: `Ước lượng (khoảng ${percents.vi.interval})`,
    share: 'Ước lượng %',
    low: 'Khoảng từ %',
    high: 'đến %',
    inner: `Phễu ${percents.vi.warning}`,
    outer: `Phễu ${percents.vi.alarm}`,
    name: 'Họ và tên',
    code: 'Số hiệu',
    verdict: 'Kết luận',
    pieces: 'Số câu',
    last: 'Gần nhất',
  },
  file: 'nang-luc',
  filePeople: 'nang-luc-nguoi',
};

const en: typeof vi = {
  table: 'The figures of each agency',
  tableCaption: (few) =>
    `Everybody required is in exactly one of five columns: met, not enough evidence, not met, stale, fewer than ${few} answers. Stale: no new evidence for more than ${STALE_AFTER_MONTHS} months, not part of the estimate.`,
  total: 'Total',
  columns: {
    agency: 'Agency',
    competency: 'Competency',
    met: 'Met',
    unsure: 'Not enough evidence',
    notMet: 'Not met',
    stale: 'Stale',
    few: (least) => `Fewer than ${least} answers`,
    measured: 'Enough / required',
    enough: 'Enough answers',
    required: 'Required',
    estimate: `Estimate (${percents.en.interval} interval)`,
    share: 'Estimate %',
    low: 'Interval from %',
    high: 'to %',
    inner: `Funnel ${percents.en.warning}`,
    outer: `Funnel ${percents.en.alarm}`,
    name: 'Name',
    code: 'Staff code',
    verdict: 'Verdict',
    pieces: 'Answers',
    last: 'Latest',
  },
  file: 'competency',
  filePeople: 'competency-people',
};

export const words = { vi, en };
