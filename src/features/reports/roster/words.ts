/** What the list of people says. */

const vi = {
  title: 'Người',
  found: (n: number, query: string) =>
    query ? `${n} người khớp với “${query}”` : `${n} người trong phạm vi`,
  search: 'Tên hoặc số hiệu',
  searchHint: 'Gõ không dấu cũng được, ví dụ: cam tu',
  find: 'Tìm',
  agency: 'Cơ quan',
  agencyHint: 'Gồm cả các đơn vị bên dưới',
  wholeScope: 'Toàn bộ phạm vi của tôi',
  leftOut: 'Không có cơ quan này trong phạm vi của anh/chị. Đang xem toàn bộ phạm vi.',
  none: 'Không tìm thấy ai',
  noneWhat: 'Thử một phần của tên, hoặc bỏ bộ lọc cơ quan.',
  name: 'Họ và tên',
  code: 'Số hiệu',
  position: 'Vị trí',
  audited: 'Việc xem danh sách có tên này được ghi lại.',
};

const en: typeof vi = {
  title: 'People',
  found: (n, query) => {
    const people = n === 1 ? '1 person' : `${n} people`;
    return query ? `${people} found for “${query}”` : `${people} in your scope`;
  },
  search: 'Name or staff code',
  searchHint: 'Tone marks are not needed, for example: cam tu',
  find: 'Search',
  agency: 'Agency',
  agencyHint: 'With the units below it',
  wholeScope: 'All of my scope',
  leftOut: 'There is no such agency in your scope. You see all of your scope.',
  none: 'Nobody was found',
  noneWhat: 'Try a part of the name, or take the agency filter off.',
  name: 'Name',
  code: 'Staff code',
  position: 'Position',
  audited: 'Looking at this list of names is recorded.',
};

export const words = { vi, en };
