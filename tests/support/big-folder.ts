import { HEAD, LESSON, QUESTION, TRANSLATION, TREE, type Texts } from './content-folder.ts';

/** A folder as big as a province's: so many lessons and questions, each with a paragraph of words to render. */
export function bigTree(lessons: number, questionsPerLesson: number): Texts {
  const words = 'Xem hết **hồ sơ**, ghi mọi thành phần còn thiếu vào một phiếu, rồi mới nói với người dân. ';
  const section = (i: number) =>
    `## Mục ${i}\n\n${words.repeat(6)}\n\n- Một\n- Hai\n\n| Mẫu | Tên |\n| --- | ---: |\n| 01 | ${i} |\n`;
  const body = Array.from({ length: 5 }, (_, i) => section(i)).join('\n');
  const lesson = (n: number) =>
    Array.from({ length: questionsPerLesson }, (_, i) =>
      QUESTION.replace('#oss-1', `#oss-${n}-${i}`).replace('#kiem-tra-ho-so', '#muc-1'),
    ).join('\n');
  const files = Array.from({ length: lessons }, (_, n) => [
    `modules/01-mot-cua/${String(n + 1).padStart(3, '0')}-bai-${n}.vi.md`,
    `${HEAD}\n${body}\n${lesson(n)}`,
  ]);
  const { [LESSON]: _, [TRANSLATION]: __, ...rest } = TREE;
  return { ...rest, ...Object.fromEntries(files) };
}
