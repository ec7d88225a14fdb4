import { describe, expect, test } from 'vitest';
import { secretsIn } from '#tests/support/canaries.ts';
import { bytesOf, wallOffice } from '#tests/support/wall.ts';
import { HIDDEN } from '#tests/support/wall-office.ts';

/** A check on paper: who reads the key, and what a trainer, who sees nobody, is told about whoever a sheet names. */

const wall = wallOffice();
const paper = () => `/studio/papers/${wall.office.content.paper}`;

describe('of the key of a paper', () => {
  test('nothing is printed, and nothing stands where answers are keyed in', async () => {
    for (const path of [paper(), `${paper()}/enter`, '/studio/papers'])
      for (const language of ['', '/en']) {
        const { status, text, headers } = await wall.asked('trainer').get(`${language}${path}`);
        expect(status).toBe(200);
        expect(secretsIn(`${JSON.stringify([...headers])}${text}`)).toEqual([]);
      }
  });

  test('only trainers have a page, and there the questions of their own open check are hidden', async () => {
    const { status, text } = await wall.asked('trainer').get(`${paper()}/key`);
    expect(status).toBe(200);
    expect(text).toContain('câu này có trong bài kiểm tra mà chính anh/chị đang làm');
    for (const who of ['learner', 'lead', 'office', 'admin', 'province'] as const)
      expect((await wall.asked(who).get(`${paper()}/key`)).status, who).toBe(403);
  });
});

describe('a sheet is keyed in', () => {
  const enter = (staffCode: string, fullName: string) =>
    wall.asked('trainer').call('papers.enter', {
      ...{ paperId: wall.office.content.paper, staffCode, fullName },
      'answers.1': '',
    });
  const nobody = () => enter('KC-0000', HIDDEN.fullName);

  test('for somebody who cannot take the check as for somebody who does not exist, to the byte', async () => {
    expect((await nobody()).text).toContain('Không ghi được cho số hiệu và họ tên này');
    expect(bytesOf(await enter(HIDDEN.staffCode, HIDDEN.fullName))).toBe(bytesOf(await nobody()));
  });

  test('for somebody with another name as for somebody who does not exist, to the byte', async () => {
    const other = async (fullName: string) => bytesOf(await enter(HIDDEN.staffCode, fullName));
    expect(await other('Quách Vĩnh Tương')).toBe(bytesOf(await nobody()));
    expect(await other('Vĩnh Tường')).toBe(bytesOf(await nobody()));
  });

  test('and a line that cannot be read is named before anybody is looked for', async () => {
    const { fullName } = HIDDEN;
    const fields = { paperId: wall.office.content.paper, fullName, 'answers.1': '???', 'answers.2': '' };
    const of = async (staffCode: string) =>
      bytesOf(await wall.asked('trainer').call('papers.enter', { ...fields, staffCode }));
    expect(await of(HIDDEN.staffCode)).toBe(await of('KC-0000'));
  });
});
