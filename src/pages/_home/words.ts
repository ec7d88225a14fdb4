const vi = {
  title: 'Việc hôm nay',
  hello: (name: string) => `Chào anh/chị ${name}`,
  first: 'Cần làm trước',
  moduleOf: (number: number, of: number) => `Học phần ${number} trên ${of}:`,
  next: 'Tiếp theo:',
  check: (title: string) => `Bài kiểm tra “${title}”`,
  modules: 'Học phần trong chương trình',
  others: 'Yêu cầu khác',
  done: 'Yêu cầu đã hoàn thành',
  allModules: 'Xem tất cả học phần',
  open: (title: string, until: string) => `Bài kiểm tra “${title}” đang làm dở, mở đến ${until}.`,
  resume: 'Làm tiếp',
  waits: (title: string, until: string) => `Bài kiểm tra “${title}” làm lại được từ ${until}.`,
  noMore: (title: string) =>
    `Anh/chị đã làm hết lượt của bài kiểm tra “${title}”. Hỏi lãnh đạo cơ quan để được thêm lượt.`,
  reread: (title: string) => `Đọc lại bài “${title}”`,
  allDone: 'Anh/chị đã hoàn thành mọi yêu cầu',
  stays: 'Bài học vẫn mở để đọc lại. Kết quả các bài kiểm tra được giữ lại.',
  results: 'Xem kết quả',
  again: 'Đọc lại các học phần',
  nothing: 'Chưa có chương trình nào được giao cho anh/chị',
  nothingMeans:
    'Lãnh đạo cơ quan hoặc Phòng Cải cách hành chính giao chương trình. Anh/chị có thể đọc trước.',
  look: 'Xem các học phần',
};

const en: typeof vi = {
  title: 'To do today',
  hello: (name) => `Hello, ${name}`,
  first: 'Do this first',
  moduleOf: (number, of) => `Module ${number} of ${of}:`,
  next: 'Next:',
  check: (title) => `The check of “${title}”`,
  modules: 'Modules of the programme',
  others: 'Other requirements',
  done: 'Completed requirements',
  allModules: 'See all modules',
  open: (title, until) => `Your attempt at the check of “${title}” is open until ${until}.`,
  resume: 'Continue',
  waits: (title, until) => `The check of “${title}” may be tried again from ${until}.`,
  noMore: (title) =>
    `You have used all attempts at the check of “${title}”. Ask the head of your agency for one more.`,
  reread: (title) => `Read “${title}” again`,
  allDone: 'You have completed everything that is required',
  stays: 'The lessons stay open for reading. The results of your checks are kept.',
  results: 'See results',
  again: 'Read the modules again',
  nothing: 'No programme is required of you yet',
  nothingMeans: 'The head of your agency or the Reform Division requires programmes. You may read ahead.',
  look: 'See the modules',
};

export const words = { vi, en };
