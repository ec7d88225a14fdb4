import { describe, expect, test } from 'vitest';
import { acceptedOrigins, bodyIsReadable, refusalOf } from './guard.ts';

const ORIGIN = 'https://hoc.example.vn';
const office = acceptedOrigins(ORIGIN, 'office');
const demo = acceptedOrigins('http://localhost:4321', 'demo');

const statusOf = (headers: Record<string, string>, { method = 'POST', url = '/', origins = office } = {}) =>
  refusalOf({ method, url, headers: { host: 'hoc.example.vn', ...headers } }, origins)?.status ?? 'served';

describe('only a page of ours may change anything, whatever the content type', () => {
  const types = [
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
  ];

  test.each(types)('%s', (type) => {
    const from = (headers: Record<string, string>) => statusOf({ 'content-type': type, ...headers });
    expect(from({ origin: ORIGIN })).toBe('served');
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe('served');
    expect(from({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe('served');
    expect(from({})).toBe(403);
    expect(from({ origin: 'null' })).toBe(403);
    expect(from({ origin: 'https://evil.example' })).toBe(403);
    expect(from({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' })).toBe(403);
    expect(from({ origin: 'http://hoc.example.vn' })).toBe(403);
    expect(from({ origin: `${ORIGIN}:8443` })).toBe(403);
    expect(from({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(from({ 'sec-fetch-site': 'none' })).toBe(403);
  });

  test('the host that a client sends cannot vouch for its origin', () => {
    expect(statusOf({ host: 'evil.example', origin: 'https://evil.example' })).toBe(421);
  });
});

test('a host is served only where it is the one of ORIGIN; forwarded names count for nothing', () => {
  expect(statusOf({ host: 'HOC.example.vn' }, { method: 'GET' })).toBe('served');
  expect(statusOf({ host: 'evil.example' }, { method: 'GET' })).toBe(421);
  expect(statusOf({ host: '' }, { method: 'GET' })).toBe(421);
  expect(statusOf({ host: 'localhost:4321' }, { method: 'GET' })).toBe(421);
  const forwarded = { host: 'evil.example', 'x-forwarded-host': 'hoc.example.vn' };
  expect(statusOf(forwarded, { method: 'GET' })).toBe(421);
});

test('the demo answers to every name of this machine with its port, and to no other', () => {
  for (const host of ['localhost:4321', '127.0.0.1:4321', '[::1]:4321'])
    expect(statusOf({ host, origin: `http://${host}` }, { origins: demo })).toBe('served');
  expect(statusOf({ host: 'localhost:4321', origin: 'http://localhost:9999' }, { origins: demo })).toBe(403);
  expect(statusOf({ host: '192.168.1.7:4321' }, { method: 'GET', origins: demo })).toBe(421);
});

test('methods that nothing uses are refused', () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])
    expect(statusOf({ origin: ORIGIN }, { method })).toBe(405);
});

test('the routes of the framework that are not used stay closed, however they are written', () => {
  const paths = ['/_image', '/_image/x', '//_image', '/%5fimage', '/%255fimage', '/_server-islands/x'];
  const english = ['/en/_image?href=/x', '/en//_image', '/en/%5fimage', '/en/_server-islands/x'];
  for (const url of [...paths, ...english]) expect(statusOf({}, { method: 'GET', url })).toBe(404);
  expect(statusOf({}, { method: 'GET', url: '/_images-of-a-lesson' })).toBe('served');
});

test('an address that is none is refused', () => {
  for (const url of ['http://evil.example/', '*', '/%', '/%ff', `/${'%25'.repeat(1)}${'25'.repeat(12)}`])
    expect(statusOf({}, { method: 'GET', url })).toBe(400);
});

test('no address holds a control character, in its path or in what is asked for', () => {
  const addresses = [
    '/lessons/a%00',
    '/en/pictures/%00',
    '/lessons/a%250a',
    '/lessons/%7F',
    '/modules/a%C2%85',
  ];
  const questions = ['/office/completion?q=%00', '/en/office/people?a=1&q=a%1fb', '/law?q=%7f'];
  for (const url of [...addresses, ...questions]) expect(statusOf({}, { method: 'GET', url })).toBe(400);
  for (const url of ['/office/people?q=%2500', '/office/people?q=Ngh%E1%BB%87%20%0D%0A%09b', '/law?q=%'])
    expect(statusOf({}, { method: 'GET', url })).toBe('served');
});

test('no form holds the character that no database can store', () => {
  const forms: [string, string][] = [
    ['application/x-www-form-urlencoded', 'staffCode=AG%00'],
    ['application/json', '{"clientId":"\\u0000"}'],
    ['multipart/form-data; boundary=x', '--x\r\n\r\nAG\0'],
  ];
  for (const [type, body] of forms) expect(bodyIsReadable(Buffer.from(body), type)).toBe(false);
  for (const [type, body] of forms)
    expect(bodyIsReadable(Buffer.from(body.replace(/%00|\\u0000|\0/, '%2500')), type)).toBe(true);
});
