import { beforeAll, expect, test } from 'vitest';
import { open, openingOf, seal } from './seal.ts';

/** As the server makes them. */
type Pair = { public: string; private: string };

let mine: Pair;
let another: Pair;

beforeAll(async () => {
  [mine, another] = [await newPair(), await newPair()];
});

async function newPair(mark = crypto.randomUUID()): Promise<Pair> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const written = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64url');
  return {
    public: `${written(await crypto.subtle.exportKey('raw', publicKey))}.${mark}`,
    private: `${written(await crypto.subtle.exportKey('pkcs8', privateKey))}.${mark}`,
  };
}

test('what waits is opened with the key of its person, and with no other', async () => {
  const content = await seal('câu trả lời', mine.public);
  expect(await open(content, await openingOf(mine.private))).toBe('câu trả lời');
  await expect(open(content, await openingOf(another.private))).rejects.toThrow();
  await expect(open(content, undefined)).rejects.toThrow('no key');
});

test('who finds the point of a person on a device, and not the mark of the pages, makes nothing that is opened', async () => {
  const [point] = mine.public.split('.');
  const forged = await seal('chosen=0', `${point}.${another.public.split('.')[1]}`);
  await expect(open(forged, await openingOf(mine.private))).rejects.toThrow();
});

test('of what is sealed nothing can be read, and the same answer never looks the same', async () => {
  const [once, twice] = [await seal('chosen=2', mine.public), await seal('chosen=2', mine.public)];
  if (!('sealed' in once) || !('sealed' in twice)) throw new Error('It was not sealed');
  expect(Buffer.from(once.sealed.text).toString('latin1')).not.toContain('chosen');
  expect(Buffer.from(once.sealed.text)).not.toEqual(Buffer.from(twice.sealed.text));
});

test('where a browser can seal, what is not sealed is taken from nobody', async () => {
  await expect(seal('chosen=2', undefined)).rejects.toThrow('nothing to seal with');
  await expect(open({ open: 'chosen=2' }, undefined)).rejects.toThrow('not sealed');
});
