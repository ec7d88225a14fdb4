const vi = {
  title: 'Trợ giúp',
  description: 'Nắm Vững là gì và hỏi ai khi cần giúp.',
  what: 'Nắm Vững là gì',
  whatIsIt: [
    'Nắm Vững giúp công chức mới của tỉnh An Giang học và kiểm tra kiến thức về cải cách hành chính.',
    'Anh/chị tự học theo bài, trả lời câu hỏi trong bài, rồi làm bài kiểm tra của từng học phần.',
    'Cơ quan và Sở Nội vụ thấy ai đã hoàn thành và nội dung nào cần hướng dẫn thêm.',
  ],
  ask: 'Hỏi ai',
  first: 'Cơ quan của anh/chị',
  firstFor: 'Hỏi lãnh đạo cơ quan của anh/chị trước, khi',
  firstNamed: (agencies: string) => `Hỏi lãnh đạo ${agencies} trước, khi`,
  firstCases: [
    'anh/chị không đăng nhập được; lãnh đạo cấp được phiếu đăng nhập dùng một lần',
    'tên, chức danh hoặc cơ quan của anh/chị bị ghi sai',
    'anh/chị cần thêm thời gian để hoàn thành',
  ],
  second: 'Phòng Cải cách hành chính, Sở Nội vụ',
  secondFor: 'Lãnh đạo cơ quan chuyển câu hỏi lên Phòng qua đường công vụ khi',
  secondForHead: 'Anh/chị gửi câu hỏi lên Phòng qua đường công vụ khi',
  secondCases: [
    'cơ quan của anh/chị chưa giải quyết được',
    'một bài học hoặc câu hỏi có chỗ sai, hoặc dẫn văn bản đã hết hiệu lực',
    'trang báo lỗi nhiều lần',
  ],
  tell: 'Khi hỏi, ghi kèm',
  tellWhat: [
    'số hiệu của anh/chị; không gửi mật khẩu cho bất cứ ai',
    'tên bài học hoặc bài kiểm tra',
    'ngày, giờ, và mã hiện trên trang lỗi nếu có',
  ],
  often: 'Câu hỏi thường gặp',
  answers: [
    {
      question: 'Mất mạng khi đang làm bài thì sao?',
      answer:
        'Câu nào có dòng “Đã lưu lúc …” là đã nằm trên máy chủ. “Chờ gửi” nghĩa là câu đó được giữ trên máy của anh/chị, kể cả khi tắt trang hay hết phiên đăng nhập. Máy tự gửi khi có mạng và anh/chị đang đăng nhập. Đừng xoá dữ liệu trình duyệt trước lúc đó. Cần hỏi thì đọc mã ở dòng chờ gửi qua điện thoại.',
    },
    {
      question: 'Ai xem được kết quả của tôi?',
      answer:
        'Anh/chị, lãnh đạo cơ quan của anh/chị và Phòng Cải cách hành chính. Đồng nghiệp không xem được.',
    },
    {
      question: 'Trả lời sai khi luyện tập có sao không?',
      answer:
        'Không bị trừ điểm bài kiểm tra. Câu trả lời đầu tiên cho mỗi câu được dùng để ước lượng năng lực.',
    },
    {
      question: 'Dùng máy chung của cơ quan cần chú ý gì?',
      answer: 'Chọn “Máy dùng chung” khi đăng nhập, và đăng xuất khi xong việc.',
    },
  ],
};

const en: typeof vi = {
  title: 'Help',
  description: 'What Nắm Vững is, and whom to ask for help.',
  what: 'What Nắm Vững is',
  whatIsIt: [
    'Nắm Vững helps new civil servants of An Giang province to learn and check their knowledge of administrative reform.',
    'You study lesson by lesson, answer the questions in them, and take the check of each module.',
    'Your agency and the Department of Home Affairs see who has finished and where more guidance is needed.',
  ],
  ask: 'Whom to ask',
  first: 'Your own agency',
  firstFor: 'Ask the head of your agency first, when',
  firstNamed: (agencies) => `Ask the head of ${agencies} first, when`,
  firstCases: [
    'you cannot sign in; the head can give you a sign-in slip that works once',
    'your name, position or agency is wrong',
    'you need more time to finish',
  ],
  second: 'Administrative Reform Division, Department of Home Affairs',
  secondFor: 'The head of your agency sends the question to the Division through official channels when',
  secondForHead: 'Send the question to the Division through official channels when',
  secondCases: [
    'your agency could not solve it',
    'a lesson or question is wrong, or cites a document that is no longer in force',
    'a page shows an error again and again',
  ],
  tell: 'When you ask, say',
  tellWhat: [
    'your staff code; never send your password to anybody',
    'which lesson or check it is about',
    'the day, the time, and the id on the error page if there is one',
  ],
  often: 'Common questions',
  answers: [
    {
      question: 'What if the network drops?',
      answer:
        'An answer with the line “Saved at …” is on the server. “Waiting” means that it is kept on your device, also when you close the page or your session ends. It is sent by itself when there is a network and you are signed in. Do not clear the data of your browser before that. To ask about it, read out the code of the waiting line by telephone.',
    },
    {
      question: 'Who can see my results?',
      answer: 'You, the head of your agency and the Administrative Reform Division. Colleagues cannot.',
    },
    {
      question: 'Does a wrong answer in practice count against me?',
      answer:
        'It takes nothing from your check score. The first answer to each question is used to estimate competency.',
    },
    {
      question: 'What should I mind on a shared office computer?',
      answer: 'Choose “Shared computer” when you sign in, and sign out when you are done.',
    },
  ],
};

export const words = { vi, en };
