const vi = {
  making: (share: string) => `Dữ liệu minh hoạ đang được dựng: ${share}`,
};

const en: typeof vi = {
  making: (share) => `The demo's history is being made: ${share}`,
};

export const words = { vi, en };
