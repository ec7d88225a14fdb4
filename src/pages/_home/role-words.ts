const vi = {
  forOffice: 'Công việc theo vai trò của anh/chị ở các trang theo dõi.',
  toOffice: 'Đến trang theo dõi',
  forTrainer:
    'Bài học và câu hỏi được soạn bằng Markdown trong thư mục content/ của phần mềm, theo hướng dẫn docs/authoring.md.',
  toStudio: 'Xem việc cần làm khi soạn bài',
};

const en: typeof vi = {
  forOffice: 'The work of your role is on the monitoring pages.',
  toOffice: 'To the monitoring pages',
  forTrainer:
    'Lessons and questions are written in Markdown in the folder content/ of the program, as docs/authoring.md describes.',
  toStudio: 'See what is to be done',
};

export const words = { vi, en };
