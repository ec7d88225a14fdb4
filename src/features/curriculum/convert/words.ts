import type { Saying } from '#features/content/finding.ts';

/** What the converter says of a test as people type it. Each is what is wrong, then how to mend it. */
const vi = {
  'no-questions': (): Saying => [
    'Không thấy câu hỏi nào.',
    'Mở đầu mỗi câu bằng “Câu 1:”, mỗi phương án bằng “A.”, rồi “Đáp án: B”.',
  ],
  'left-out': (lines: number): Saying => [
    `${lines} dòng từ đây không thuộc câu hỏi nào nên không được chuyển.`,
    'Nếu là lời giải thích thì thêm “Giải thích:” ở đầu, nếu là câu hỏi thì thêm “Câu” và số. Nếu không cần thì bỏ qua.',
  ],
  'number-gap': (before: number, found: number): Saying => [
    `Sau câu ${before} là câu ${found}.`,
    'Xem có câu nào ở giữa chưa được nhận ra không: dòng mở câu viết như “Câu 2:”.',
  ],
  'no-stem': (): Saying => ['Câu này chưa có lời hỏi.', 'Viết câu hỏi sau “Câu …:”, trên các phương án.'],
  'no-options': (): Saying => [
    'Không thấy phương án của câu này.',
    'Viết mỗi phương án một dòng, bắt đầu bằng “A.”, “B.”, …',
  ],
  'one-option': (): Saying => ['Câu này chỉ có một phương án.', 'Thêm ít nhất phương án B.'],
  'empty-option': (letter: string): Saying => [
    `Phương án ${letter} không có chữ.`,
    'Viết phương án sau chữ cái, hoặc bỏ dòng này.',
  ],
  'options-out-of-order': (expected: string, found: string): Saying => [
    `Đang chờ phương án ${expected} thì gặp ${found}.`,
    'Đánh chữ cái lần lượt A, B, C, D. Nếu dòng này là chữ của phương án trên thì để chung dòng với nó.',
  ],
  'options-unclear': (letter: string): Saying => [
    `Không chắc phương án ${letter} bắt đầu ở đâu trên dòng này.`,
    'Viết mỗi phương án một dòng.',
  ],
  'too-many-options': (): Saying => ['Câu này có hơn sáu phương án.', 'Chỉ để A đến F.'],
  'no-answer': (): Saying => [
    'Câu này chưa có đáp án.',
    'Thêm dòng “Đáp án: B” dưới các phương án, hoặc bảng đáp án ở cuối tệp như “1B 2C 3A”.',
  ],
  'answer-unclear': (said: string): Saying => [
    `Không hiểu đáp án “${said}”.`,
    'Chỉ ghi chữ cái: “Đáp án: B”. Phần còn lại chuyển xuống dòng “Giải thích: …”.',
  ],
  'answer-without-option': (letter: string): Saying => [
    `Đáp án là ${letter}, nhưng câu này không có phương án ${letter}.`,
    'Sửa chữ cái, hoặc thêm phương án còn thiếu.',
  ],
  'answers-disagree': (): Saying => [
    'Câu này có hai đáp án khác nhau.',
    'Giữ một: dòng “Đáp án”, dấu ở phương án, hoặc bảng đáp án.',
  ],
  'answer-for-nobody': (number: number): Saying => [
    `Bảng đáp án có câu ${number}, nhưng không thấy câu ấy.`,
    'Xem dòng mở câu có viết như “Câu 2:” không, hoặc bỏ ô này.',
  ],
  'answer-ambiguous': (number: number): Saying => [
    `Có hai câu cùng mang số ${number}, nên không biết bảng đáp án nói câu nào.`,
    'Đánh số lại, hoặc ghi “Đáp án: …” ngay dưới từng câu.',
  ],
  'every-option-right': (): Saying => [
    'Mọi phương án đều được đánh dấu đúng.',
    'Để lại ít nhất một phương án sai.',
  ],
  'law-unclear': (): Saying => [
    'Căn cứ này chưa rõ là văn bản nào, nên được chuyển nguyên văn.',
    'Mỗi dòng một văn bản, số hiệu trước, điều khoản sau: “Căn cứ: 118/2025/NĐ-CP, Điều 11”.',
  ],
  'law-words-left': (words: string): Saying => [
    `Căn cứ chỉ giữ số hiệu và điều khoản; không chuyển “${words}”.`,
    'Nếu cần những chữ ấy thì thêm vào “Giải thích”.',
  ],
  'already-there': (id: string): Saying => [
    `Câu này đã có, mang mã “${id}”, nên không được chuyển lần nữa.`,
    'Nếu là câu khác thì sửa lời hỏi hoặc phương án.',
  ],
};

const en: typeof vi = {
  'no-questions': () => [
    'No question was found.',
    'Begin each with “Câu 1:”, each option with “A.”, then “Đáp án: B”.',
  ],
  'left-out': (lines) => [
    `${lines} ${lines === 1 ? 'line' : 'lines'} from here ${lines === 1 ? 'belongs' : 'belong'} to no question and ${lines === 1 ? 'is' : 'are'} left out.`,
    'Begin an explanation with “Giải thích:”, a question with “Câu” and its number. If it is not needed, leave it.',
  ],
  'number-gap': (before, found) => [
    `Question ${found} follows question ${before}.`,
    'See whether one between them was not recognised: a question begins like “Câu 2:”.',
  ],
  'no-stem': () => ['This question asks nothing.', 'Write the question after “Câu …:”, above the options.'],
  'no-options': () => [
    'No options of this question were found.',
    'Write each on a line of its own that begins with “A.”, “B.” …',
  ],
  'one-option': () => ['This question has only one option.', 'Add at least option B.'],
  'empty-option': (letter) => [
    `Option ${letter} has no words.`,
    'Write it after its letter, or take the line out.',
  ],
  'options-out-of-order': (expected, found) => [
    `Option ${expected} was expected, ${found} was found.`,
    'Use the letters A, B, C, D in turn. If this line belongs to the option above, put it on the same line.',
  ],
  'options-unclear': (letter) => [
    `It is not certain where option ${letter} begins on this line.`,
    'Write each option on a line of its own.',
  ],
  'too-many-options': () => ['This question has more than six options.', 'Keep A to F.'],
  'no-answer': () => [
    'This question has no answer.',
    'Add a line “Đáp án: B” under the options, or a list at the end of the file like “1B 2C 3A”.',
  ],
  'answer-unclear': (said) => [
    `The answer “${said}” is not understood.`,
    'Write only the letter: “Đáp án: B”. Move the rest into a line “Giải thích: …”.',
  ],
  'answer-without-option': (letter) => [
    `The answer is ${letter}, and this question has no option ${letter}.`,
    'Change the letter, or add the missing option.',
  ],
  'answers-disagree': () => [
    'This question has two different answers.',
    'Keep one: the line “Đáp án”, the mark at an option, or the list.',
  ],
  'answer-for-nobody': (number) => [
    `The list has an answer to question ${number}, which was not found.`,
    'See whether it begins like “Câu 2:”, or take the answer out.',
  ],
  'answer-ambiguous': (number) => [
    `Two questions have the number ${number}, so the list does not say which it means.`,
    'Number them anew, or write “Đáp án: …” under each.',
  ],
  'every-option-right': () => ['Every option is marked as right.', 'Leave at least one wrong.'],
  'law-unclear': () => [
    'It is not clear which document this legal ground is, so it is taken over as it stands.',
    'One document a line, its number first, the provision after it: “Căn cứ: 118/2025/NĐ-CP, Điều 11”.',
  ],
  'law-words-left': (words) => [
    `Of the legal ground only number and provision are kept; “${words}” is left out.`,
    'If these words are needed, add them to “Giải thích”.',
  ],
  'already-there': (id) => [
    `This question is there already as “${id}”, so it is not converted again.`,
    'If it is another, change its words or its options.',
  ],
};

export const words = { vi, en };
