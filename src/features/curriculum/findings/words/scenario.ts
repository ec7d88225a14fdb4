import type { Saying } from '#features/content/finding.ts';

/** What a check says of a scenario as a whole. Each is what is wrong, then how to mend it. */
const vi = {
  'scenario-flag': (flag: string): Saying => [
    `“${flag}” không dùng được ở một tình huống.`,
    'Chỉ viết mã, như :::tình-huống{#ho-so-gap}.',
  ],
  'scenario-in-bank': (): Saying => [
    'Tình huống chỉ để luyện tập, không đứng trong ngân hàng câu hỏi.',
    'Chuyển tình huống vào một bài học.',
  ],
  'was-question': (id: string): Saying => [
    `Mã “${id}” đã đăng cho một câu hỏi, nay lại là tình huống.`,
    'Mã là của câu hỏi ấy mãi mãi. Đặt mã khác cho tình huống này.',
  ],
  'was-scenario': (id: string): Saying => [
    `Mã “${id}” đã đăng cho một tình huống, nay lại là câu hỏi.`,
    'Mã là của tình huống ấy mãi mãi. Đặt mã khác cho câu hỏi này.',
  ],
  'scenario-without-scenes': (): Saying => [
    'Tình huống chưa có cảnh nào.',
    'Viết mỗi cảnh dưới một đề mục: ### Tên cảnh {#ma-canh}.',
  ],
  'too-many-scenes': (count: number): Saying => [
    `Tình huống có hơn ${count} cảnh.`,
    'Chia thành hai tình huống.',
  ],
  'scenario-without-end': (): Saying => [
    'Tình huống không có kết thúc nào.',
    'Viết ở cảnh cuối: “→ KẾT THÚC đạt: …” hoặc “→ KẾT THÚC chưa đạt: …”.',
  ],
  'unreachable-scene': (id: string): Saying => [
    `Không có lựa chọn nào dẫn đến cảnh “${id}”.`,
    `Thêm một lựa chọn “→ #${id}”, hoặc bỏ cảnh này. Cảnh đầu tiên là nơi bắt đầu.`,
  ],
  'unknown-scene': (id: string): Saying => [
    `Không có cảnh nào mang mã “${id}”.`,
    'Sửa mã sau mũi tên, hoặc thêm cảnh ấy.',
  ],
  'scenario-loop': (id: string): Saying => [
    `Lựa chọn này quay lại cảnh “${id}”, nên có thể đi mãi không kết thúc.`,
    'Dẫn đến một cảnh khác; muốn nói lại điều cũ thì viết thành cảnh mới.',
  ],
  'nothing-decided': (): Saying => [
    'Đi đường nào cũng được cùng số điểm, nên lựa chọn không quyết định gì.',
    'Cho lựa chọn tốt thêm điểm, như {+2}.',
  ],
  'best-path-fails': (): Saying => [
    'Một đường được nhiều điểm nhất lại kết thúc chưa đạt ở đây.',
    'Sửa điểm của các lựa chọn dẫn đến đây, hoặc sửa kết thúc.',
  ],
  'label-in-scene': (label: string): Saying => [
    `“${label}” đứng giữa các cảnh.`,
    'Chuyển lên trước cảnh đầu tiên hoặc xuống sau cảnh cuối, hoặc viết lại để dòng không bắt đầu như vậy.',
  ],
  'label-not-in-scenario': (label: string): Saying => [
    `Tình huống không có nhãn “${label}”.`,
    'Các nhãn của tình huống: Năng lực, Căn cứ, Giải thích, Dữ kiện.',
  ],
  'other-scenes': (id: string): Saying => [
    `Tình huống “${id}” khác bản gốc về cảnh, lựa chọn, điểm hoặc kết thúc.`,
    'Giữ cùng các cảnh theo cùng thứ tự; mỗi lựa chọn dẫn đến cùng cảnh, cùng điểm như bản gốc.',
  ],
};

const en: typeof vi = {
  'scenario-flag': (flag) => [
    `“${flag}” cannot be used for a scenario.`,
    'Write only the id, like :::scenario{#urgent-file}.',
  ],
  'scenario-in-bank': () => [
    'A scenario is for practice and does not stand in a question bank.',
    'Move it into a lesson.',
  ],
  'was-question': (id) => [
    `The id “${id}” was published for a question and is a scenario now.`,
    'It belongs to that question for ever. Choose another id for this scenario.',
  ],
  'was-scenario': (id) => [
    `The id “${id}” was published for a scenario and is a question now.`,
    'It belongs to that scenario for ever. Choose another id for this question.',
  ],
  'scenario-without-scenes': () => [
    'The scenario has no scene.',
    'Write each scene under a heading: ### Title {#scene-id}.',
  ],
  'too-many-scenes': (count) => [`The scenario has more than ${count} scenes.`, 'Make two scenarios of it.'],
  'scenario-without-end': () => [
    'The scenario has no end.',
    'Write in a last scene: “→ END pass: …” or “→ END fail: …”.',
  ],
  'unreachable-scene': (id) => [
    `No choice leads to the scene “${id}”.`,
    `Add a choice “→ #${id}”, or take the scene out. It begins with the first scene.`,
  ],
  'unknown-scene': (id) => [`There is no scene “${id}”.`, 'Mend the id after the arrow, or add the scene.'],
  'scenario-loop': (id) => [
    `This choice leads back to the scene “${id}”, so a path need not end.`,
    'Lead to another scene; to say the same again, write it as a new one.',
  ],
  'nothing-decided': () => [
    'Every path has the same points, so no choice decides anything.',
    'Give the good choices points, like {+2}.',
  ],
  'best-path-fails': () => [
    'A path with the most points fails here.',
    'Mend the points of the choices that lead here, or mend the end.',
  ],
  'label-in-scene': (label) => [
    `“${label}” stands among the scenes.`,
    'Move it above the first scene or below the last, or word the line so that it does not begin like this.',
  ],
  'label-not-in-scenario': (label) => [
    `A scenario has no label “${label}”.`,
    'The labels of a scenario: Competency, Law, Explanation, Facts.',
  ],
  'other-scenes': (id) => [
    `The scenario “${id}” differs from the original in scenes, choices, points or ends.`,
    'Keep the scenes in the same order; each choice leads to the same scene for the same points.',
  ],
};

export const words = { vi, en };
