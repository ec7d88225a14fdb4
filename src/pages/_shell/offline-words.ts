const vi = {
  leaving:
    'Còn câu trả lời chờ gửi. Khi đăng xuất, máy gửi chúng trước. Câu nào chưa gửi được thì được mã hoá và giữ trên máy này; chỉ khi chính anh/chị đăng nhập lại ở đây, máy mới mở và gửi.',
  title: 'Đang mất mạng',
  notHere: 'Trang này chưa được giữ trên máy, nên cần mạng để mở. Những gì anh/chị đã lưu vẫn còn.',
  notSignedOut:
    'Chưa đăng xuất được vì mất mạng. Trên máy dùng chung, đóng hẳn trình duyệt: phiên đăng nhập kết thúc theo.',
  kept: 'Bài đọc được khi mất mạng',
  noneKept:
    'Chưa có bài học nào được giữ. Bài đã mở trên máy riêng của anh/chị thì đọc lại được khi mất mạng.',
  again: 'Thử lại',
};

const en: typeof vi = {
  leaving:
    'Some answers wait to be sent. Signing out sends them first. What cannot be sent is sealed and stays on this device; it is opened and sent only when you yourself sign in here again.',
  title: 'Offline',
  notHere: 'This page is not kept on this device, so it needs a network. What you saved is safe.',
  notSignedOut:
    'You are not signed out, because there is no network. On a shared computer, close the browser: that ends your session.',
  kept: 'Lessons you can read offline',
  noneKept: 'No lesson is kept yet. A lesson that you opened on your own device can be read again offline.',
  again: 'Try again',
};

export const words = { vi, en };
