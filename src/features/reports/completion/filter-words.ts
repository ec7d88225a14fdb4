/** What the completion report and its lists can be narrowed to. */

const vi = {
  scope: 'Phạm vi',
  scopeWhole: 'Toàn bộ phạm vi của tôi',
  programme: 'Chương trình',
  anyProgramme: 'Mọi chương trình',
  assigned: 'Giao',
  assignedFrom: 'Giao từ ngày',
  assignedUntil: 'Giao đến ngày',
  period: (from: string | undefined, until: string | undefined) =>
    [from && `từ ${from}`, until && `đến ${until}`].filter(Boolean).join(' '),
  statusLabel: 'Trạng thái',
  anyStatus: 'Mọi trạng thái',
  moduleLabel: 'Học phần',
  moduleDone: (title: string) => `đã xong ${title}`,
  moduleOf: (title: string) => `có ${title}`,
  search: 'Tìm',
  searchLabel: 'Tên hoặc số hiệu',
  searchHint: 'Gõ không dấu cũng được, ví dụ: cam tu',
  filter: 'Lọc',
  filters: 'Bộ lọc',
  neverFilter: 'chưa đăng nhập lần nào',
  signIn: 'Đăng nhập',
  unread: 'Một phần bộ lọc trong địa chỉ không đọc được nên đã bỏ qua.',
  notInScope: 'Không có cơ quan này trong phạm vi của anh/chị. Đang xem toàn bộ phạm vi.',
};

const en: typeof vi = {
  scope: 'Scope',
  scopeWhole: 'All of my scope',
  programme: 'Programme',
  anyProgramme: 'All programmes',
  assigned: 'Assigned',
  assignedFrom: 'Assigned from',
  assignedUntil: 'Assigned until',
  period: (from, until) => [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' '),
  statusLabel: 'Status',
  anyStatus: 'All states',
  moduleLabel: 'Module',
  moduleDone: (title) => `${title} done`,
  moduleOf: (title) => `with ${title}`,
  search: 'Search',
  searchLabel: 'Name or staff code',
  searchHint: 'Tone marks are not needed, for example: cam tu',
  filter: 'Filter',
  filters: 'Filters',
  neverFilter: 'never signed in',
  signIn: 'Sign-in',
  unread: 'A part of the filter in the address could not be read and was left out.',
  notInScope: 'There is no such agency in your scope. You see all of your scope.',
};

export const words = { vi, en };
