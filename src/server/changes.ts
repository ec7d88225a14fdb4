import type { ChangeKind, PartName, QuestionChange } from '#features/curriculum/change.ts';

const KINDS: Record<ChangeKind, string> = {
  new: 'câu mới · new question',
  key: 'đổi đáp án · other key',
  wording: 'đổi lời · other words',
  remarks: 'đổi lời giải thích, nguồn hoặc phân loại · other explanation, source or filing',
};

const PARTS: Record<PartName, string> = {
  stem: 'lời hỏi · question',
  scene: 'cảnh · scene',
  option: 'phương án · option',
  row: 'dòng · row',
  gaps: 'đoạn có chỗ trống · text with gaps',
  unit: 'đơn vị · unit',
  remark: 'nhận xét · feedback',
  end: 'kết thúc · end',
  explanation: 'giải thích · explanation',
  hint: 'gợi ý · hint',
  source: 'căn cứ · law',
};

const IN_ENGLISH = ' (bản tiếng Anh · in English)';

/** What no author reads through where there is much of it. Another key and other words are always looked at. */
const COUNTED: Partial<Record<ChangeKind, (count: number) => string>> = {
  new: (count) => `${count} câu mới · ${count} new question${count === 1 ? '' : 's'}`,
  remarks: (count) =>
    `${count} câu đổi lời giải thích, nguồn hoặc phân loại · ${count} questions with another explanation, source or filing`,
};
const MOST_NAMED = 20;

/** What became of questions, as a difference is read on a terminal: what was, what is; then what is only counted. */
export function changeLines(changes: QuestionChange[]): string[] {
  const isAllNew = changes.every(({ change }) => change === 'new');
  const byKind = Map.groupBy(changes, ({ change }) => change);
  const counted = [...byKind].flatMap(([kind, { length }]) => {
    const said = length > MOST_NAMED || isAllNew ? COUNTED[kind] : undefined;
    return said ? [{ kind, line: said(length) }] : [];
  });
  const isNamed = ({ change }: QuestionChange) => counted.every(({ kind }) => kind !== change);
  return [...changes.filter(isNamed).flatMap(linesOf), ...counted.map(({ line }) => line)];
}

function linesOf({ questionId, change, parts }: QuestionChange): string[] {
  return [
    `${questionId}: ${KINDS[change]}`,
    ...parts.flatMap(({ language, part, before, after }) => [
      `    ${PARTS[part]}${language === 'en' ? IN_ENGLISH : ''}`,
      ...(before ? [`  - ${before}`] : []),
      ...(after ? [`  + ${after}`] : []),
    ]),
  ];
}

export const UNDECIDED =
  'Không xuất bản gì: có câu đổi lời mà chưa rõ chỉ sửa chính tả hay đổi nghĩa. Chạy lại với --typo hoặc --meaning. / ' +
  'Nothing was published: words changed, and nobody said whether a slip was mended or the meaning changed. ' +
  'Run it again with --typo or --meaning.';
