import type { Saying } from '#features/content/finding.ts';

/** What a check says of the scenes of a scenario. Each is what is wrong, then how to mend it. */
const vi = {
  'scene-heading': (): Saying => [
    'Đề mục này chưa đúng dạng của một cảnh.',
    'Viết ba dấu thăng, dấu cách, tên cảnh rồi mã: ### Tên cảnh {#ma-canh}.',
  ],
  'scene-without-title': (): Saying => [
    'Cảnh chưa có tên.',
    'Viết tên cảnh trước mã: ### Tên cảnh {#ma-canh}.',
  ],
  'scene-without-id': (): Saying => ['Cảnh chưa có mã.', 'Thêm mã vào cuối đề mục: {#ma-canh}.'],
  'bad-scene-id': (id: string): Saying => [
    `Mã cảnh “${id}” chưa đúng dạng.`,
    'Dùng chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 64 ký tự.',
  ],
  'duplicate-scene': (id: string): Saying => [`Mã cảnh “${id}” đã có ở trên.`, 'Chọn mã khác cho cảnh này.'],
  'scene-without-way': (): Saying => [
    'Cảnh này không có lựa chọn, cũng không có kết thúc.',
    'Viết lựa chọn như “- lời → #ma-canh {+1}”, hoặc “→ KẾT THÚC đạt: …”.',
  ],
  'choices-and-end': (): Saying => [
    'Cảnh này vừa có lựa chọn vừa có kết thúc.',
    'Chuyển kết thúc sang một cảnh riêng, rồi cho lựa chọn dẫn đến đó.',
  ],
  'two-ends': (): Saying => ['Cảnh này có hai kết thúc.', 'Giữ một, chuyển kết thúc kia sang cảnh khác.'],
  'single-choice': (): Saying => [
    'Cảnh này chỉ có một lựa chọn, nên không có gì để chọn.',
    'Thêm một lựa chọn, hoặc gộp với cảnh tiếp theo.',
  ],
  'too-many-choices': (count: number): Saying => [
    `Cảnh này có hơn ${count} lựa chọn.`,
    'Bớt lựa chọn, hoặc chia thành hai cảnh.',
  ],
  'choice-without-arrow': (): Saying => [
    'Lựa chọn này không có mũi tên →.',
    'Viết “- lời → #ma-canh”. Danh sách thường thì đặt trên các lựa chọn.',
  ],
  'choice-leads-nowhere': (): Saying => [
    'Sau mũi tên chưa có cảnh nào.',
    'Viết mã của cảnh tiếp theo: → #ma-canh.',
  ],
  'bad-target': (words: string): Saying => [
    `“${words}” sau mũi tên không phải mã cảnh.`,
    'Viết → #ma-canh rồi điểm nếu có: → #ma-canh {+2}. Kết thúc thì viết trong một cảnh riêng.',
  ],
  'bad-points': (words: string): Saying => [
    `Không đọc được điểm “${words}”.`,
    'Viết một số nguyên từ -99 đến 99, như {+2}, {0} hoặc {-1}.',
  ],
  'bad-end': (): Saying => [
    'Kết thúc chưa đúng dạng.',
    'Viết “→ KẾT THÚC đạt: …” hoặc “→ KẾT THÚC chưa đạt: …”.',
  ],
  'end-without-words': (): Saying => [
    'Kết thúc chưa có lời.',
    'Viết sau dấu hai chấm việc đã kết thúc ra sao.',
  ],
  'stray-in-scenario': (): Saying => [
    'Dòng này không thuộc cảnh, lựa chọn hay nhãn nào.',
    'Lời kể đặt trên các lựa chọn của cảnh; lời của một lựa chọn thì thụt vào.',
  ],
};

const en: typeof vi = {
  'scene-heading': () => [
    'This heading does not have the form of a scene.',
    'Write three hashes, a space, the title and the id: ### Title {#scene-id}.',
  ],
  'scene-without-title': () => ['The scene has no title.', 'Write it before the id: ### Title {#scene-id}.'],
  'scene-without-id': () => ['The scene has no id.', 'Add it at the end of the heading: {#scene-id}.'],
  'bad-scene-id': (id) => [
    `The scene’s id “${id}” does not have the right form.`,
    'Use lower-case letters without marks, digits and hyphens, at most 64 characters.',
  ],
  'duplicate-scene': (id) => [`The scene “${id}” stands above already.`, 'Choose another id for this one.'],
  'scene-without-way': () => [
    'This scene has neither choices nor an end.',
    'Write choices like “- words → #scene-id {+1}”, or “→ END pass: …”.',
  ],
  'choices-and-end': () => [
    'This scene has choices and an end.',
    'Move the end into a scene of its own, and let a choice lead there.',
  ],
  'two-ends': () => ['This scene has two ends.', 'Keep one, and move the other into another scene.'],
  'single-choice': () => [
    'This scene has only one choice, so nothing is chosen.',
    'Add a choice, or join the scene with the next.',
  ],
  'too-many-choices': (count) => [
    `This scene has more than ${count} choices.`,
    'Take some out, or make two scenes of it.',
  ],
  'choice-without-arrow': () => [
    'This choice has no arrow →.',
    'Write “- words → #scene-id”. A plain list stands above the choices.',
  ],
  'choice-leads-nowhere': () => [
    'No scene stands after the arrow.',
    'Write the id of the next scene: → #scene-id.',
  ],
  'bad-target': (words) => [
    `“${words}” after the arrow is no scene.`,
    'Write → #scene-id and the points, if any: → #scene-id {+2}. An end stands in a scene of its own.',
  ],
  'bad-points': (words) => [
    `The points “${words}” cannot be read.`,
    'Write a whole number from -99 to 99, like {+2}, {0} or {-1}.',
  ],
  'bad-end': () => ['The end does not have the right form.', 'Write “→ END pass: …” or “→ END fail: …”.'],
  'end-without-words': () => ['The end has no words.', 'Write after the colon how it has ended.'],
  'stray-in-scenario': () => [
    'This line belongs to no scene, choice or label.',
    'What is told stands above the choices of its scene; what belongs to a choice is indented.',
  ],
};

export const words = { vi, en };
