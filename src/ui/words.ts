const vi = {
  skip: 'Đến nội dung chính',
  error: 'Lỗi',
  errors: (count: number) => `Có ${count} chỗ cần sửa`,
  position: 'Vị trí trang',
  filters: 'Bộ lọc',
  removeFilter: 'bỏ lọc này',
  pages: 'Trang',
  page: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  sideways: 'cuộn ngang được',
  lower: 'thấp hơn rõ',
  tooFew: (least: number) => `Chưa đủ dữ liệu (dưới ${least} người)`,
};

const en: typeof vi = {
  skip: 'Skip to the main content',
  error: 'Error',
  errors: (count) => (count === 1 ? '1 thing to correct' : `${count} things to correct`),
  position: 'Where this page is',
  filters: 'Filters',
  removeFilter: 'remove this filter',
  pages: 'Pages',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  sideways: 'scrolls sideways',
  lower: 'clearly lower',
  tooFew: (least) => `Not enough data (fewer than ${least} people)`,
};

export const words = { vi, en };
