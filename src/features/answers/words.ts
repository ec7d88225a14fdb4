const vi = {
  refusals: {
    unknown_lesson: 'Bài học này không còn nữa. Về trang Học phần để xem các bài hiện có.',
  },
};

const en: typeof vi = {
  refusals: {
    unknown_lesson: 'This lesson is no longer there. Go to Modules to see the lessons there are.',
  },
};

export const words = { vi, en };
