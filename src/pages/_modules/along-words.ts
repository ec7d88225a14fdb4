/** What the script of “take along” says; the rest stands on the page. */
const vi = {
  kept: (lessons: number, of: number, kilobytes: string) =>
    `Đã giữ ${lessons} trên ${of} bài trên máy này, ${kilobytes} kB. Mở được khi mất mạng.`,
  taking: (lesson: number, of: number) => `Đang lấy bài ${lesson} trên ${of}.`,
  failed: (lessons: number) => `Chưa lấy được ${lessons} bài. Kiểm tra mạng rồi bấm lại.`,
  gone: 'Đã bỏ các bài này khỏi máy.',
};

const en: typeof vi = {
  kept: (lessons, of, kilobytes) =>
    `${lessons} of ${of} lessons are on this device, ${kilobytes} kB. They open without a network.`,
  taking: (lesson, of) => `Fetching lesson ${lesson} of ${of}.`,
  failed: (lessons) =>
    `${lessons === 1 ? '1 lesson' : `${lessons} lessons`} could not be fetched. Check the network and press again.`,
  gone: 'These lessons are off this device.',
};

export const words = { vi, en };
