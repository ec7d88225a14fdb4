const vi = {
  notFound: 'Không tìm thấy trang này',
  notFoundMeans: 'Địa chỉ có thể đã đổi, hoặc trang không thuộc phạm vi của anh/chị.',
  forbidden: 'Trang này không dành cho tài khoản của anh/chị',
  forbiddenMeans: 'Nếu công việc của anh/chị cần trang này, nhờ quản trị viên giao vai trò.',
  failed: 'Hệ thống gặp lỗi',
  failedMeans: 'Lỗi đã được ghi lại. Những gì anh/chị đã lưu vẫn còn. Thử lại sau ít phút.',
  failedId: 'Khi cần hỏi, nêu mã này:',
  home: 'Về trang đầu',
};

const en: typeof vi = {
  notFound: 'This page was not found',
  notFoundMeans: 'The address may have changed, or the page lies outside your scope.',
  forbidden: 'This page is not open to your account',
  forbiddenMeans: 'If your work needs this page, ask an administrator for the role.',
  failed: 'Something went wrong',
  failedMeans: 'The error has been logged. What you saved is safe. Try again in a few minutes.',
  failedId: 'When you ask for help, give this id:',
  home: 'To the first page',
};

export const words = { vi, en };
