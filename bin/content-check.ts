import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dayOf } from '#features/agencies/day.ts';
import { checkContent } from '#features/curriculum/check.ts';
import { asOpened, readContentTree } from '#server/content-files.ts';
import { findingText } from '#server/finding-text.ts';
import { hasErrors } from '#features/content/finding.ts';

/** `npm run content:check -- [folder] [--json]`: what publishing would refuse, and what it would only mention. */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder = 'content'] = positionals;
if (!isFolder(folder)) refuse(folder);
const files = await readContentTree(folder);
const findings = asOpened(folder, checkContent(files, dayOf(new Date())).findings);

console.log(
  values.json ? JSON.stringify(findings, undefined, 2) : [...findings.map(findingText), summary()].join('\n'),
);
process.exit(hasErrors(findings) ? 1 : 0);

function summary(): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return `${files.length} tệp · files, ${errors} lỗi · errors, ${warnings} cảnh báo · warnings`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function refuse(path: string): never {
  console.error(
    `Không có thư mục ${path}. Ghi tên thư mục chứa bài học, hoặc bỏ trống để kiểm tra content. / ` +
      `There is no folder ${path}. Name the folder with the lessons, or none for content.`,
  );
  process.exit(2);
}
