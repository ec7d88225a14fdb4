import type { Finding } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { readLessonFile } from '../parse/lesson-file.ts';

/** What to add to a file, or what must be mended in it first: behind an open container nothing could be read. */
export type Addition = { ok: true; text: string } | { ok: false; findings: Finding[] };

const OPEN = ['no-front-matter', 'front-matter-open', 'never-closed', 'code-never-closed'];

/** What has to stand behind what a file says. Undefined is a file that does not exist. */
export function additionTo(file: Source | undefined, path: string, markdown: string): Addition {
  if (!file)
    return {
      ok: true,
      text: `---\ntitle: ${path.endsWith('.en.md') ? 'Question bank' : 'Ngân hàng câu hỏi'}\n---\n\n${markdown}`,
    };
  const findings = readLessonFile(file).findings.filter(({ code }) => OPEN.includes(code));
  if (findings.length > 0) return { ok: false, findings };
  const gap = file.text.endsWith('\n\n') ? '' : file.text.endsWith('\n') ? '\n' : '\n\n';
  return { ok: true, text: gap + markdown };
}
