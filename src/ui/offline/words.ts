const vi = {
  waiting: (n: number) => `${n} câu trả lời đang chờ gửi, giữ trên máy này.`,
  sendsItself: 'Máy tự gửi khi có mạng.',
  signedOut: 'Phiên đăng nhập đã hết. Đăng nhập lại để gửi.',
  signIn: 'Đăng nhập',
  receipt: (code: string) => `Mã: ${code}`,
  refused: (n: number, why: string) => `${n} câu trả lời không được nhận. ${why}`,
  again: 'Gửi lại',
  giveUp: 'Bỏ câu này',
  sent: (n: number) => `Đã gửi ${n} câu trả lời.`,
};

const en: typeof vi = {
  waiting: (n) => `${n === 1 ? '1 answer waits' : `${n} answers wait`} to be sent, kept on this device.`,
  sendsItself: 'Sent by itself when the network is back.',
  signedOut: 'Your session has ended. Sign in again to send.',
  signIn: 'Sign in',
  receipt: (code) => `Code: ${code}`,
  refused: (n, why) => `${n === 1 ? '1 answer was' : `${n} answers were`} not taken. ${why}`,
  again: 'Send again',
  giveUp: 'Give this one up',
  sent: (n) => `${n === 1 ? '1 answer' : `${n} answers`} sent.`,
};

export const words = { vi, en };
