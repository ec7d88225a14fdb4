import { FUNNEL_ALARM, FUNNEL_WARNING } from '#features/competency/thresholds.ts';
import { formatPercent } from '#ui/format.ts';
import type { Standing } from '../competency/filter.ts';

type Finding = { lower: number; shown: number };
const limits = (language: 'vi' | 'en') => ({
  inner: formatPercent(language, FUNNEL_WARNING, 0),
  outer: formatPercent(language, FUNNEL_ALARM, 1),
});
const [limitsVi, limitsEn] = [limits('vi'), limits('en')];

const standingVi: Record<Standing, string> = {
  met: 'Đạt',
  unsure: 'Chưa đủ bằng chứng',
  'not-met': 'Chưa đạt',
  few: 'Còn ít câu trả lời',
};
const standingEn: Record<Standing, string> = {
  met: 'Met',
  unsure: 'Not enough evidence',
  'not-met': 'Not met',
  few: 'Too few answers',
};

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
    `Tỷ lệ người đã chứng minh đạt, ước lượng từ câu trả lời đầu tiên cho câu chưa từng gặp. ${people} người được yêu cầu học. Số liệu lúc ${moment}.`,
  leftOut: 'Không có cơ quan hoặc chương trình này trong phạm vi của anh/chị. Đang xem toàn bộ phạm vi.',
  agency: 'Cơ quan',
  wholeScope: 'Toàn bộ phạm vi của tôi',
  programme: 'Chương trình',
  anyProgramme: 'Mọi chương trình',
  show: 'Xem',
  filters: 'Bộ lọc',
  chance: (shown: number) =>
    `Dấu ▼ chỉ đứng ở nơi cả khoảng ước lượng 90% nằm dưới mức chung. Các ô khác chưa thể nói là khác nhau. Với ${shown} ô được ước lượng, vài ô có thể nổi lên do ngẫu nhiên.`,
  noneShown: (least: number) => `Cần từ ${least} người đủ câu trả lời ở một cơ quan mới có ước lượng.`,
  grid: 'Tỷ lệ người đã chứng minh đạt theo cơ quan và năng lực',
  reading: 'Ô: % đạt, khoảng 90%, số người đủ câu trả lời.',
  unsound: (agencies: number, least: number) =>
    `${agencies} cơ quan chưa đủ dữ liệu ở mọi năng lực (dưới ${least} người đủ câu trả lời)`,
  direct: (name: string) => `${name}, trực tiếp`,
  cell: (cell: {
    row: string;
    code: string;
    name: string;
    share: string;
    low: string;
    high: string;
    n: number;
  }) =>
    `${cell.row}, ${cell.code} ${cell.name}: ${cell.share} đạt, khoảng 90% từ ${cell.low} đến ${cell.high}, ${cell.n} người`,
  cellLower: 'cả khoảng dưới mức chung',
  cellFew: (row: string, code: string, name: string) => `${row}, ${code} ${name}: chưa đủ dữ liệu`,
  help: 'Các con số này từ đâu ra',
  helpPerson: (pieces: number, cut: string, met: string, notMet: string) =>
    `Một người có kết luận từ ${pieces} câu trả lời đầu tiên: đạt nếu xác suất biết từ ${cut} nội dung trở lên là ít nhất ${met}, chưa đạt nếu xác suất đó không quá ${notMet}, còn lại là chưa đủ bằng chứng.`,
  helpAgency: (people: number, interval: string) =>
    `Một cơ quan có ước lượng từ ${people} người đủ câu trả lời. Ước lượng dùng mô hình beta-nhị thức phân cấp trên mọi cơ quan trong bảng: cơ quan ít người được kéo về mức chung nhiều hơn. Khoảng là ${interval}.`,
  helpShare: 'Vì vậy ước lượng của một ô có thể khác số đạt chia cho số người. Bảng số ghi cả hai.',
  helpRank: 'Không xếp hạng cơ quan: khoảng của chúng chồng lên nhau.',
  unmeasured: 'Chưa đo',
  unmeasuredWhat: 'Chưa có câu trả lời nào làm bằng chứng trong phạm vi này.',
  observed: 'đánh giá qua quan sát',
  overall: 'Mức chung của từng năng lực',
  overallWhat: 'Chấm: tỷ lệ đạt. Vạch: khoảng 90%. Khoảng chồng nhau thì chưa thể nói năng lực nào thấp hơn.',
  overallFigure: (share: string, low: string, high: string, n: number) =>
    `${share} (${low}–${high}) · ${n} người đủ câu trả lời`,
  overallNone: (people: number, least: number) =>
    `Chưa đủ dữ liệu: ${people} người đủ câu trả lời, cần ${least}`,
  overallWords: (share: string, low: string, high: string) =>
    `Mức chung ${share}, khoảng 90% từ ${low} đến ${high}`,
  funnel: (code: string, name: string) => `${code} ${name}: các cơ quan so với mức chung`,
  funnelSummary: (agencies: number, rate: string, below: number, above: number) =>
    `${agencies} cơ quan quanh mức chung ${rate}: ${below} dưới và ${above} trên giới hạn ${limitsVi.outer}. Số liệu có trong bảng bên dưới.`,
  across: 'Số người đủ câu trả lời',
  overallShort: 'mức chung',
  howToRead: 'Đọc thế nào.',
  readDots: (agencies: number, least: number, tooFew: number) =>
    `Mỗi chấm là một trong ${agencies} cơ quan có từ ${least} người đủ câu trả lời${tooFew > 0 ? `; ${tooFew} cơ quan ít người hơn không vẽ` : ''}.`,
  readLines: (phi: string | undefined) =>
    `Trong phễu (đường đứt ${limitsVi.inner}, đường liền ${limitsVi.outer}) chênh lệch có thể do ngẫu nhiên${phi ? `; các cơ quan khác nhau nhiều hơn ngẫu nhiên nên phễu đã nới rộng ${phi} lần` : ''}.`,
  readOutside: (below: string[], above: string[]) => {
    if (below.length + above.length === 0)
      return `Không cơ quan nào nằm ngoài giới hạn ${limitsVi.outer}: chưa có lý do để hỏi riêng cơ quan nào.`;
    const sides = [
      below.length > 0 && `dưới giới hạn ${limitsVi.outer}: ${below.join('; ')}`,
      above.length > 0 && `trên giới hạn: ${above.join('; ')}`,
    ].filter(Boolean);
    return `Nằm ${sides.join(', ')}. Nên xem lại cách hướng dẫn ở đó trước khi kết luận về con người.`;
  },
  outsideOne: (name: string, met: number, people: number) => `${name} (${met} trên ${people} người đạt)`,
  noFunnel: (least: number) =>
    `Cần ít nhất hai cơ quan có từ ${least} người đủ câu trả lời mới so sánh được.`,
  table: 'Bảng số của từng cơ quan',
  tableCaption: (few: number) =>
    `Mỗi người được yêu cầu nằm ở đúng một trong bốn cột: đạt, chưa đủ bằng chứng, chưa đạt, dưới ${few} câu trả lời.`,
  columns: {
    agency: 'Cơ quan',
    competency: 'Năng lực',
    met: 'Đạt',
    unsure: 'Chưa đủ bằng chứng',
    notMet: 'Chưa đạt',
    few: (least: number) => `Dưới ${least} câu`,
    measured: 'Đủ câu / được yêu cầu',
    enough: 'Đủ câu trả lời',
    required: 'Được yêu cầu',
    estimate: 'Ước lượng (khoảng 90%)',
    share: 'Ước lượng %',
    low: 'Khoảng từ %',
    high: 'đến %',
    inner: `Phễu ${limitsVi.inner}`,
    outer: `Phễu ${limitsVi.outer}`,
    name: 'Họ và tên',
    code: 'Số hiệu',
    verdict: 'Kết luận',
    pieces: 'Số câu',
    last: 'Gần nhất',
  },
  total: 'Cộng',
  ofMeasured: (met: number, measured: number) => `${met}/${measured}`,
  notEnough: 'chưa đủ dữ liệu',
  peopleTitle: (n: number, code: string) => `${n} người, năng lực ${code}`,
  peopleOf: (code: string) => `Danh sách người, năng lực ${code}`,
  peopleFile: (code: string, name: string) => `Danh sách người, năng lực ${code} ${name}`,
  peopleNone: 'Không có ai khớp với bộ lọc này',
  peopleNoneWhat: 'Bỏ bớt bộ lọc để thấy mọi người được yêu cầu.',
  standingLabel: 'Kết luận',
  anyStanding: 'Mọi kết luận',
  standing: standingVi,
  fewMeans: (pieces: number, least: number) => `${pieces} câu, cần ${least}`,
  audited: 'Việc xem danh sách có tên này được ghi lại.',
  print: 'In A4',
  file: 'nang-luc',
  filePeople: 'nang-luc-nguoi',
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
    `Share of people who have proven to have met it, estimated from first answers to questions never met before. ${people === 1 ? '1 person is' : `${people} people are`} required to learn. Figures as of ${moment}.`,
  leftOut: 'There is no such agency or programme in your scope. You see all of your scope.',
  agency: 'Agency',
  wholeScope: 'All of my scope',
  programme: 'Programme',
  anyProgramme: 'All programmes',
  show: 'Show',
  filters: 'Filters',
  chance: (shown) =>
    `▼ stands only where the whole 90% interval lies below the common level. Of the other cells it cannot be said that they differ. Among ${shown} estimated cells a few can stand out by chance.`,
  noneShown: (least) => `An estimate needs ${least} people with enough answers in an agency.`,
  grid: 'Share of people who have proven to have met it, by agency and competency',
  reading: 'Cell: % met, 90% interval, people with enough answers.',
  unsound: (agencies, least) =>
    `${agencies === 1 ? '1 agency has' : `${agencies} agencies have`} not enough data in any competency (fewer than ${least} people with enough answers)`,
  direct: (name) => `${name}, directly`,
  cell: ({ row, code, name, share, low, high, n }) =>
    `${row}, ${code} ${name}: ${share} met, 90% interval from ${low} to ${high}, ${n} people`,
  cellLower: 'the whole interval is below the common level',
  cellFew: (row, code, name) => `${row}, ${code} ${name}: not enough data`,
  help: 'Where these figures come from',
  helpPerson: (pieces, cut, met, notMet) =>
    `A person gets a verdict from ${pieces} first answers: met if the probability of knowing ${cut} or more is at least ${met}, not met if it is at most ${notMet}, otherwise not enough evidence.`,
  helpAgency: (people, interval) =>
    `An agency gets an estimate from ${people} people with enough answers. It comes from a hierarchical beta-binomial model over all agencies of the table: small agencies are drawn more towards the common level. The interval is ${interval}.`,
  helpShare:
    'So the estimate of a cell can differ from the number who met it divided by the people. The table of figures has both.',
  helpRank: 'Agencies are not ranked: their intervals overlap.',
  unmeasured: 'Not measured yet',
  unmeasuredWhat: 'No answer in this scope is evidence of them yet.',
  observed: 'judged by observation',
  overall: 'The common level of each competency',
  overallWhat:
    'Dot: share met. Line: 90% interval. Where intervals overlap it cannot be said which competency is lower.',
  overallFigure: (share, low, high, n) =>
    `${share} (${low}–${high}) · ${n === 1 ? '1 person' : `${n} people`} with enough answers`,
  overallNone: (people, least) => `Not enough data: ${people} of ${least} people needed with enough answers`,
  overallWords: (share, low, high) => `Common level ${share}, 90% interval from ${low} to ${high}`,
  funnel: (code, name) => `${code} ${name}: agencies against the common level`,
  funnelSummary: (agencies, rate, below, above) =>
    `${agencies} agencies around the common level of ${rate}: ${below} below and ${above} above the ${limitsEn.outer} limits. The figures are in the table below.`,
  across: 'People with enough answers',
  overallShort: 'common level',
  howToRead: 'How to read this.',
  readDots: (agencies, least, tooFew) =>
    `Each dot is one of ${agencies} agencies with ${least} or more people with enough answers${tooFew > 0 ? `; ${tooFew} with fewer are not drawn` : ''}.`,
  readLines: (phi) =>
    `Inside the funnel (dashed ${limitsEn.inner}, solid ${limitsEn.outer}) differences can be chance${phi ? `; the agencies vary more than chance, so the funnel is ${phi} times as wide` : ''}.`,
  readOutside: (below, above) => {
    if (below.length + above.length === 0)
      return `No agency lies outside the ${limitsEn.outer} limits: there is no reason to ask any one of them.`;
    const sides = [
      below.length > 0 && `below the ${limitsEn.outer} limit: ${below.join('; ')}`,
      above.length > 0 && `above it: ${above.join('; ')}`,
    ].filter(Boolean);
    return `Outside, ${sides.join(', ')}. Look at how people are guided there before judging the people.`;
  },
  outsideOne: (name, met, people) => `${name} (${met} of ${people} met)`,
  noFunnel: (least) =>
    `At least two agencies with ${least} people with enough answers are needed to compare.`,
  table: 'The figures of each agency',
  tableCaption: (few) =>
    `Everybody required is in exactly one of four columns: met, not enough evidence, not met, fewer than ${few} answers.`,
  columns: {
    agency: 'Agency',
    competency: 'Competency',
    met: 'Met',
    unsure: 'Not enough evidence',
    notMet: 'Not met',
    few: (least) => `Fewer than ${least} answers`,
    measured: 'Enough / required',
    enough: 'Enough answers',
    required: 'Required',
    estimate: 'Estimate (90% interval)',
    share: 'Estimate %',
    low: 'Interval from %',
    high: 'to %',
    inner: `Funnel ${limitsEn.inner}`,
    outer: `Funnel ${limitsEn.outer}`,
    name: 'Name',
    code: 'Staff code',
    verdict: 'Verdict',
    pieces: 'Answers',
    last: 'Latest',
  },
  total: 'Total',
  ofMeasured: (met, measured) => `${met}/${measured}`,
  notEnough: 'not enough data',
  peopleTitle: (n, code) => `${n === 1 ? '1 person' : `${n} people`}, competency ${code}`,
  peopleOf: (code) => `People, competency ${code}`,
  peopleFile: (code, name) => `The list of people, competency ${code} ${name}`,
  peopleNone: 'Nobody matches this filter',
  peopleNoneWhat: 'Remove a filter to see everybody required.',
  standingLabel: 'Verdict',
  anyStanding: 'All verdicts',
  standing: standingEn,
  fewMeans: (pieces, least) => `${pieces} of ${least} needed`,
  audited: 'Looking at this list of names is recorded.',
  print: 'Print on A4',
  file: 'competency',
  filePeople: 'competency-people',
};

export const words = { vi, en };
