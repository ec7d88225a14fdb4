const vi = {
  title: 'Kiểm tra bổ sung',
  intro:
    'Khi luật đổi, ai đã trả lời đúng câu hỏi cũ được giao trả lời câu đã viết lại. Hết hạn vẫn trả lời được.',
  none: 'Chưa có bài kiểm tra bổ sung nào được giao trong phạm vi của anh/chị',
  noneMeans: 'Người soạn bài giao khi một quy định hết hiệu lực và câu hỏi đã được viết lại.',
  check: 'Văn bản',
  assigned: (day: string) => `giao ${day}`,
  agency: 'Cơ quan',
  due: 'Hạn',
  done: 'Đã nộp',
  doneOf: (done: number, of: number) => `${done} trên ${of} người`,
  people: (count: number, id: string) => `${count} người được giao kiểm tra bổ sung về ${id}`,
  name: 'Họ và tên',
  code: 'Mã',
  standing: 'Kết quả',
};

const en: typeof vi = {
  title: 'Delta checks',
  intro:
    'Where the law changes, who was right on an old question is assigned the rewritten one. It can still be answered when it is overdue.',
  none: 'No delta check has been assigned in your scope',
  noneMeans: 'Trainers assign one when a provision has ended and its questions have been rewritten.',
  check: 'Document',
  assigned: (day) => `assigned ${day}`,
  agency: 'Agency',
  due: 'Due',
  done: 'Submitted',
  doneOf: (done, of) => `${done} of ${of} people`,
  people: (count, id) => `${count === 1 ? '1 person' : `${count} people`} with a delta check on ${id}`,
  name: 'Name',
  code: 'Code',
  standing: 'Result',
};

export const words = { vi, en };
