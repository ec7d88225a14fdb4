const vi = {
  title: 'Câu trả lời chờ gửi đã đến chưa',
  label: 'Mã người học đọc',
  look: 'Tra mã',
  noReceipt: 'Mã gồm 8 chữ cái và chữ số, hai nhóm bốn ký tự. Nghe lại và nhập đủ.',
  notYet: 'Chưa đến. Người học giữ nguyên trình duyệt đó, đăng nhập và mở mạng; máy sẽ tự gửi.',
  arrived: (moment: string) => `Đã đến lúc ${moment}, cùng mọi câu trả lời đã chờ trước nó.`,
};

const en: typeof vi = {
  title: 'Have waiting answers arrived',
  label: 'Code that the learner reads out',
  look: 'Look it up',
  noReceipt: 'A code has 8 letters and digits, in two groups of four. Listen again and enter all of it.',
  notYet: 'Not yet. The learner keeps that browser as it is, signs in and goes online; it sends by itself.',
  arrived: (moment) => `It arrived at ${moment}, with every answer that had waited before it.`,
};

export const words = { vi, en };
