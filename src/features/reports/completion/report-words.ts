import { FUNNEL_ALARM } from '#features/competency/thresholds.ts';
import { SOON_DAYS } from '#features/requirements/status.ts';
import { formatPercent } from '#ui/format.ts';

/** What the completion report says. */

const vi = {
  title: 'Hoàn thành',
  finding: (late: number, slow: number) =>
    [late === 0 ? 'Không ai quá hạn' : `${late} người quá hạn`, slow > 0 && `${slow} cơ quan chậm rõ`]
      .filter(Boolean)
      .join(', '),
  nobody: 'Chưa có ai được yêu cầu học trong phạm vi này',
  nobodyWhat: 'Khi một chương trình được giao cho người trong phạm vi, số liệu hiện ở đây.',
  asOf: (moment: string) => `Số liệu lúc ${moment}`,
  figures: 'Con số chính',
  done: 'Hoàn thành',
  ofRequired: (done: number, of: number) => `${done}/${of} yêu cầu`,
  late: 'Quá hạn',
  lateOf: (of: number) => `trên ${of} người được yêu cầu`,
  soon: `Hạn trong ${SOON_DAYS} ngày`,
  soonWhat: 'chưa hoàn thành',
  never: 'Chưa đăng nhập lần nào',
  neverWhat: 'vẫn tính vào mẫu số',
  slow: 'Chậm rõ so với toàn phạm vi',
  slowWhat: `Chỉ nêu cơ quan nằm ngoài giới hạn ${formatPercent('vi', FUNNEL_ALARM)} của biểu đồ phễu. Chênh lệch nhỏ hơn có thể do ngẫu nhiên.`,
  slowNone: `Chưa cơ quan nào nằm ngoài giới hạn ${formatPercent('vi', FUNNEL_ALARM)} của biểu đồ phễu. Các nơi vẫn có thể khác nhau: xem từng dòng ở bảng dưới.`,
  slowWidened: (times: string) =>
    `Các cơ quan khác nhau nhiều hơn ngẫu nhiên nên giới hạn đã nới rộng ${times} lần.`,
  byAgency: 'Hoàn thành theo cơ quan',
  caption: (n: number, without: number, share: string) =>
    `${n} cơ quan có người được yêu cầu${without > 0 ? `, ${without} cơ quan chưa có ai` : ''}. Đếm theo yêu cầu: mỗi người một yêu cầu cho mỗi chương trình. Không xếp hạng theo tỷ lệ. Vạch đứng trên thanh: toàn phạm vi ${share}.`,
  agency: 'Cơ quan',
  progress: 'Tiến độ',
  knownBefore: (count: number) => `${count} đã biết trước`,
  doing: 'Đang học',
  total: 'Cộng',
  key: 'Mỗi thanh, từ trái: hoàn thành, đang học, phần còn lại để trống, ở cuối là quá hạn.',
};

const en: typeof vi = {
  title: 'Completion',
  finding: (late, slow) =>
    [
      late === 0 ? 'Nobody is overdue' : `${late} ${late === 1 ? 'person is' : 'people are'} overdue`,
      slow > 0 && `${slow} ${slow === 1 ? 'agency is' : 'agencies are'} clearly slow`,
    ]
      .filter(Boolean)
      .join(', '),
  nobody: 'Nobody in this scope is required to learn anything yet',
  nobodyWhat: 'As soon as a programme is required of somebody in the scope, the figures appear here.',
  asOf: (moment) => `Figures as of ${moment}`,
  figures: 'Key figures',
  done: 'Done',
  ofRequired: (done, of) => `${done}/${of} requirements`,
  late: 'Overdue',
  lateOf: (of) => `of ${of === 1 ? '1 person' : `${of} people`} required`,
  soon: `Due within ${SOON_DAYS} days`,
  soonWhat: 'not done yet',
  never: 'Never signed in',
  neverWhat: 'counted all the same',
  slow: 'Clearly slower than the whole scope',
  slowWhat: `Only agencies outside the ${formatPercent('en', FUNNEL_ALARM)} limits of the funnel are named. Smaller differences can be chance.`,
  slowNone: `No agency lies outside the ${formatPercent('en', FUNNEL_ALARM)} limits of the funnel. Agencies may differ all the same: see each line of the table below.`,
  slowWidened: (times) => `Agencies differ by more than chance, so the limits are ${times} times as wide.`,
  byAgency: 'Completion by agency',
  caption: (n, without, share) =>
    `${n} ${n === 1 ? 'agency has' : 'agencies have'} people required${without > 0 ? `, ${without} nobody` : ''}. Counted by requirement: one for each person and programme. Not ranked by rate. The tick on a bar: the whole scope, ${share}.`,
  agency: 'Agency',
  progress: 'Progress',
  knownBefore: (count) => `${count} known before`,
  doing: 'In progress',
  total: 'Total',
  key: 'Each bar, from the left: done, in progress, the rest left empty, overdue at the end.',
};

export const words = { vi, en };
