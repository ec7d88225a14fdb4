import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '#db/client.ts';
import { asOpened, readContentTree } from './content-files.ts';
import { publishContent, type PublishResult } from '#features/curriculum/commands/publish.ts';
import type { Finding } from '#features/content/finding.ts';
import type { Place } from './place.ts';
import { completeAfterPublication } from '#features/requirements/commands/publication.ts';

export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** Publishes a folder and completes what that completed, all or nothing; the same content again changes nothing. */
export async function syncContent(db: Database, folder = CONTENT, now = new Date()): Promise<PublishResult> {
  const files = await readContentTree(folder);
  return db.transaction(async (tx) => {
    const result = await publishContent(tx, files, now);
    if (result.ok && result.publicationId !== null) await completeAfterPublication(tx, now);
    return result;
  });
}

type Published = Extract<PublishResult, { ok: true }>;
type Refused = Extract<PublishResult, { ok: false }>;

/** What the author wants to know: how much is new, and where. */
export function publishedSentence({ lessons, questions, warnings }: Published, place: Place): string {
  const counts =
    `Đã xuất bản vào ${place.vi}: ${lessons} phiên bản bài học mới, ${questions} phiên bản câu hỏi mới. / ` +
    `Published into ${place.en}: ${versions(lessons, 'lesson')}, ${versions(questions, 'question')}.`;
  return [...linesOf(warnings), counts].join('\n');
}

export function refusedSentences({ findings }: Refused): string {
  return [...linesOf(findings), NOT_PUBLISHED].join('\n');
}

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
