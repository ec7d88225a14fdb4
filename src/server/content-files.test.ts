import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '#features/content/finding.ts';
import { MAX_BYTES } from '#features/content/source.ts';
import { contentDisk } from '#tests/support/content-disk.ts';
import { edited, filesOf, LESSON, TREE } from '#tests/support/content-folder.ts';
import { readContentTree } from './content-files.ts';

const write = contentDisk();

const contentCheck = (folder: string, ...options: string[]) =>
  spawnSync(process.execPath, ['bin/content-check.ts', folder, ...options], { encoding: 'utf8' });

test('a folder is read as it stands, without hidden files', async () => {
  const folder = write({ ...TREE, '.DS_Store': 'x' });
  const read = await readContentTree(folder);
  const expected = filesOf(TREE).sort((a, b) => (a.path < b.path ? -1 : 1));
  expect(read.map(({ path }) => path)).toEqual(expected.map(({ path }) => path));
  expect(read.map(({ bytes }) => Buffer.from(bytes))).toEqual(
    expected.map(({ bytes }) => Buffer.from(bytes)),
  );
});

test('a file that is too big is not read into memory, only past what the check refuses', async () => {
  const folder = write({ 'law.yaml': 'a'.repeat(3 * MAX_BYTES) });
  expect((await readContentTree(folder))[0]!.bytes.length).toBe(MAX_BYTES + 1);
});

test('the command says where and how to mend, in both languages, and fails on an error', () => {
  const folder = write(edited(LESSON, '- [x] Hướng', '- [ ] Hướng'));
  const { status, stdout } = contentCheck(folder);
  expect(status).toBe(1);
  expect(stdout).toContain(`${folder}/${LESSON}:16:1  LỖI · ERROR\n  | :::question{#oss-1}\n`);
  expect(stdout).toContain('Đánh dấu phương án đúng bằng [x].');
  expect(stdout).toContain('Mark the right one with [x].');
  expect(stdout).toContain('10 tệp · files, 1 lỗi · errors, 0 cảnh báo · warnings');
});

test('a file is named as whoever calls the command would open it', () => {
  const folder = relative('.', write(edited(LESSON, '- [x] Hướng', '- [ ] Hướng')));
  const [found] = JSON.parse(contentCheck(`${folder}/`, '--json').stdout) as Finding[];
  expect(existsSync(found!.file)).toBe(true);
  expect(found!.file).toBe(`${folder}/${LESSON}`);
});

test('the command gives findings to other programs as JSON, and passes with warnings only', () => {
  const folder = write(edited(LESSON, 'Căn cứ: 118/2025/NĐ-CP', 'Căn cứ: 61/2018/NĐ-CP'));
  const { status, stdout } = contentCheck(folder, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { file: `${folder}/${LESSON}`, line: 25, column: 9, severity: 'warning', code: 'citation-ended' },
  ]);
});

test('where there is no such folder, the command says so in one sentence, and what to do', () => {
  for (const path of [`${write(TREE)}/khong-co`, 'package.json']) {
    const { status, stdout, stderr } = contentCheck(path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`Không có thư mục ${path}. Ghi tên thư mục`);
    expect(stderr).toContain(`There is no folder ${path}. Name the folder`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});
