/** What a file to take away asks and says. */

const vi = {
  take: 'Tải CSV',
  title: (subject: string) => `Tải CSV: ${subject}`,
  filters: 'Bộ lọc',
  everything: 'Toàn bộ phạm vi của anh/chị, không bỏ ai.',
  why: 'Tệp tải về không còn được hệ thống bảo vệ, nên cần nhập lại mật khẩu. Việc tải được ghi lại.',
  password: 'Mật khẩu của anh/chị',
  lately: (minutes: number) => `Trong ${minutes} phút sau đó không cần nhập lại.`,
  typedLately: 'Mật khẩu vừa được nhập, chưa cần nhập lại. Việc tải được ghi lại.',
  noPassword:
    'Anh/chị đăng nhập bằng phiếu và chưa có mật khẩu. Đặt mật khẩu ở trang tài khoản rồi mở lại trang này.',
  setPassword: 'Đặt mật khẩu',
};

const en: typeof vi = {
  take: 'Download CSV',
  title: (subject) => `Download CSV: ${subject}`,
  filters: 'Filters',
  everything: 'All of your scope, nobody left out.',
  why: 'Once downloaded, the system no longer protects the file, so your password is needed again. The download is recorded.',
  password: 'Your password',
  lately: (minutes) => `For ${minutes} minutes after that it is not asked for again.`,
  typedLately: 'The password was typed just now and is not needed again yet. The download is recorded.',
  noPassword:
    'You signed in with a slip and have no password yet. Set one on your account page, then open this page again.',
  setPassword: 'Set a password',
};

export const words = { vi, en };
