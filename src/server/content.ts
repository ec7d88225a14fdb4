import { fileURLToPath } from 'node:url';
import type { Database } from '#db/client.ts';
import { readContentTree } from './content-files.ts';
import { publishContent, type PublishResult } from '#features/curriculum/commands/publish.ts';
import type { Finding } from '#features/content/finding.ts';
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

export function publishedSentences(result: PublishResult): string {
  if (!result.ok) return [...result.findings.map(asLine), NOT_PUBLISHED].join('\n');
  const { lessons, questions, warnings } = result;
  const counts =
    `Đã xuất bản ${lessons} phiên bản bài học mới, ${questions} phiên bản câu hỏi mới. / ` +
    `Published ${lessons} new lesson versions, ${questions} new question versions.`;
  return [...warnings.map(asLine), counts].join('\n');
}

const NOT_PUBLISHED =
  'Không xuất bản gì: hãy sửa các lỗi trên. / Nothing was published: mend the errors above.';

const asLine = ({ file, line, message, mend }: Finding) =>
  `${file}:${line}  ${message.vi} ${mend.vi} / ${message.en} ${mend.en}`;
