import type { QuestionChange } from '#features/curriculum/change.ts';
import { words } from '#features/curriculum/change-words.ts';

const { vi, en } = words;

/** What became of questions, as a difference is read on a terminal: what was, what is. */
export function changeLines(changes: QuestionChange[]): string[] {
  return changes.flatMap(({ questionId, change, parts }) => [
    `${questionId}: ${vi.kinds[change]} · ${en.kinds[change]}`,
    ...parts.flatMap(({ part, before, after }) => [
      `    ${vi.parts[part]} · ${en.parts[part]}`,
      ...(before ? [`  - ${before}`] : []),
      ...(after ? [`  + ${after}`] : []),
    ]),
  ]);
}

export const UNDECIDED =
  'Không xuất bản gì: có câu đổi lời mà chưa rõ chỉ sửa chính tả hay đổi nghĩa. Chạy lại với --typo hoặc --meaning. / ' +
  'Nothing was published: words changed, and nobody said whether a slip was mended or the meaning changed. ' +
  'Run it again with --typo or --meaning.';
