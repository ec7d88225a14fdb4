import type { Saying } from '#features/content/finding.ts';

/** What a check says of a question. Each is what is wrong, then how to mend it. */
const vi = {
  'no-stem': (): Saying => ['Câu hỏi chưa có lời hỏi.', 'Viết câu hỏi ở trên các phương án.'],
  'no-answers': (): Saying => [
    'Câu hỏi chưa có phương án trả lời.',
    'Viết mỗi phương án một dòng: - [x] đúng, - [ ] sai. Các dạng khác: xem hướng dẫn soạn bài.',
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
    'Câu hỏi dùng lẫn các dấu của nhiều dạng.',
    'Dùng [x] và [ ] cho câu chọn, [Đ] và [S] cho câu đúng/sai, = và ≠ cho câu điền.',
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
  'label-too-early': (label: string): Saying => [
    `“${label}” đứng trước các phương án.`,
    'Chuyển xuống sau phương án cuối. Nếu đó là chữ của câu hỏi, thêm dấu \\ trước dấu hai chấm.',
  ],
  'unknown-label': (): Saying => [
    'Không có nhãn này.',
    'Các nhãn: Giải thích, Căn cứ, Năng lực, Độ khó, Gợi ý, Xem lại, Điểm, Dữ kiện. Nếu là chữ, thêm dấu \\ trước dấu hai chấm.',
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

const en: typeof vi = {
  'no-stem': () => ['The question asks nothing.', 'Write the question above its options.'],
  'no-answers': () => [
    'The question has no options.',
    'Write each on a line: - [x] right, - [ ] wrong. For other forms see the guide for authors.',
  ],
  'one-option': () => ['The question has only one option.', 'Add at least one more.'],
  'no-right-answer': () => ['No option is marked as right.', 'Mark the right one with [x].'],
  'all-right': () => ['Every option is marked as right.', 'Leave at least one wrong, marked [ ].'],
  'unknown-marker': () => [
    'The box before the option is not right.',
    'Write - [x] or - [ ], for statements - [T] or - [F]: plain square brackets with a space on both sides.',
  ],
  'mixed-markers': () => [
    'The question mixes the signs of several kinds.',
    'Use [x] and [ ] for a choice, [T] and [F] for statements, = and ≠ for what is typed.',
  ],
  'empty-option': () => ['The option has no words.', 'Write it after the brackets, or take the line out.'],
  'equal-options': () => ['This option is the same as one above.', 'Change one of them.'],
  'option-indent': () => [
    'This option is indented otherwise than those before.',
    'Let all options begin in one column.',
  ],
  'option-without-box': () => ['This line has no [x] or [ ].', 'Add [x] or [ ] after the bullet.'],
  'option-after-labels': () => ['An option stands after Explanation, Law …', 'Move all options up.'],
  'feedback-not-indented': () => [
    'The feedback is not indented.',
    'Put two spaces before the >, so that it belongs to the option above.',
  ],
  'missing-feedback': (count) => [
    `${count} ${count === 1 ? 'option has' : 'options have'} no feedback.`,
    'Add an indented line that begins with > under each.',
  ],
  'label-too-early': (label) => [
    `“${label}” stands before the options.`,
    'Move it below the last option. If it is part of the question, put a \\ before the colon.',
  ],
  'unknown-label': () => [
    'There is no such label.',
    'The labels: Explanation, Law, Competency, Difficulty, Hint, Review, Points, Facts. If it is words, put a \\ before the colon.',
  ],
  'repeated-label': () => ['This label stands above already.', 'Make one line of both.'],
  'empty-label': () => ['Nothing stands after the label.', 'Write on the same line, or take the label out.'],
  'stray-text': () => [
    'This line belongs to no option and no label.',
    'Indent it by two spaces if it belongs to the option above; move it up if it belongs to the question.',
  ],
  'bad-number': (words, most) => [`“${words}” cannot be used here.`, `Write a number from 1 to ${most}.`],
  'bad-competency': () => ['The competency does not have the right form.', 'Write like B2 or B2 level 2.'],
  'bad-review': () => [
    'The place to read again does not have the right form.',
    'Write # and the heading’s name, like #what-to-check.',
  ],
  'no-explanation': () => [
    'The question has no explanation.',
    'Add a line “Explanation: …” after the options.',
  ],
  'short-explanation': (least) => [
    `The explanation is shorter than ${least} characters.`,
    'Say why, so that who chose wrongly understands.',
  ],
  'all-of-the-above': () => [
    'An option like “all of the above” is shuffled with the others.',
    'Make it multiple choice, with one option for each.',
  ],
  'long-option': () => ['One option is much longer than the others.', 'Make the options about equally long.'],
  'negative-stem': () => [
    'The question is negative and the negative word does not stand out.',
    'Write **not** in bold, or ask it positively.',
  ],
  'review-overdue': (on) => [
    `The lesson was due for review on ${on}.`,
    'Review it, then change review-by and checked-on.',
  ],
};

export const words = { vi, en };
