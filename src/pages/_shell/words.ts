const vi = {
  main: 'Chính',
  today: 'Hôm nay',
  modules: 'Học phần',
  results: 'Kết quả',
  me: 'Tôi',
  toOffice: 'Theo dõi',
  completion: 'Hoàn thành',
  competency: 'Năng lực',
  people: 'Người',
  agencies: 'Cơ quan',
  law: 'Văn bản',
  toLearning: 'Việc học của tôi',
  trial: 'Đang chạy thử.',
  trialMeans:
    'Dữ liệu nằm trong một thư mục trên máy này. Khi mất điện, những thay đổi mới nhất có thể mất. Hồ sơ chính thức cần PostgreSQL.',
  help: 'Trợ giúp:',
  helpOffice: 'Phòng Cải cách hành chính, Sở Nội vụ',
  howToAsk: 'cách liên hệ',
  otherLanguage: 'English',
};

const en: typeof vi = {
  main: 'Main',
  today: 'Today',
  modules: 'Modules',
  results: 'Results',
  me: 'Me',
  toOffice: 'Monitoring',
  completion: 'Completion',
  competency: 'Competency',
  people: 'People',
  agencies: 'Agencies',
  law: 'Documents',
  toLearning: 'My own learning',
  trial: 'This is trial mode.',
  trialMeans:
    'The data lies in one folder on this machine. In a power cut the newest changes can be lost. The official record needs PostgreSQL.',
  help: 'Help:',
  helpOffice: 'Administrative Reform Division, Department of Home Affairs',
  howToAsk: 'how to ask',
  otherLanguage: 'Tiếng Việt',
};

export const words = { vi, en };
