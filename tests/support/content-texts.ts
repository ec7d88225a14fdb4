/** What stands in the files of modules, lessons and banks of the folder of `content-folder.ts`. */

export const PLAN = `titles: { vi: Một cửa, en: One-stop shop }
summaries: { vi: Kiểm tra hồ sơ., en: Checking a dossier. }
competencies: [B1, B2]
minutes: 30
check:
  questions: 2
  pass: 75
  minutes: none
  show: at-once
  blueprint:
    - { competency: B1, level: 2, count: 1 }
    - { competency: B2, level: 2, count: 1 }
`;

export const PROGRAMME = `titles: { vi: Công chức mới, en: New civil servants }
audience:
  - position: any
modules: [mot-cua]
due-days: 60
attempts: 3
cool-down-hours: 24
cycle-months: 24
`;

export const QUESTION = `:::question{#oss-1}
Hồ sơ còn thiếu một thành phần. Việc đầu tiên cần làm là gì?

- [ ] Trả hồ sơ, không ghi lý do
  > Chưa đúng: người dân phải biết mình thiếu gì.
- [x] Hướng dẫn bổ sung đầy đủ một lần, bằng phiếu
  > Đúng: một lần là đủ.

Giải thích: Yêu cầu bổ sung chỉ được nêu một lần, bằng Mẫu số 02.
Căn cứ: 118/2025/NĐ-CP, Điều 11
Năng lực: B2 mức 2
Độ khó: 2
Gợi ý: Nhớ lại nguyên tắc một lần.
Xem lại: #kiem-tra-ho-so
:::
`;

export const TRANSLATED = `:::question{#oss-1}
One component of the dossier is missing. What comes first?

- [ ] Return the dossier without a reason
  > Not right: citizens must know what is missing.
- [x] Ask once for everything, on the form
  > Right: once is enough.

Explanation: A supplement is asked for only once, on Form No. 02.
Law: 118/2025/NĐ-CP, Article 11
Review: #checking-a-dossier
:::
`;

export const BANKED = `:::câu-hỏi{#oss-2}
Những việc nào đúng?

- [x] Xem hết hồ sơ
  > Đúng: xem hết rồi mới nói.
- [x] Ghi hết vào một phiếu
  > Đúng: một phiếu.
- [ ] Đòi thêm bản sao
  > Chưa đúng: không có trong danh mục.

Giải thích: Một lần, đủ và có lý do: đó là điều người dân được hưởng.
Căn cứ: 66.7/2025/NQ-CP
Năng lực: B1
:::

:::cau-hoi{#oss-3}
Xét từng câu.

- [Đ] Mẫu 02 ghi mọi thành phần còn thiếu
  > Đúng: ghi hết.
- [S] Có thể yêu cầu bổ sung nhiều lần
  > Chưa đúng: chỉ một lần.

Giải thích: Yêu cầu bổ sung chỉ được nêu một lần, bằng Mẫu số 02.
Năng lực: B2 mức 1
Độ khó: 3
Điểm: 2
:::
`;

export const HEAD = `---
title: Kiểm tra hồ sơ
summary: Xem hết rồi mới nói.
minutes: 12
competency: B2
law: [118/2025/NĐ-CP]
checked-on: 2026-11-20
---
`;

export const ENGLISH_HEAD = `---
title: Checking a dossier
summary: See everything, then speak.
---
`;

export const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><title>Luồng</title><rect x="8" y="6" width="304" height="56" fill="#2b6f86"/></svg>
`;
