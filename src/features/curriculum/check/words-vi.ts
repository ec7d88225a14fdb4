import type { Saying } from '#features/law/finding.ts';

/** What a check says of lessons, questions and plans. Each is what is wrong, then how to mend it. */
export const vi = {
  // the tree
  'unknown-file': (): Saying => [
    'Tệp này không có chỗ trong thư mục nội dung.',
    'Đặt tên như 01-ten-bai.vi.md (chữ thường không dấu), hoặc chuyển tệp đi nơi khác.',
  ],
  'missing-file': (name: string): Saying => [`Thiếu tệp ${name}.`, `Thêm tệp ${name}.`],
  'duplicate-lesson': (id: string): Saying => [
    `Đã có bài khác tên “${id}”.`,
    'Tên sau số thứ tự là địa chỉ của bài. Chọn một tên khác.',
  ],
  'duplicate-module': (id: string): Saying => [
    `Đã có học phần khác tên “${id}”.`,
    'Tên sau số thứ tự là địa chỉ của học phần. Chọn một tên khác.',
  ],
  'no-original': (): Saying => [
    'Bản dịch không có bản gốc tiếng Việt.',
    'Thêm tệp .vi.md cùng tên, hoặc bỏ bản dịch.',
  ],
  'bad-picture': (what: string): Saying => [
    `Hình có phần không được dùng: ${what}`,
    'Lưu lại hình dạng SVG thuần: không mã lệnh, không liên kết hay hình từ bên ngoài.',
  ],

  // front matter and text
  'no-front-matter': (): Saying => [
    'Tệp không mở đầu bằng phần khai báo, nên thiếu title.',
    'Thêm ở dòng đầu: ---, rồi title: …, rồi ---.',
  ],
  'front-matter-open': (): Saying => [
    'Phần khai báo không có dòng --- kết thúc.',
    'Thêm dòng --- sau khóa cuối.',
  ],
  'raw-html': (): Saying => [
    'Có mã HTML trong bài.',
    'Viết bằng Markdown, hoặc đặt trong dấu `…` nếu cần hiện mã.',
  ],
  'bad-link': (target: string): Saying => [
    `Liên kết này không được dùng: ${target}`,
    'Dùng địa chỉ http(s), đường dẫn trong trang này, hoặc #tên-mục.',
  ],
  'foreign-picture': (): Saying => [
    'Hình lấy từ nơi khác.',
    'Đặt hình SVG vào thư mục images của học phần và viết images/ten-hinh.svg.',
  ],
  'unknown-picture': (name: string): Saying => [
    `Không có hình ${name} trong học phần.`,
    'Xem lại tên tệp trong thư mục images.',
  ],
  'picture-without-text': (): Saying => [
    'Hình chưa có lời mô tả.',
    'Viết lời mô tả trong ngoặc vuông: ![lời mô tả](images/…).',
  ],
  'answers-outside': (): Saying => [
    'Có phương án trả lời nằm ngoài câu hỏi.',
    'Đặt câu hỏi giữa dòng :::câu-hỏi{#mã} và dòng :::.',
  ],
  'code-never-closed': (): Saying => [
    'Khối mã mở ở đây không được đóng, nên phần sau không đọc được.',
    'Thêm dòng ``` ở cuối khối.',
  ],

  // containers
  'never-closed': (): Saying => ['Khối này không được đóng.', 'Thêm một dòng ::: ở cuối khối.'],
  'nothing-to-close': (): Saying => [
    'Dòng ::: này không đóng khối nào.',
    'Bỏ dòng này, hoặc thêm dòng mở ở trên.',
  ],
  'unknown-container': (name: string): Saying => [
    `Không có loại khối “${name}”.`,
    'Viết :::câu-hỏi{#mã} hoặc :::question{#id}.',
  ],
  'not-supported': (form: string): Saying => [
    `Dạng “${FORMS[form] ?? form}” chưa hỗ trợ.`,
    'Viết lại thành câu chọn một, chọn nhiều, hoặc đúng/sai.',
  ],
  'bad-braces': (): Saying => ['Dấu { } ở dòng mở chưa đúng.', 'Viết như :::câu-hỏi{#oss-031}.'],
  'unknown-flag': (flag: string): Saying => [
    `Không dùng được “${flag}” ở đây.`,
    'Chỉ có bank, và many cho câu chọn.',
  ],
  'no-id': (): Saying => ['Câu hỏi cần đúng một mã.', 'Viết mã sau dấu #, như :::câu-hỏi{#oss-031}.'],
  'bad-id': (id: string): Saying => [
    `Mã “${id}” chưa đúng dạng.`,
    'Dùng chữ thường không dấu, số và dấu gạch nối, tối đa 64 ký tự.',
  ],
  'duplicate-id': (id: string, where: string): Saying => [
    `Mã “${id}” đã dùng ở ${where}.`,
    'Mỗi câu hỏi giữ một mã mãi mãi. Chọn mã khác cho câu này.',
  ],

  // answers
  'no-stem': (): Saying => ['Câu hỏi chưa có lời hỏi.', 'Viết câu hỏi ở trên các phương án.'],
  'no-answers': (): Saying => [
    'Câu hỏi chưa có phương án trả lời.',
    'Viết mỗi phương án một dòng: - [x] đúng, - [ ] sai.',
  ],
  'one-option': (): Saying => ['Câu hỏi chỉ có một phương án.', 'Thêm ít nhất một phương án.'],
  'no-right-answer': (): Saying => [
    'Không có phương án nào được đánh dấu đúng.',
    'Đánh dấu phương án đúng bằng [x].',
  ],
  'all-right': (): Saying => [
    'Mọi phương án đều được đánh dấu đúng.',
    'Để lại ít nhất một phương án sai, đánh dấu [ ].',
  ],
  'unknown-marker': (): Saying => [
    'Dấu trước phương án chưa đúng.',
    'Viết - [x] hoặc - [ ], câu đúng/sai viết - [Đ] hoặc - [S]: ngoặc vuông thường, có dấu cách ở hai bên.',
  ],
  'mixed-markers': (): Saying => [
    'Câu hỏi dùng lẫn [x] với [Đ] [S].',
    'Dùng [x] và [ ] cho câu chọn, [Đ] và [S] cho câu đúng/sai.',
  ],
  'empty-option': (): Saying => [
    'Phương án không có chữ.',
    'Viết phương án sau dấu ngoặc, hoặc bỏ dòng này.',
  ],
  'equal-options': (): Saying => ['Phương án này giống một phương án ở trên.', 'Sửa một trong hai.'],
  'option-indent': (): Saying => [
    'Phương án này thụt vào khác các phương án trước.',
    'Để mọi phương án thẳng hàng.',
  ],
  'option-without-box': (): Saying => [
    'Dòng này không có [x] hay [ ].',
    'Thêm [x] hoặc [ ] sau dấu gạch đầu dòng.',
  ],
  'option-after-labels': (): Saying => [
    'Phương án đứng sau phần Giải thích, Căn cứ…',
    'Chuyển mọi phương án lên trước.',
  ],
  'feedback-not-indented': (): Saying => [
    'Lời nhận xét chưa thụt vào.',
    'Thêm hai dấu cách trước dấu > để lời nhận xét thuộc về phương án ở trên.',
  ],
  'missing-feedback': (count: number): Saying => [
    `${count} phương án chưa có lời nhận xét.`,
    'Thêm dưới mỗi phương án một dòng thụt vào, bắt đầu bằng dấu >.',
  ],

  // labels
  'label-too-early': (label: string): Saying => [
    `“${label}” đứng trước các phương án.`,
    'Chuyển xuống sau phương án cuối, hoặc viết lại câu hỏi để dòng không bắt đầu như vậy.',
  ],
  'unknown-label': (): Saying => [
    'Không có nhãn này.',
    'Các nhãn: Giải thích, Căn cứ, Năng lực, Độ khó, Gợi ý, Xem lại, Điểm, Dữ kiện.',
  ],
  'repeated-label': (): Saying => ['Nhãn này đã có ở trên.', 'Gộp thành một dòng.'],
  'empty-label': (): Saying => ['Sau nhãn chưa có gì.', 'Viết tiếp trên cùng dòng, hoặc bỏ nhãn.'],
  'stray-text': (): Saying => [
    'Dòng này không thuộc phương án hay nhãn nào.',
    'Thụt vào hai dấu cách nếu thuộc phương án ở trên, chuyển lên trên nếu thuộc câu hỏi.',
  ],
  'bad-number': (words: string, most: number): Saying => [
    `“${words}” không dùng được ở đây.`,
    `Viết một số từ 1 đến ${most}.`,
  ],
  'bad-competency': (): Saying => ['Năng lực chưa đúng dạng.', 'Viết như B2 hoặc B2 mức 2.'],
  'bad-review': (): Saying => [
    'Chỗ xem lại chưa đúng dạng.',
    'Viết # rồi tên mục, như #kiem-tra-thanh-phan.',
  ],
  'no-explanation': (): Saying => [
    'Câu hỏi chưa có giải thích.',
    'Thêm dòng “Giải thích: …” sau các phương án.',
  ],
  'short-explanation': (least: number): Saying => [
    `Giải thích ngắn hơn ${least} ký tự.`,
    'Nói rõ vì sao, để người chọn sai hiểu được.',
  ],

  // what is referred to
  'unknown-competency': (code: string): Saying => [
    `Không có năng lực ${code}.`,
    'Chọn một mã trong competencies.yaml.',
  ],
  'observed-competency': (code: string): Saying => [
    `Năng lực ${code} được đánh giá bằng quan sát, không bằng câu hỏi.`,
    'Chọn năng lực khác nếu câu hỏi cần được tính.',
  ],
  'unknown-document': (id: string): Saying => [
    `Văn bản “${id}” không có trong law.yaml.`,
    'Xem lại số hiệu, mỗi dòng một văn bản, hoặc thêm văn bản vào law.yaml.',
  ],
  'citation-ended': (id: string, on: string): Saying => [
    `${id} không còn hiệu lực ngày ${on}.`,
    'Dẫn văn bản đang áp dụng. Câu hỏi dẫn văn bản này không còn được rút vào bài kiểm tra.',
  ],
  'citation-replaced': (id: string, by: string): Saying => [
    `${id} đã được ${by} thay thế, chưa rõ ngày hết hiệu lực.`,
    'Kiểm tra phần được dẫn còn áp dụng không, rồi ghi ngày vào “expires” trong law.yaml.',
  ],
  'citation-not-yet': (id: string, on: string): Saying => [
    `${id} chưa có hiệu lực ngày ${on}.`,
    'Kiểm tra lại ngày có hiệu lực.',
  ],
  'unknown-anchor': (anchor: string): Saying => [
    `Bài này không có mục #${anchor}.`,
    'Viết tên mục bằng chữ thường không dấu, nối bằng dấu gạch: ## Nêu một lần thành #neu-mot-lan.',
  ],
  'review-in-bank': (): Saying => [
    'Câu trong ngân hàng không thuộc bài nào để xem lại.',
    'Bỏ dòng “Xem lại”, hoặc đặt câu hỏi vào bài học với {bank}.',
  ],
  'unknown-module': (id: string): Saying => [
    `Không có học phần “${id}”.`,
    'Viết tên thư mục của học phần, bỏ số thứ tự.',
  ],
  'duplicate-competency': (code: string): Saying => [`Năng lực ${code} có hai mục.`, 'Giữ một mục.'],
  'duplicate-term': (id: string): Saying => [
    `Thuật ngữ “${id}” có hai mục.`,
    'Giữ một mục, cách viết khác để vào also.',
  ],
  'blueprint-sum': (asked: number, sum: number): Saying => [
    `Bài kiểm tra có ${asked} câu, nhưng blueprint cộng lại là ${sum}.`,
    'Sửa questions hoặc các count cho khớp.',
  ],
  'too-few-questions': (competency: string, live: number, asked: number): Saying => [
    `Bài kiểm tra rút ${asked} câu ${competency}, ngân hàng chỉ có ${live} câu dùng được.`,
    'Thêm câu hỏi vào ngan-hang.vi.md, hoặc giảm count.',
  ],

  // translations
  'not-translated': (id: string): Saying => [`Bản dịch thiếu câu “${id}”.`, 'Dịch câu này vào đúng chỗ.'],
  'only-translated': (id: string): Saying => [
    `Câu “${id}” chỉ có trong bản dịch.`,
    'Thêm câu này vào bản gốc, hoặc bỏ đi.',
  ],
  'other-order': (id: string): Saying => [
    `Câu “${id}” đứng khác thứ tự với bản gốc.`,
    'Xếp các câu theo thứ tự của bản gốc.',
  ],
  'other-shape': (id: string): Saying => [
    `Câu “${id}” khác bản gốc về loại câu, số phương án hoặc đáp án đúng.`,
    'Giữ cùng số phương án, cùng thứ tự, cùng dấu như bản gốc.',
  ],
  'other-value': (id: string): Saying => [
    `Câu “${id}” có năng lực, độ khó, điểm hoặc {bank} khác bản gốc.`,
    'Ghi như bản gốc, hoặc bỏ dòng ấy trong bản dịch.',
  ],

  // style
  'all-of-the-above': (): Saying => [
    'Phương án kiểu “tất cả các ý trên” bị xáo thứ tự.',
    'Viết thành câu chọn nhiều, mỗi ý một phương án.',
  ],
  'long-option': (): Saying => [
    'Một phương án dài hơn hẳn các phương án khác.',
    'Viết các phương án dài gần bằng nhau.',
  ],
  'negative-stem': (): Saying => [
    'Câu hỏi phủ định mà chữ phủ định không nổi bật.',
    'Viết **không** đậm, hoặc hỏi theo cách khẳng định.',
  ],
  'review-overdue': (on: string): Saying => [
    `Bài đã quá hạn rà soát (${on}).`,
    'Rà soát nội dung, rồi sửa review-by và checked-on.',
  ],
};

const FORMS: Record<string, string> = {
  scenario: 'tình huống',
  'working-days': 'tính ngày làm việc',
  'number-or-text': 'điền số hoặc chữ',
  gaps: 'điền chỗ trống',
  ordering: 'sắp thứ tự',
  matching: 'ghép cặp',
};
