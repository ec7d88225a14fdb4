import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentDisk } from '#tests/support/content-disk.ts';
import { BANK, edited, TREE } from '#tests/support/content-folder.ts';

const write = contentDisk();

const run = (script: string, folder: string, ...options: string[]) =>
  spawnSync(process.execPath, [join(process.cwd(), script), ...options], { cwd: folder, encoding: 'utf8' });
const convert = (folder: string, ...options: string[]) => run('bin/content-convert.ts', folder, ...options);

const HABIT = `Câu 1: Hồ sơ thiếu một thành phần thì làm gì?
A. Trả hồ sơ
B. Hướng dẫn bổ sung
Đáp án: B

Câu 2: Ai ký?
A. Công chức
B. Lãnh đạo
`;

const within = (folder: string) =>
  Object.fromEntries(Object.entries(TREE).map(([path, text]) => [join(folder, path), text]));
const place = () => write({ ...within('content'), 'de.txt': `\ufeff${HABIT.replaceAll('\n', '\r\n')}` });

test('without --write the command only shows what it would write, and what is to mend', () => {
  const folder = place();
  const { status, stdout } = convert(folder, 'de.txt', '--prefix', 'oss', '--out', `content/${BANK}`);
  expect(status).toBe(1);
  expect(stdout).toContain(
    ':::question{#oss-004}\nHồ sơ thiếu một thành phần thì làm gì?\n\n- [ ] Trả hồ sơ\n- [x] Hướng',
  );
  expect(stdout).toContain(
    'de.txt:6:1  LỖI · ERROR\n  | Câu 2: Ai ký?\n  Câu này chưa có đáp án. Thêm dòng “Đáp án: B”',
  );
  expect(stdout).toContain('1 câu đọc được, 1 câu cần sửa / 1 question read, 1 to mend');
  expect(stdout).toContain('Chưa ghi gì');
  expect(readFileSync(join(folder, 'content', BANK), 'utf8')).toBe(TREE[BANK]);
});

test('with --write it adds to the file, the check refuses what is to mend, and twice adds nothing', () => {
  const folder = place();
  const options = ['de.txt', '--prefix', 'oss', '--out', `content/${BANK}`, '--write'];
  expect(convert(folder, ...options).stdout).toContain(`Đã ghi vào content/${BANK}.`);
  const added = readFileSync(join(folder, 'content', BANK), 'utf8');
  expect(added.startsWith(`${TREE[BANK]}\n:::question{#oss-004}\n`)).toBe(true);

  const errors = run('bin/content-check.ts', folder, 'content', '--json').stdout;
  const found = (JSON.parse(errors) as { severity: string; code: string; excerpt: string }[]).filter(
    ({ severity }) => severity === 'error',
  );
  expect(found.map(({ code, excerpt }) => [code, excerpt])).toEqual([
    ['no-explanation', ':::question{#oss-004}'],
    ['no-right-answer', ':::question{#oss-005}'],
  ]);

  expect(convert(folder, ...options)).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'content', BANK), 'utf8')).toBe(added);
});

test('with --write it makes a file that is not there', () => {
  const folder = place();
  convert(folder, 'de.txt', '--out', 'moi.vi.md', '--write');
  expect(readFileSync(join(folder, 'moi.vi.md'), 'utf8')).toMatch(
    /^---\ntitle: Ngân hàng câu hỏi\n---\n\n:::question\{#cau-001\}\n/,
  );
});

test('nothing is added behind a container that is never closed', () => {
  const folder = write({ [BANK]: edited(BANK, 'Điểm: 2\n:::', 'Điểm: 2')[BANK]!, 'de.txt': HABIT });
  const { status, stdout } = convert(folder, 'de.txt', '--out', BANK, '--write');
  expect(status).toBe(1);
  expect(stdout).toContain(`${BANK}:21:1  LỖI · ERROR\n  | :::cau-hoi{#oss-3}`);
  expect(readFileSync(join(folder, BANK), 'utf8')).not.toContain('Ai ký?');
});

test.each([
  [[], 'npm run content:convert'],
  [['de.txt', '--sai'], 'npm run content:convert'],
  [['khong-co.txt'], 'There is no file khong-co.txt.'],
  [['.'], 'There is no file .'],
  [['de.txt', '--prefix', 'Một Cửa'], 'A prefix is lower-case letters'],
  [['de.txt', '--write'], '--out'],
  [['de.txt', '--out', 'a/b.vi.md', '--write'], 'There is no folder a.'],
])('%j is answered with how to call it, and nothing is written', (options, sentence) => {
  const folder = place();
  const { status, stderr, stdout } = convert(folder, ...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(existsSync(join(folder, 'a'))).toBe(false);
});

test('a file that is no text is refused', () => {
  const folder = write({ 'de.txt': 'Câu 1:\u0000 a' });
  const { status, stdout } = convert(folder, 'de.txt');
  expect(status).toBe(1);
  expect(stdout).toContain('de.txt:1:7  LỖI · ERROR');
});
