import { percents } from './percents.ts';

type Finding = { lower: number; shown: number };

/** What the competency report says. */

const vi = {
  title: 'Năng lực theo cơ quan',
  finding: ({ lower, shown }: Finding) => {
    if (shown === 0) return 'Chưa đủ dữ liệu để nói về năng lực của cơ quan nào';
    return lower === 0
      ? 'Chưa thấy cơ quan nào thấp hơn rõ so với mức chung'
      : `${lower} chỗ thấp hơn rõ so với mức chung`;
  },
  findingOfOne: (name: string, shown: number, of: number) =>
    `${name}: ${shown} trên ${of} năng lực đủ dữ liệu để ước lượng`,
  nobody: 'Chưa có ai được yêu cầu học trong phạm vi này',
  nobodyWhat: 'Khi một chương trình được giao cho người trong phạm vi, năng lực hiện ở đây.',
  what: (people: number, moment: string) =>
    `Tỷ lệ người đã chứng minh đạt, ước lượng từ những câu gặp lần đầu. ${people} người được yêu cầu học. Số liệu lúc ${moment}.`,
  chance: (shown: number) =>
    `Dấu ▼ chỉ đứng ở nơi cả khoảng ước lượng ${percents.vi.interval} nằm dưới mức chung. Các ô khác chưa thể nói là khác nhau. Với ${shown} ô được ước lượng, vài ô có thể nổi lên do ngẫu nhiên.`,
  noneShown: (least: number) => `Cần từ ${least} người đủ câu trả lời ở một cơ quan mới có ước lượng.`,
  grid: 'Tỷ lệ người đã chứng minh đạt theo cơ quan và năng lực',
  reading: `Ô: % đạt, khoảng ${percents.vi.interval}, số người đủ câu trả lời.`,
  unsound: (agencies: number, least: number) =>
    `${agencies} cơ quan chưa đủ dữ liệu ở mọi năng lực (dưới ${least} người đủ câu trả lời)`,
  cell: (cell: {
    row: string;
    code: string;
    name: string;
    share: string;
    low: string;
    high: string;
    n: number;
  }) =>
    `${cell.row}, ${cell.code} ${cell.name}: ${cell.share} đạt, khoảng ${percents.vi.interval} từ ${cell.low} đến ${cell.high}, ${cell.n} người`,
  cellLower: 'cả khoảng dưới mức chung',
  cellFew: (row: string, code: string, name: string) => `${row}, ${code} ${name}: chưa đủ dữ liệu`,
  unmeasured: 'Chưa đo',
  unmeasuredWhat: 'Chưa có câu trả lời nào làm bằng chứng trong phạm vi này.',
  observed: 'đánh giá qua quan sát',
  overall: 'Mức chung của từng năng lực',
  overallWhat: `Chấm: tỷ lệ đạt. Vạch: khoảng ${percents.vi.interval}. Khoảng chồng nhau thì chưa thể nói năng lực nào thấp hơn.`,
  overallFigure: (share: string, low: string, high: string, n: number) =>
    `${share} (${low}–${high}) · ${n} người đủ câu trả lời`,
  overallNone: (people: number, least: number) =>
    `Chưa đủ dữ liệu: ${people} người đủ câu trả lời, cần ${least}`,
  overallWords: (share: string, low: string, high: string) =>
    `Mức chung ${share}, khoảng ${percents.vi.interval} từ ${low} đến ${high}`,
  print: 'In A4',
};

const en: typeof vi = {
  title: 'Competency by agency',
  finding: ({ lower, shown }) => {
    if (shown === 0) return 'Not enough data to speak of the competency of any agency';
    if (lower === 0) return 'No agency is clearly lower than the common level';
    return lower === 1
      ? '1 place clearly below the common level'
      : `${lower} places clearly below the common level`;
  },
  findingOfOne: (name, shown, of) => `${name}: enough data for an estimate in ${shown} of ${of} competencies`,
  nobody: 'Nobody in this scope is required to learn anything yet',
  nobodyWhat: 'As soon as a programme is required of somebody in the scope, competency appears here.',
  what: (people, moment) =>
    `Share of people who have proven to have met it, estimated from questions met for the first time. ${people === 1 ? '1 person is' : `${people} people are`} required to learn. Figures as of ${moment}.`,
  chance: (shown) =>
    `▼ stands only where the whole ${percents.en.interval} interval lies below the common level. Of the other cells it cannot be said that they differ. Among ${shown} estimated cells a few can stand out by chance.`,
  noneShown: (least) => `An estimate needs ${least} people with enough answers in an agency.`,
  grid: 'Share of people who have proven to have met it, by agency and competency',
  reading: `Cell: % met, ${percents.en.interval} interval, people with enough answers.`,
  unsound: (agencies, least) =>
    `${agencies === 1 ? '1 agency has' : `${agencies} agencies have`} not enough data in any competency (fewer than ${least} people with enough answers)`,
  cell: ({ row, code, name, share, low, high, n }) =>
    `${row}, ${code} ${name}: ${share} met, ${percents.en.interval} interval from ${low} to ${high}, ${n} people`,
  cellLower: 'the whole interval is below the common level',
  cellFew: (row, code, name) => `${row}, ${code} ${name}: not enough data`,
  unmeasured: 'Not measured yet',
  unmeasuredWhat: 'No answer in this scope is evidence of them yet.',
  observed: 'judged by observation',
  overall: 'The common level of each competency',
  overallWhat: `Dot: share met. Line: ${percents.en.interval} interval. Where intervals overlap it cannot be said which competency is lower.`,
  overallFigure: (share, low, high, n) =>
    `${share} (${low}–${high}) · ${n === 1 ? '1 person' : `${n} people`} with enough answers`,
  overallNone: (people, least) => `Not enough data: ${people} of ${least} people needed with enough answers`,
  overallWords: (share, low, high) =>
    `Common level ${share}, ${percents.en.interval} interval from ${low} to ${high}`,
  print: 'Print on A4',
};

export const words = { vi, en };
