import { relative } from 'node:path';
import type { Finding } from '#features/content/finding.ts';
import type { PublishResult } from '#features/curriculum/commands/publish.ts';
import { changeLines, UNDECIDED } from './changes.ts';
import { asOpened, CONTENT } from './content-files.ts';
import type { Place } from './place.ts';

type Published = Extract<PublishResult, { ok: true }>;
type Refused = Extract<PublishResult, { ok: false }>;

/** What the author wants to know: how much is new, and where. */
export function publishedSentence(
  { lessons, questions, warnings, changes, overruled, corrected }: Published,
  place: Place,
): string {
  const counts =
    `Đã xuất bản vào ${place.vi}: ${lessons} phiên bản bài học mới, ${questions} phiên bản câu hỏi mới. / ` +
    `Published into ${place.en}: ${versions(lessons, 'lesson')}, ${versions(questions, 'question')}.`;
  const left = [...overruled.map(fromStudio), ...corrected.map(stillWrong)];
  return [...linesOf(warnings), ...changeLines(changes), ...left, counts].join('\n');
}

export function refusedSentences(refused: Refused): string {
  if (refused.reason === 'wording_undecided') return [...changeLines(refused.changes), UNDECIDED].join('\n');
  return [...linesOf(refused.findings), NOT_PUBLISHED].join('\n');
}

const fromStudio = (lesson: string) =>
  `${lesson}: bài này được soạn trên web, nên giữ nguyên; tệp không được xuất bản. / ` +
  `${lesson}: this lesson was written in the studio and stays as it is; its file was not published.`;

const stillWrong = (question: string) =>
  `${question}: đáp án trong tệp là đáp án đã được đính chính, nên câu này giữ nguyên; hãy sửa đáp án trong tệp. / ` +
  `${question}: its file has the key that was corrected, so the question stays as it is; mend the key in the file.`;

const versions = (count: number, of: string) => `${count} new ${of} version${count === 1 ? '' : 's'}`;

const NOT_PUBLISHED =
  'Không xuất bản gì: hãy sửa các lỗi trên. / Nothing was published: mend the errors above.';

/** The folder as whoever called the command would write it. */
const opened = () => {
  const short = relative(process.cwd(), CONTENT);
  return short.startsWith('..') ? CONTENT : short;
};

const linesOf = (findings: Finding[]) =>
  asOpened(opened(), findings).map(
    ({ file, line, column, message, mend }) =>
      `${file}:${line}:${column}  ${message.vi} ${mend.vi} / ${message.en} ${mend.en}`,
  );
