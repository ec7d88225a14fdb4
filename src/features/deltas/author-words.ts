const vi = {
  title: (id: string) => `Kiểm tra bổ sung cho ${id}`,
  studio: 'Việc cần làm khi soạn bài',
  intro:
    'Quy định đã hết hiệu lực, câu hỏi dựa vào đó được viết lại. Ai đã trả lời đúng bản cũ thì được giao trả lời bản mới.',
  nothing: 'Không có câu hỏi nào dựa vào quy định đã hết hiệu lực của văn bản này',
  offer: 'Giao bài',
  offered: (questions: number, people: number) =>
    `${questions} câu đã có bản mới, ${people} người đã trả lời đúng bản cũ và chưa được giao.`,
  missing: (count: number, ids: string[]) =>
    `${count} câu chưa có bản mới: ${ids.join(', ')}. Viết lại rồi giao sau cũng được: không ai bị giao lại câu đã giao.`,
  nobody: 'Hiện không có ai cần giao.',
  due: (days: number, day: string) => `Hạn trả lời: ${days} ngày, đến hết ${day} nếu giao hôm nay.`,
  privacy: 'Ở đây chỉ có số người, không có tên. Tên do cơ quan của từng người xem.',
  assign: (people: number) => `Giao cho ${people} người`,
  assigned: (people: number) => `Đã giao cho ${people} người.`,
  questions: 'Từng câu',
  question: 'Câu',
  offeredTo: 'Chờ giao',
  given: 'Đã giao',
  submitted: 'Đã nộp',
  right: 'Đúng',
  noReplacement: 'Chưa có bản mới',
  gone: 'Không còn dùng',
  past: 'Các lần đã giao',
  assignedOn: 'Ngày giao',
  dueOn: 'Hạn',
  done: 'Đã nộp',
  doneOf: (done: number, of: number) => `${done} trên ${of} người`,
  list: 'Kiểm tra bổ sung khi luật đổi',
  listMeans:
    'Văn bản có quy định đã hết hiệu lực mà câu hỏi từng dựa vào. Giao câu đã viết lại cho người đã trả lời đúng bản cũ.',
  rewritten: (replaced: number, of: number) => `${replaced} trên ${of} câu đã có bản mới`,
};

const en: typeof vi = {
  title: (id) => `Delta check for ${id}`,
  studio: 'To do for authors',
  intro:
    'What ended has no force any more, and the questions on it are rewritten. Who was right on the old version is assigned the new one.',
  nothing: 'No question rests on anything of this document that has ended',
  offer: 'Assign it',
  offered: (questions, people) =>
    `${questions === 1 ? '1 question has' : `${questions} questions have`} a new version; ${people === 1 ? '1 person was' : `${people} people were`} right on the old one and not assigned it yet.`,
  missing: (count, ids) =>
    `${count === 1 ? '1 question has' : `${count} questions have`} no new version yet: ${ids.join(', ')}. It can be assigned later: nobody is assigned the same question again.`,
  nobody: 'There is nobody to assign it to now.',
  due: (days, day) => `Due in ${days} days: by ${day} if you assign it today.`,
  privacy: 'Here are numbers and no names. Names are for the agency of each person.',
  assign: (people) => `Assign to ${people === 1 ? '1 person' : `${people} people`}`,
  assigned: (people) => `Assigned to ${people === 1 ? '1 person' : `${people} people`}.`,
  questions: 'Each question',
  question: 'Question',
  offeredTo: 'To be assigned',
  given: 'Assigned',
  submitted: 'Submitted',
  right: 'Right',
  noReplacement: 'No new version yet',
  gone: 'Not used any more',
  past: 'Assigned so far',
  assignedOn: 'Assigned on',
  dueOn: 'Due',
  done: 'Submitted',
  doneOf: (done, of) => `${done} of ${of} people`,
  list: 'Delta checks, where the law has changed',
  listMeans:
    'Documents of which something has ended that questions rested on. Assign the rewritten questions to who was right on the old ones.',
  rewritten: (replaced, of) => `${replaced} of ${of} ${of === 1 ? 'question' : 'questions'} rewritten`,
};

export const words = { vi, en };
