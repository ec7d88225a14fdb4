import { beforeEach, expect, test } from 'vitest';
import { transferPerson } from '#features/agencies/commands/postings.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must, person, smallProvince, type Places } from '#tests/support/roster.ts';
import { agenciesOnRoster, countOnRoster, peopleOnRoster } from '../queries/roster.ts';
import { readSearch, searchQuery } from './search.ts';

const database = testDatabase();
const now = new Date('2026-11-23T03:00:00Z');
const today = '2026-11-23';
const nobody = scopeOver([]);

let at: Places;

beforeEach(async () => {
  at = await smallProvince(database.db);
});

const search = (agencyIds: string[], text: string, agencyId?: string) =>
  peopleOnRoster(database.db, { scope: scopeOver(agencyIds), today, text, agencyId }, 'vi', {
    limit: 50,
    offset: 0,
  });
const found = async (text: string) => (await search([at.province], text)).map(({ fullName }) => fullName);
const ask = (text: string) => readSearch(new URLSearchParams({ q: text })).text;

test('a name is found without marks, and the very marks that were typed come first', async () => {
  await person(database.db, { staffCode: 'AG1', fullName: 'Nguyễn Thị Anh', agencyId: at.longXuyen });
  await person(database.db, { staffCode: 'AG2', fullName: 'Nguyễn Thị Ánh', agencyId: at.longXuyen });
  await person(database.db, { staffCode: 'AG3', fullName: 'Đặng Văn Hùng', agencyId: at.longXuyen });
  expect(await found('anh')).toEqual(['Nguyễn Thị Anh', 'Nguyễn Thị Ánh']);
  expect(await found('ánh')).toEqual(['Nguyễn Thị Ánh', 'Nguyễn Thị Anh']);
  expect(await found('ÁNH'.normalize('NFD'))).toEqual(['Nguyễn Thị Ánh', 'Nguyễn Thị Anh']);
  expect(await found('dang hung')).toEqual(['Đặng Văn Hùng']);
  expect(await found('ag 3')).toEqual(['Đặng Văn Hùng']);
});

test.each(['%', '_', "' or true --", '\\', '(', '\u0000', 'x'.repeat(5000)])(
  'what is typed is looked for as it stands: %j',
  async (text) => {
    await person(database.db, { staffCode: 'AG1', fullName: 'Lê Văn An', agencyId: at.longXuyen });
    expect(await found(ask(text))).toEqual(ask(text) === '' ? ['Lê Văn An'] : []);
  },
);

test('a search never leaves the scope, and an agency narrows it with the units below', async () => {
  await person(database.db, { staffCode: 'AG1', fullName: 'Lê Văn An', agencyId: at.longXuyen });
  await person(database.db, { staffCode: 'AG2', fullName: 'Lê Văn An', agencyId: at.chauDoc });
  const codes = async (scope: string[], agencyId?: string) =>
    (await search(scope, 'an', agencyId)).map(({ staffCode }) => staffCode);
  expect(await codes([at.province])).toEqual(['AG1', 'AG2']);
  expect(await codes([at.province], at.province)).toEqual(['AG1', 'AG2']);
  expect(await codes([at.province], at.chauDoc)).toEqual(['AG2']);
  expect(await codes([at.longXuyen])).toEqual(['AG1']);
  expect(await codes([at.longXuyen], at.chauDoc)).toEqual([]);
  expect(await codes([])).toEqual([]);
  expect(await countOnRoster(database.db, { scope: nobody, today, text: '' })).toBe(0);
  expect(await countOnRoster(database.db, { scope: scopeOver([at.longXuyen]), today, text: 'an' })).toBe(1);
});

test('a search keeps its words in the addresses of its pages', () => {
  const wanted = { text: 'Lê & Ễ', agencyId: crypto.randomUUID() };
  const address = new URLSearchParams(searchQuery(wanted, 3));
  expect(readSearch(address)).toEqual(wanted);
  expect(address.get('page')).toBe('3');
  expect(searchQuery({ text: '', agencyId: undefined })).toBe('');
});

test('an agency counts who is posted in it that day, with its units and directly', async () => {
  const moving = await person(database.db, { staffCode: 'AG1', agencyId: at.longXuyen });
  await person(database.db, { staffCode: 'AG2', agencyId: at.longXuyen });
  const posting = { actorId: null, agencyId: at.chauDoc, position: 'one-stop-officer' } as const;
  must(await transferPerson(database.db, { ...posting, personId: moving, from: today }, now));
  const counted = async (agencyIds: string[], day = today) =>
    (await agenciesOnRoster(database.db, scopeOver(agencyIds), day)).map((agency) => [
      agency.nameVi,
      agency.people,
      agency.directly,
    ]);
  expect(await counted([at.province])).toEqual([
    ['Tỉnh An Giang', 2, 0],
    ['Phường Châu Đốc', 1, 1],
    ['Phường Long Xuyên', 1, 1],
  ]);
  expect(await counted([at.longXuyen], '2026-11-22')).toEqual([['Phường Long Xuyên', 2, 2]]);
  expect(await counted([])).toEqual([]);
});
