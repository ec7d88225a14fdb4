import { expect, test } from 'vitest';
import { COMMON } from './common-passwords.ts';
import { hashPassword, NOBODYS_HASH, passwordFits } from './password.ts';
import { isTooLong, passwordProblem } from './password-rule.ts';

const person = { staffCode: 'AG0001', fullName: 'Nguyễn Thị Ánh' };
const problem = (password: string) => passwordProblem(password, person);

test('twenty small letters are a password; no kinds of characters are asked for', () => {
  expect(problem('lúa chín vàng đồng')).toBeUndefined();
  expect(problem('trungtamhanhchinhcong')).toBeUndefined();
});

test('a password has 10 to 200 characters', () => {
  expect(problem('lúa chín')).toBe('too_short');
  expect(problem('lúa chín v')).toBeUndefined();
  expect(problem('lúa chín vàng '.repeat(14))).toBeUndefined();
  expect(problem('lúa chín vàng '.repeat(15))).toBe('too_long');
});

test('what may be set may be typed: characters are counted in one way, composed or in pieces', () => {
  const [faces, marked] = ['🌾🐃🌧🌞🛶'.repeat(40), 'Đồng lúa vàng ươm '.repeat(11)];
  expect(problem(faces)).toBeUndefined();
  expect(isTooLong(faces)).toBe(false);
  expect(isTooLong(marked)).toBe(false);
  expect(isTooLong(marked.normalize('NFD'))).toBe(false);
  expect(isTooLong(`${faces}🌾`)).toBe(true);
  expect(isTooLong('a'.repeat(1_000_000))).toBe(true);
});

test('a password is not the staff code or the name, however written', () => {
  expect(problem('ag0001ag0001')).toBe('too_close');
  expect(problem('Nguyen Thi Anh')).toBe('too_close');
  expect(problem('nguyễnthịánh1995')).toBe('too_close');
});

test('what everybody would try first is refused', () => {
  for (const guess of [
    '1234567890',
    '0987654321',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    'MatKhau@123',
    'angiang2026',
    'Password123!',
  ]) {
    expect(problem(guess)).toBe('too_simple');
  }
});

test('what most people choose is refused, with marks or without, and with digits and signs around it', () => {
  expect(COMMON.size).toBeGreaterThan(3000);
  const long = [...COMMON].filter((common) => [...common].length >= 10);
  expect(long.length).toBeGreaterThan(1500);
  expect(long.filter((common) => problem(common) === undefined)).toEqual([]);
  for (const guess of [
    'iloveyou12',
    '1q2w3e4r5t',
    'I Love You 2026',
    'ìlòvéyôu1999',
    'Dragon!2026',
    '2026P@ssw0rd!',
    'anh yêu em 123',
  ])
    expect(problem(guess), guess).toBe('too_simple');
  expect(problem('dragon lúa chín')).toBeUndefined();
});

test('spaces count, and composed and decomposed letters are the same', async () => {
  const stored = await hashPassword(' Đồng bằng sông Cửu Long ');
  expect(await passwordFits(stored, ' Đồng bằng sông Cửu Long '.normalize('NFD'))).toBe(true);
  expect(await passwordFits(stored, 'Đồng bằng sông Cửu Long')).toBe(false);
});

test('many at once are all answered, each rightly', async () => {
  const stored = await hashPassword('một hai ba bốn năm');
  const tries = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? 'một hai ba bốn năm' : `thử ${i}`));
  const answers = await Promise.all(tries.map((password) => passwordFits(stored, password)));
  expect(answers).toEqual(tries.map((_, i) => i % 3 === 0));
  expect(await passwordFits(NOBODYS_HASH, '')).toBe(false);
});
