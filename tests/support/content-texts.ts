/** What stands in the files of the folder of `content-folder.ts`. */

export const FRAMEWORK = `domains:
  - code: B
    name: { vi: Nghiệp vụ, en: Practice }
    competencies:
${['B1', 'B2', 'B3'].map(competency).join('')}`;

function competency(code: string): string {
  return `      - code: ${code}
        name: { vi: Năng lực ${code}, en: Competency ${code} }
        short: { vi: ${code}, en: ${code} }
        measured-by: ${code === 'B3' ? 'observation' : 'questions'}
        level: 2
        levels:
          1: { vi: Biết, en: Knows }
          2: { vi: Làm, en: Does }
          3: { vi: Dạy, en: Teaches }
`;
}

export const REGISTER = `- id: 118/2025/NĐ-CP
  title: { vi: Một cửa, en: One-stop shop }
  issuer: Chính phủ
  issued: 2025-06-09
  in-force: 2025-07-01
  replaces: [61/2018/NĐ-CP, 01/2018/TT-VPCP]
  ended-provisions:
    - { provision: "Điều 7 khoản 3", from: 2026-07-01, by: 224/2026/NĐ-CP }
- id: 61/2018/NĐ-CP
  title: { vi: Một cửa (cũ), en: One-stop shop (old) }
  issuer: Chính phủ
  in-force: 2018-06-21
  expires: 2025-06-30
- id: 01/2018/TT-VPCP
  title: { vi: Sáu mẫu (cũ), en: Six forms (old) }
  issuer: Văn phòng Chính phủ
- id: 66.7/2025/NQ-CP
  title: { vi: Dựa trên dữ liệu, en: On the basis of data }
  issuer: Chính phủ
  in-force: 2026-01-01
  expires: 2027-02-28
- id: 5/2024/NĐ-CP
  title: { vi: Không rõ ngày, en: No known day }
  issuer: Chính phủ
- id: 1/2030/NĐ-CP
  title: { vi: Sau này, en: Later }
  issuer: Chính phủ
  in-force: 2030-01-01
- id: 6/2023/NĐ-CP
  title: { vi: Đã có văn bản thay, en: Has a successor }
  issuer: Chính phủ
  issued: 2023-01-01
- id: 7/2024/NĐ-CP
  title: { vi: Chưa rõ ngày có hiệu lực, en: First day not known }
  issuer: Chính phủ
  issued: 2024-03-01
  replaces: [6/2023/NĐ-CP]
- id: 8/NQ-CP
  title: { vi: Chưa xác nhận, en: Not confirmed }
  issuer: Chính phủ
  issued: 2022-10-06
  status: unconfirmed
  note: { vi: Chỉ phần về công chức., en: Only its part on civil servants. }
- id: 9/QĐ-TTg
  title: { vi: Chỉ biết tháng, en: Only the month is known }
  issuer: Thủ tướng Chính phủ
  issued: 2026-02
`;

export const GLOSSARY = `- id: thanh-phan-ho-so
  vi: thành phần hồ sơ
  en: component of a dossier
  definition: { vi: Giấy tờ mà thủ tục yêu cầu., en: Papers that a procedure asks for. }
- id: ho-so
  vi: hồ sơ
  en: dossier
  definition: { vi: Các giấy tờ của một việc., en: The papers of one matter. }
- id: par
  vi: cải cách hành chính
  en: reform
  definition: { vi: Đổi cách làm., en: Change how things are done. }
  also: { vi: [CCHC], en: [PAR] }
`;

export const CALENDAR = `- year: 2026
  days-off:
    - days: 2026-04-26
      name: { vi: Giỗ Tổ, en: Hùng Kings’ Day }
      confidence: M
    - { days: 2026-04-27, name: { vi: Nghỉ bù, en: In lieu }, confidence: M }
    - { days: 2026-04-30 .. 2026-05-01, name: { vi: Lễ, en: Holidays }, confidence: M }
    - { days: 2026-08-31, make-up: 2026-08-22, name: { vi: Hoán đổi, en: Exchanged }, confidence: M }
- year: 2027
  note: { vi: Chưa có thông báo chính thức, en: Not yet announced }
  days-off: []
  undecided:
    - days: 2027-01-23 .. 2027-02-21
`;

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
