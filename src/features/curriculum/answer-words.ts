import type { Language } from '#ui/language.ts';
import type { AnswerFault } from './kinds/kind.ts';
import type { QuestionKind } from './question.ts';

/** What is said wherever a question is answered, in practice and in a check. */
const vi = {
  language: 'vi' as Language,
  how: {
    scenario: 'Chọn một cách xử lý.',
    single: 'Chọn một.',
    multiple: 'Chọn tất cả ý đúng.',
    'true-false': 'Chọn Đúng hoặc Sai cho từng câu.',
    number: 'Nhập một con số.',
    text: 'Nhập câu trả lời ngắn.',
    gaps: 'Điền vào từng chỗ trống.',
    ordering: 'Xếp các bước theo đúng thứ tự.',
    matching: 'Chọn cho mỗi dòng một ý phù hợp.',
    'working-days': 'Chọn ngày trên lịch.',
  } satisfies Record<QuestionKind, string>,
  yes: 'Đúng',
  no: 'Sai',
  number: 'Con số',
  text: 'Câu trả lời',
  gap: (number: number) => `Chỗ trống ${number}`,
  choose: 'Chọn…',
  place: (step: string) => `Vị trí của bước: ${step}`,
  up: (step: string) => `Đưa lên: ${step}`,
  down: (step: string) => `Đưa xuống: ${step}`,
  moved: (place: number, of: number) => `Đã chuyển đến vị trí ${place} trên ${of}.`,
  keepOrder: 'Giữ thứ tự đang hiện',
  notInOrderYet: 'Chưa xếp. Kéo, bấm mũi tên hoặc chọn vị trí.',
  drag: 'Kéo một ý vào dòng của nó, hoặc chọn trong danh sách.',
  countRule: (cutoff: string) =>
    `Trung tâm nhận hồ sơ đến ${cutoff}. Hồ sơ đến sau giờ đó hoặc vào ngày nghỉ được tính là nhận vào ngày làm việc tiếp theo. Ngày đầu tiên được tính là ngày làm việc sau ngày nhận.`,
  daysOff: 'Ngày nghỉ theo lịch đã công bố:',
  makeUp: 'Làm bù thứ Bảy:',
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  calendar: 'Lịch để chọn ngày hẹn trả',
  received: 'ngày nhận',
  countsOn: 'tính là ngày nhận',
  day: 'ngày',
  /** In a cell of the calendar, which is narrow. */
  brief: { received: 'nhận', countsOn: 'coi là nhận', dayOff: 'nghỉ' },
  countKey: 'Số dưới một ngày cho biết đó là ngày làm việc thứ mấy.',
  youChoseDay: (day: string, isRight: boolean) => `Anh/chị chọn ${day}, ${isRight ? 'đúng' : 'chưa đúng'}`,
  rightDay: (day: string) => `Đáp án đúng: ${day}`,
  faults: {
    'no-number': 'Chỉ nhập con số, như 12 hoặc 12,5.',
    'ambiguous-number':
      'Số này đọc được hai cách. Nghìn thì viết liền, như 1000; số lẻ thì viết hết, như 1,5.',
    'same-place': 'Có hai bước cùng một vị trí. Chọn cho mỗi bước một vị trí khác nhau.',
  } satisfies Record<AnswerFault, string>,
};

const en: typeof vi = {
  language: 'en',
  how: {
    scenario: 'Choose what to do.',
    single: 'Choose one.',
    multiple: 'Choose all that apply.',
    'true-false': 'Choose True or False for each statement.',
    number: 'Enter a number.',
    text: 'Enter a short answer.',
    gaps: 'Fill every gap.',
    ordering: 'Put the steps in the right order.',
    matching: 'Choose for each row what belongs to it.',
    'working-days': 'Choose the day in the calendar.',
  },
  yes: 'True',
  no: 'False',
  number: 'Number',
  text: 'Answer',
  gap: (number) => `Gap ${number}`,
  choose: 'Choose…',
  place: (step) => `Place of the step: ${step}`,
  up: (step) => `Move up: ${step}`,
  down: (step) => `Move down: ${step}`,
  moved: (place, of) => `Moved to place ${place} of ${of}.`,
  keepOrder: 'Keep the order shown',
  notInOrderYet: 'Not in order yet. Drag, press the arrows or choose a place.',
  drag: 'Drag each into its row, or choose from the list.',
  countRule: (cutoff) =>
    `The centre receives dossiers until ${cutoff}. One that comes later, or on a day off, counts as received on the next working day. The first counted day is the working day after receipt.`,
  daysOff: 'Days off by the announced calendar:',
  makeUp: 'Saturdays worked in exchange:',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  calendar: 'Calendar to choose the due day',
  received: 'received',
  countsOn: 'counts as received',
  day: 'day',
  brief: { received: 'came in', countsOn: 'counts here', dayOff: 'off' },
  countKey: 'The number under a day says which working day it is.',
  youChoseDay: (day, isRight) => `You chose ${day}, ${isRight ? 'right' : 'not right'}`,
  rightDay: (day) => `Right answer: ${day}`,
  faults: {
    'no-number': 'Enter a number only, like 12 or 12.5.',
    'ambiguous-number':
      'This number can be read in two ways. Write thousands together, like 1000, and decimals in full, like 1.5.',
    'same-place': 'Two steps have the same place. Choose another place for each step.',
  },
};

export const words = { vi, en };
export type AnswerWords = typeof vi;
