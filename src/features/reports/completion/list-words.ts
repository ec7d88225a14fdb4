type Total = { people: number; requirements: number };

/** What a list of the people behind a number says, and the files. */

const vi = {
  list: 'Danh sách người',
  peopleTitle: ({ people, requirements }: Total) =>
    people === requirements ? `${people} người` : `${people} người, ${requirements} yêu cầu`,
  peopleFile: 'người được yêu cầu học',
  peopleNone: 'Không có ai khớp với bộ lọc này',
  peopleNoneWhat: 'Bỏ bớt bộ lọc hoặc tìm tên khác.',
  modules: 'Học phần',
  modulesDone: (done: number, of: number) => `${done}/${of}`,
  daysLate: (days: number) => `chậm ${days} ngày`,
  neverYet: 'chưa đăng nhập lần nào',
  back: 'Hoàn thành theo cơ quan',
  columns: {
    agency: 'Cơ quan',
    people: 'Số người',
    required: 'Số yêu cầu',
    done: 'Hoàn thành',
    doing: 'Đang học',
    todo: 'Chưa bắt đầu',
    soon: 'Sắp đến hạn',
    late: 'Quá hạn',
    never: 'Người chưa đăng nhập',
    programme: 'Chương trình',
    name: 'Họ và tên',
    code: 'Số hiệu',
    position: 'Vị trí',
    status: 'Trạng thái',
    modules: 'Số học phần',
    modulesDone: 'Học phần đã xong',
    due: 'Hạn',
    daysLate: 'Số ngày chậm',
  },
  file: 'hoan-thanh',
  filePeople: 'hoan-thanh-nguoi',
};

const en: typeof vi = {
  list: 'The list of people',
  peopleTitle: ({ people, requirements }) => {
    const persons = people === 1 ? '1 person' : `${people} people`;
    return people === requirements ? persons : `${persons}, ${requirements} requirements`;
  },
  peopleFile: 'people required to learn',
  peopleNone: 'Nobody matches this filter',
  peopleNoneWhat: 'Remove a filter or search for another name.',
  modules: 'Modules',
  modulesDone: (done, of) => `${done}/${of}`,
  daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  neverYet: 'never signed in',
  back: 'Completion by agency',
  columns: {
    agency: 'Agency',
    people: 'People',
    required: 'Requirements',
    done: 'Done',
    doing: 'In progress',
    todo: 'Not started',
    soon: 'Due soon',
    late: 'Overdue',
    never: 'People who never signed in',
    programme: 'Programme',
    name: 'Name',
    code: 'Staff code',
    position: 'Position',
    status: 'Status',
    modules: 'Modules',
    modulesDone: 'Modules done',
    due: 'Due',
    daysLate: 'Days late',
  },
  file: 'completion',
  filePeople: 'completion-people',
};

export const words = { vi, en };
