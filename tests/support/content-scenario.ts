import { LESSON, TRANSLATION, TREE, type Texts } from './content-folder.ts';

/** A scenario as a trainer writes it, in both languages, in the lesson of the faultless folder. */

export const CASE = 'case-urgent-file';

export const SCENARIO = `:::tình-huống{#${CASE}}
Năng lực: B2 mức 2

### Người dân cần gấp {#start}
Ông A nói phải nộp **ngay hôm nay**.

- Nhận dù còn thiếu → #accepted {-1}
  > Hồ sơ bị trả lại.
- Tra cứu dữ liệu trước → #guided {+2}
  > Ông ngồi xuống chờ.

### Nhận thiếu {#accepted}
Phòng chuyên môn gọi xuống.

- Gọi ông A lên lại → #returned
- Xin lỗi và chỉ cách bổ sung → #mended {+1}

### Tra cứu {#guided}
Không tìm thấy bản sao.

- Lập phiếu nêu đủ chỗ thiếu → #mended {+1}
  > Ông cầm phiếu về.
- Bảo ông tự hỏi → #returned

### Quay lại {#returned}
→ KẾT THÚC chưa đạt: hồ sơ quay lại lần hai

### Đủ {#mended}
→ KẾT THÚC đạt: đúng quy định

Giải thích: Yêu cầu bổ sung chỉ được nêu một lần.
Căn cứ: 118/2025/NĐ-CP, Điều 11
:::
`;

export const SCENARIO_IN_ENGLISH = `:::scenario{#${CASE}}
### In a hurry {#start}
Mr A has to file **today**.

- Take it as it is -> #accepted {-1}
  > The file comes back.
- Look in the data first -> #guided {+2}
  > He sits down.

### Taken {#accepted}
The division rings.

- Call him back -> #returned
- Apologise and show how -> #mended {+1}

### Looked up {#guided}
There is no copy.

- List every gap once -> #mended {+1}
  > He takes the form home.
- Let him find out -> #returned

### Back again {#returned}
-> END fail: the file came back

### Complete {#mended}
-> END pass: by the rules
:::
`;

export function withScenario(original = SCENARIO, translation = SCENARIO_IN_ENGLISH): Texts {
  const under = (path: string, scenario: string) => `${TREE[path]}\n${scenario}`;
  return { ...TREE, [LESSON]: under(LESSON, original), [TRANSLATION]: under(TRANSLATION, translation) };
}
