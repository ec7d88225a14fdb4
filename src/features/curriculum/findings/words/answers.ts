import type { Saying } from '#features/content/finding.ts';

/** What a check says of answers that are typed, put in order or matched. Each is what is wrong, then how to mend it. */
const vi = {
  'no-accepted-value': (): Saying => ['Chưa có đáp án đúng.', 'Thêm một dòng “- = đáp án”.'],
  'mute-known-wrong': (): Saying => [
    'Dòng ≠ chưa có lời nhận xét, nên không có tác dụng.',
    'Thêm dưới dòng này một dòng thụt vào, bắt đầu bằng dấu >.',
  ],
  'known-wrong-is-right': (): Saying => [
    'Một câu trả lời vừa được tính đúng vừa bị ghi là sai (≠).',
    'Sửa một trong hai dòng để không trùng nhau.',
  ],
  'no-number': (): Saying => [
    'Các dòng trước là số, dòng này thì không đọc được thành số.',
    'Viết như = 15, = 15 ± 1 ngày hoặc = [7; 10] ngày; câu trả lời bằng chữ thì thêm {exact} hoặc {no-tones}.',
  ],
  'ambiguous-number': (): Saying => [
    'Số này đọc được hai cách: nghìn hay phần lẻ.',
    'Viết 1000 nếu là một nghìn, 1,0 nếu là một.',
  ],
  'range-backwards': (): Saying => ['Khoảng này bắt đầu lớn hơn kết thúc.', 'Viết số nhỏ trước: [7; 10].'],
  'two-units': (first: string, second: string): Saying => [
    `Có hai đơn vị: “${first}” và “${second}”.`,
    'Dùng cùng một đơn vị cho mọi dòng.',
  ],
  'too-few-steps': (): Saying => ['Câu xếp thứ tự có ít hơn ba bước.', 'Thêm bước, hoặc hỏi bằng câu chọn.'],
  'too-many-steps': (most: number): Saying => [
    `Câu xếp thứ tự có hơn ${most} bước.`,
    'Chia thành hai câu, hoặc gộp các bước nhỏ.',
  ],
  'too-few-pairs': (): Saying => [
    'Câu ghép cần ít nhất hai dòng và hai ý bên phải.',
    'Thêm một dòng “- bên trái → bên phải”.',
  ],
  'pair-without-right': (): Saying => [
    'Dòng này không có ý bên phải mũi tên.',
    'Viết đủ hai bên: “- bên trái → bên phải”.',
  ],
  'pair-without-arrow': (): Saying => [
    'Dòng này không có mũi tên →.',
    'Viết “- bên trái → bên phải”, hoặc “- → ý gây nhiễu”.',
  ],
  'distractor-is-right': (): Saying => [
    'Ý gây nhiễu này giống ý đúng của một dòng khác.',
    'Đổi một trong hai, hoặc bỏ dòng này.',
  ],
  'gap-not-closed': (): Saying => ['Chỗ trống chưa có đủ [[ và ]].', 'Viết trọn trên một dòng: [[đáp án]].'],
  'gap-in-block': (): Saying => [
    'Chỗ trống nằm trong danh sách, bảng, trích dẫn hoặc đề mục.',
    'Chuyển câu có chỗ trống ra một đoạn văn thường.',
  ],
  'empty-gap': (): Saying => ['Chỗ trống không có chữ.', 'Viết đáp án vào giữa [[ và ]].'],
  'equal-in-gap': (): Saying => ['Danh sách của chỗ trống có hai ý giống nhau.', 'Sửa một trong hai.'],
  'gap-without-right': (): Saying => [
    'Danh sách của chỗ trống cần đúng một ý trong ngoặc tròn.',
    'Viết [[ (ý đúng) | ý sai | ý sai ]].',
  ],
  'missing-dates': (word: string): Saying => [
    `Câu tính ngày thiếu dòng “${word}:”.`,
    'Cần ba dòng: received: 2026-05-04 08:00 .. 2026-05-15 16:30, days: 3 .. 10, cutoff: 15:00.',
  ],
  'bad-received': (): Saying => [
    'Khoảng thời gian nhận hồ sơ chưa đúng dạng.',
    'Viết như 2026-05-04 08:00 .. 2026-05-15 16:30: ngày trước đến ngày sau, giờ sớm đến giờ muộn, trong một năm.',
  ],
  'bad-days': (most: number): Saying => [
    'Số ngày làm việc chưa đúng dạng.',
    `Viết như 5 hoặc 3 .. 10, từ 1 đến ${most}.`,
  ],
  'bad-cutoff': (): Saying => ['Giờ chốt nhận hồ sơ chưa đúng dạng.', 'Viết như 15:00.'],
  'no-receipt-day': (): Saying => [
    'Trong khoảng này không có ngày làm việc nào.',
    'Chọn khoảng ngày khác; ngày nghỉ ghi trong calendar.yaml.',
  ],
  'beyond-calendar': (last: string): Saying => [
    `Ngày hẹn có thể rơi ra ngoài lịch làm việc (lịch có đến ${last}).`,
    'Chọn khoảng ngày sớm hơn, hoặc thêm năm vào calendar.yaml.',
  ],
  'undecided-days': (from: string, to: string): Saying => [
    `Ngày hẹn có thể đi qua những ngày chưa rõ lịch nghỉ (${from} đến ${to}).`,
    'Chọn khoảng ngày khác, hoặc sửa calendar.yaml khi đã có thông báo chính thức.',
  ],
  'value-not-said': (value: string): Saying => [
    `Câu hỏi không nhắc đến ${value}, nên không ai tính được.`,
    'Viết {received} và {days} vào lời hỏi.',
  ],
  'gaps-and-options': (): Saying => [
    'Câu hỏi vừa có chỗ trống [[ ]] vừa có phương án.',
    'Chọn một dạng, hoặc tách thành hai câu.',
  ],
};

const en: typeof vi = {
  'no-accepted-value': () => ['There is no right answer.', 'Add a line “- = answer”.'],
  'mute-known-wrong': () => [
    'The ≠ line has no feedback, so it does nothing.',
    'Add an indented line that begins with > under it.',
  ],
  'known-wrong-is-right': () => [
    'One answer is both accepted and known as wrong (≠).',
    'Change one of the two lines so that they do not overlap.',
  ],
  'no-number': () => [
    'The other lines are numbers, and this one cannot be read as one.',
    'Write like = 15, = 15 ± 1 days or = [7; 10] days; for an answer in words add {exact} or {no-tones}.',
  ],
  'ambiguous-number': () => [
    'This number can be read in two ways: thousands or a fraction.',
    'Write 1000 for a thousand, 1.0 for one.',
  ],
  'range-backwards': () => [
    'The range begins with the bigger number.',
    'Write the smaller one first: [7; 10].',
  ],
  'two-units': (first, second) => [
    `There are two units: “${first}” and “${second}”.`,
    'Use one for every line.',
  ],
  'too-few-steps': () => ['An order needs three steps at least.', 'Add steps, or ask with a choice.'],
  'too-many-steps': (most) => [
    `The order has more than ${most} steps.`,
    'Make two questions of it, or join small steps.',
  ],
  'too-few-pairs': () => [
    'Matching needs at least two rows and two right sides.',
    'Add a line “- left → right”.',
  ],
  'pair-without-right': () => ['Nothing stands right of the arrow.', 'Write both sides: “- left → right”.'],
  'pair-without-arrow': () => ['This line has no arrow →.', 'Write “- left → right”, or “- → distractor”.'],
  'distractor-is-right': () => [
    'This distractor is the right side of another row.',
    'Change one of them, or take the line out.',
  ],
  'gap-not-closed': () => ['The gap lacks its [[ or ]].', 'Write it whole on one line: [[answer]].'],
  'gap-in-block': () => [
    'The gap stands in a list, a table, a quote or a heading.',
    'Put the sentence with the gap into a paragraph of its own.',
  ],
  'empty-gap': () => ['The gap has no words.', 'Write the answer between [[ and ]].'],
  'equal-in-gap': () => ['The list of the gap holds the same twice.', 'Change one of them.'],
  'gap-without-right': () => [
    'The list of the gap needs exactly one entry in round brackets.',
    'Write [[ (right) | wrong | wrong ]].',
  ],
  'missing-dates': (word) => [
    `The question of working days lacks the line “${word}:”.`,
    'It needs three: received: 2026-05-04 08:00 .. 2026-05-15 16:30, days: 3 .. 10, cutoff: 15:00.',
  ],
  'bad-received': () => [
    'The time of receipt does not have the right form.',
    'Write like 2026-05-04 08:00 .. 2026-05-15 16:30: an earlier to a later day, an earlier to a later hour, within a year.',
  ],
  'bad-days': (most) => [
    'The number of working days does not have the right form.',
    `Write like 5 or 3 .. 10, from 1 to ${most}.`,
  ],
  'bad-cutoff': () => ['The cut-off hour does not have the right form.', 'Write like 15:00.'],
  'no-receipt-day': () => [
    'No day of this time is a working day.',
    'Choose other days; days off stand in calendar.yaml.',
  ],
  'beyond-calendar': (last) => [
    `The due day may lie beyond the working calendar (which ends on ${last}).`,
    'Choose earlier days, or add a year to calendar.yaml.',
  ],
  'undecided-days': (from, to) => [
    `The count may cross days of which it is not known whether they are worked (${from} to ${to}).`,
    'Choose other days, or mend calendar.yaml once there is an official announcement.',
  ],
  'value-not-said': (value) => [
    `The question does not say ${value}, so nobody can count.`,
    'Write {received} and {days} into the question.',
  ],
  'gaps-and-options': () => [
    'The question has gaps [[ ]] and options.',
    'Keep one of them, or make two questions.',
  ],
};

export const words = { vi, en };
