import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const office = { ORIGIN: 'https://hoc.example.vn' };

test('the demo needs no setting, keeps to this machine and to its own folder', () => {
  const read = readSettings('demo', { HOST: '0.0.0.0', ORIGIN: 'https://hoc.example.vn' });
  expect(read).toMatchObject({
    ok: true,
    settings: { port: 4321, host: '127.0.0.1', origin: 'http://localhost:4321', databaseUrl: undefined },
  });
  expect(read.ok && read.settings.dataDir).toMatch(/data.demo$/);
});

test('an office says its public address', () => {
  expect(readSettings('office', {})).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^ORIGIN /),
  });
  expect(readSettings('office', { ORIGIN: '' })).toMatchObject({ ok: false });
  expect(readSettings('office', office)).toMatchObject({ ok: true, settings: { origin: office.ORIGIN } });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['ORIGIN', 'hoc.example.vn'],
  ['ORIGIN', 'https://hoc.example.vn/'],
  ['ORIGIN', 'ftp://hoc.example.vn'],
  ['DATABASE_URL', 'mysql://host/name'],
  ['TRUSTED_PROXIES', '-1'],
])('%s=%s is refused in one sentence that names it, in both languages', (name, value) => {
  const read = readSettings('office', { ...office, [name]: value });
  expect(read).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(`^${name} phải .*\\. / ${name} must be .*\\.$`),
  });
});

test.each([
  'http://hoc.example.vn',
  'http://localhost.example.vn',
  'http://127.0.0.1.example.vn',
  'http://10.0.0.1',
])('an office does not serve people in clear: %s', (ORIGIN) => {
  expect(readSettings('office', { ORIGIN })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('https://'),
  });
});

test.each(['http://localhost:4321', 'http://127.0.0.1:4321', 'http://[::1]:4321'])(
  'on the machine itself it may: %s',
  (ORIGIN) => {
    expect(readSettings('office', { ORIGIN })).toMatchObject({ ok: true, settings: { origin: ORIGIN } });
  },
);

test('an empty setting is one that was not given', () => {
  expect(readSettings('office', { ...office, PORT: '', TRUSTED_PROXIES: ' ' })).toMatchObject({
    ok: true,
    settings: { port: 4321, trustedProxies: 0 },
  });
});
