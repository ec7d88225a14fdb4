/** What the office reads and writes about a person's extra time and attempts. */

const vi = {
  title: (name: string) => `Giờ và lượt làm bài của ${name}`,
  leadsHere: 'Giờ và lượt làm bài',
  extraTime: 'Thêm giờ làm bài',
  extraTimeMeans:
    'Chỉ áp dụng cho bài kiểm tra có giới hạn giờ, từ lượt bắt đầu sau khi ghi. Lượt đang làm giữ hạn đã có. Người học thấy được thêm bao nhiêu, không thấy lý do.',
  noExtraTime: 'Chưa ghi lần nào.',
  percent: 'Thêm',
  percentIs: (n: number) => (n === 0 ? 'Không thêm (kết thúc lần ghi trước)' : `Thêm ${n}% thời gian`),
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  untilHint: 'Để trống nếu chưa biết ngày kết thúc.',
  period: (from: string, until: string | null) =>
    until ? `từ ${from} đến hết ${until}` : `từ ${from}, chưa có ngày kết thúc`,
  reason: 'Lý do',
  reasonHint: (from: number, to: number) => `Từ ${from} đến ${to} ký tự. Được ghi vào nhật ký.`,
  recordedBy: (name: string, moment: string) => `${name} ghi lúc ${moment}`,
  counts: 'Đang áp dụng',
  record: 'Ghi thêm giờ',
  recorded: 'Đã ghi.',

  extraAttempt: 'Mở thêm một lượt',
  extraAttemptMeans:
    'Mở cho bài kiểm tra mà người này đã hết lượt. Thời gian chờ giữa hai lượt vẫn giữ nguyên. Người học thấy lý do.',
  noneWithout: 'Người này còn lượt ở mọi bài kiểm tra đã làm, nên chưa cần mở thêm.',
  noExtraAttempt: 'Chưa mở thêm lượt nào.',
  module: 'Bài kiểm tra',
  usedUp: (title: string, n: number) => `${title} (đã làm ${n} lượt)`,
  grantedBy: (name: string, moment: string) => `${name} mở lúc ${moment}`,
  grant: 'Mở thêm một lượt',
  granted: 'Đã mở thêm một lượt.',

  refusals: {
    too_short: (n: number) => `Lý do cần ít nhất ${n} ký tự, để người đọc sau này hiểu vì sao.`,
    too_long: (n: number) => `Lý do dài quá ${n} ký tự. Viết ngắn lại.`,
    unknown_percent: 'Chọn mức thêm giờ có trong danh sách.',
    ends_before_it_begins: 'Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.',
    is_over: 'Ngày kết thúc đã qua. Chọn một ngày từ hôm nay trở đi.',
    no_day: 'Nhập ngày theo dạng ngày/tháng/năm.',
    unknown_module: 'Chọn một bài kiểm tra trong danh sách.',
    attempts_left: 'Người này vẫn còn lượt ở bài kiểm tra này, hoặc đang làm.',
    self: 'Không tự ghi cho chính mình. Nhờ một người khác trong cơ quan.',
  },
};

const en: typeof vi = {
  title: (name) => `Time and attempts of ${name}`,
  leadsHere: 'Time and attempts',
  extraTime: 'Extra time',
  extraTimeMeans:
    'For checks with a time limit only, from the attempts that start after it is recorded. One that is under way keeps its deadline. The learner sees how much, not why.',
  noExtraTime: 'Nothing recorded yet.',
  percent: 'How much',
  percentIs: (n) => (n === 0 ? 'None (ends what was recorded before)' : `${n}% more time`),
  from: 'From',
  until: 'Until, including',
  untilHint: 'Leave empty if the last day is not known yet.',
  period: (from, until) => (until ? `from ${from} until ${until}` : `from ${from}, no last day yet`),
  reason: 'Reason',
  reasonHint: (from, to) => `${from} to ${to} characters. It goes into the log.`,
  recordedBy: (name, moment) => `recorded by ${name} at ${moment}`,
  counts: 'Applies now',
  record: 'Record extra time',
  recorded: 'Recorded.',

  extraAttempt: 'One more attempt',
  extraAttemptMeans:
    'For checks of which this person has used all attempts. The wait between attempts stays. The learner sees the reason.',
  noneWithout: 'This person has attempts left at every check taken so far, so none is needed.',
  noExtraAttempt: 'None granted yet.',
  module: 'Knowledge check',
  usedUp: (title, n) => `${title} (${n} attempts taken)`,
  grantedBy: (name, moment) => `granted by ${name} at ${moment}`,
  grant: 'Grant one more attempt',
  granted: 'One more attempt was granted.',

  refusals: {
    too_short: (n) => `The reason needs at least ${n} characters, so that a later reader understands it.`,
    too_long: (n) => `The reason is longer than ${n} characters. Shorten it.`,
    unknown_percent: 'Choose how much from the list.',
    ends_before_it_begins: 'The last day must not be before the first.',
    is_over: 'The last day is over. Choose today or later.',
    no_day: 'Enter the day as day/month/year.',
    unknown_module: 'Choose a check from the list.',
    attempts_left: 'This person still has attempts at this check, or is taking it.',
    self: 'Nobody records this for themselves. Ask somebody else in the office.',
  },
};

export const words = { vi, en };
