const vi = {
  known: 'Tôi đã biết phần này',
  title: (module: string) => `Kiểm tra đầu vào: ${module}`,
  name: 'Kiểm tra đầu vào',
  offer:
    'Đã làm việc này từ trước? Làm bài kiểm tra đầu vào một lần. Qua bài thì học phần được ghi là đã biết, không phải học từng bài.',
  toTestOut: 'Xem bài kiểm tra đầu vào',
  rules: (questions: number, pass: number) =>
    `${questions} câu như bài kiểm tra của học phần. Từ ${pass}% số điểm, học phần được ghi là đã biết trước và coi như hoàn thành.`,
  once: 'Chỉ làm một lần, khi chưa học xong bài nào. Chưa qua thì học như thường; lần này không tính vào số lượt làm bài kiểm tra.',
  shown: 'Nộp bài xong biết câu nào đúng, câu nào chưa. Đáp án và giải thích hiện khi qua bài.',
  counts: 'Như mọi bài kiểm tra, câu gặp lần đầu được tính vào năng lực, cả câu bỏ trống.',
  start: 'Bắt đầu kiểm tra đầu vào',
  resume: 'Làm tiếp',
  seeResult: 'Xem kết quả',
  toModule: 'Về học phần',
  passed: 'Anh/chị đã biết học phần này',
  failed: 'Có phần anh/chị chưa nắm, nên học từ bài đầu',
  submitted: (moment: string) => `Kiểm tra đầu vào, nộp lúc ${moment}`,
  open: (moment: string) => `Kiểm tra đầu vào, mở đến ${moment}`,
  notCounted: 'Lần này không tính vào số lượt làm bài kiểm tra.',
  hidden:
    'Đáp án và giải thích không hiện, vì bài kiểm tra của học phần rút câu từ cùng ngân hàng. Bài học giải thích đủ các nội dung này.',
  testedOut: (day: string) => `Đã biết trước, qua kiểm tra đầu vào ngày ${day}`,
  completed: (day: string) =>
    `Anh/chị đã biết trước học phần này: qua kiểm tra đầu vào ngày ${day}. Bài học vẫn mở để đọc.`,
};

const en: typeof vi = {
  known: 'I know this already',
  title: (module) => `Test-out: ${module}`,
  name: 'Test-out',
  offer:
    'Have you done this work before? Take the test-out once. If you pass, the module counts as known and you need not go through each lesson.',
  toTestOut: 'See the test-out',
  rules: (questions, pass) =>
    `${questions} questions like those of the module's check. From ${pass}% of the points the module counts as known and complete.`,
  once: 'You take it once, before any lesson is done. If you do not pass, learn as usual; it is none of the attempts at the check.',
  shown:
    'After you submit, you see which questions were right. Answers and explanations are shown if you pass.',
  counts: 'As in every check, questions met for the first time count towards competencies, also empty ones.',
  start: 'Start the test-out',
  resume: 'Continue',
  seeResult: 'See the result',
  toModule: 'Back to the module',
  passed: 'You know this module already',
  failed: 'Some of it is new to you, so begin with the first lesson',
  submitted: (moment) => `Test-out, submitted ${moment}`,
  open: (moment) => `Test-out, open until ${moment}`,
  notCounted: 'It is none of the attempts at the check.',
  hidden:
    'Answers and explanations are not shown, because the check of the module draws from the same bank. The lessons explain all of this.',
  testedOut: (day) => `Known before, passed the test-out on ${day}`,
  completed: (day) =>
    `You knew this module already: you passed the test-out on ${day}. The lessons stay open for reading.`,
};

export const words = { vi, en };
