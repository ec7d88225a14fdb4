/** What stands in the files that the lessons of `content-folder.ts` refer to: competencies, law, words, days off. */

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
