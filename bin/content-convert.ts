import { existsSync, statSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors, type Finding } from '#features/content/finding.ts';
import { readSource, sourceOf, type Source } from '#features/content/source.ts';
import { convertHabit, type Converted } from '#features/curriculum/convert/converted.ts';
import { isPrefix } from '#features/curriculum/convert/ids.ts';
import { additionTo } from '#features/curriculum/convert/target.ts';
import { readContentTree, readWithin } from '#server/content-files.ts';
import { findingText } from '#server/finding-text.ts';

/**
 * `npm run content:convert -- test.txt [--prefix oss] [--out ngan-hang.vi.md] [--write]`: a test as people type it, in the
 * lesson format. Only shows it; with `--write` adds it to the file.
 */
const CONTENT = 'content';
const USAGE = 'npm run content:convert -- de-thi.txt [--prefix oss] [--out ngan-hang.vi.md] [--write]';

const { file, prefix, out, write } = readArguments();
if (!isFile(file)) refuse(`Không có tệp ${file}. / There is no file ${file}.`);
if (out && !existsSync(dirname(out)))
  refuse(`Không có thư mục ${dirname(out)}. / There is no folder ${dirname(out)}.`);
const read = readSource({ path: file, bytes: await readWithin(file) });
if (!read.source) end(read.findings, 'Không đọc được tệp. / The file cannot be read.');

const target = out && existsSync(out) ? await textOf(out) : undefined;
const converted = convertHabit(read.source, prefix, [...(await lessons()), ...(target ? [target] : [])]);
const addition = additionTo(target, out ?? '', converted.markdown);
if (!addition.ok) end(addition.findings, `Sửa ${out} trước. / Mend ${out} first.`);
if (converted.markdown !== '') console.log(addition.text);
if (write && out && converted.markdown !== '') await add(out, addition.text);
end(converted.findings, `${counts(converted)}\n${written(converted)}`);

function readArguments() {
  const options = {
    prefix: { type: 'string', default: 'cau' },
    out: { type: 'string' },
    write: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [name, ...others] = positionals;
    if (name === undefined || others.length > 0) return refuse(USAGE);
    if (!isPrefix(values.prefix))
      return refuse(
        'Mã mở đầu gồm chữ thường không dấu, số và dấu gạch nối, như oss. / ' +
          'A prefix is lower-case letters without marks, digits and hyphens, like oss.',
      );
    if (values.write && !values.out) return refuse(`--write: --out? ${USAGE}`);
    return { file: name, ...values };
  } catch {
    return refuse(USAGE);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function end(findings: Finding[], sentence: string): never {
  console.log([...findings.map(findingText), sentence].join('\n'));
  process.exit(hasErrors(findings) ? 1 : 0);
}

/** Also what cannot be read: its ids are taken. */
async function lessons(): Promise<Source[]> {
  const files = existsSync(CONTENT) ? await readContentTree(CONTENT) : [];
  return files
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, bytes }) => sourceOf(path, new TextDecoder().decode(bytes)));
}

async function textOf(path: string): Promise<Source> {
  return sourceOf(path, new TextDecoder().decode(await readWithin(path)));
}

async function add(path: string, text: string): Promise<void> {
  if (!existsSync(path)) return writeFile(path, text, { flag: 'wx' });
  return appendFile(path, text);
}

function counts({ whole, toMend }: Converted): string {
  const questions = `${whole} ${whole === 1 ? 'question' : 'questions'} read`;
  return `${whole} câu đọc được, ${toMend} câu cần sửa / ${questions}, ${toMend} to mend`;
}

function written({ markdown }: Converted): string {
  if (markdown === '') return 'Không có gì để ghi. / There is nothing to write.';
  if (!write) return 'Chưa ghi gì: thêm --out và --write. / Nothing was written: add --out and --write.';
  return (
    `Đã ghi vào ${out}. content:check từ chối câu cần sửa cho đến khi sửa xong. / ` +
    `Written to ${out}. content:check refuses what is to mend until it is mended.`
  );
}
