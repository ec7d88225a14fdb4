import type { ChangeKind, PartName } from './change.ts';

/** What became of a question, as the terminal and the page of a publication say it. */
const vi = {
  kinds: {
    new: 'câu mới',
    key: 'đổi đáp án',
    wording: 'đổi lời',
    remarks: 'đổi lời giải thích, nguồn hoặc phân loại',
  } satisfies Record<ChangeKind, string>,
  parts: {
    stem: 'lời hỏi',
    option: 'phương án',
    row: 'dòng',
    gaps: 'đoạn có chỗ trống',
    unit: 'đơn vị',
    remark: 'nhận xét',
    explanation: 'giải thích',
    hint: 'gợi ý',
    review: 'xem lại',
    source: 'căn cứ',
  } satisfies Record<PartName, string>,
};

const en: typeof vi = {
  kinds: {
    new: 'new question',
    key: 'other key',
    wording: 'other words',
    remarks: 'other explanation, source or filing',
  },
  parts: {
    stem: 'question',
    option: 'option',
    row: 'row',
    gaps: 'text with gaps',
    unit: 'unit',
    remark: 'feedback',
    explanation: 'explanation',
    hint: 'hint',
    review: 'read again',
    source: 'law',
  },
};

export const words = { vi, en };
