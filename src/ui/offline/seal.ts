/** Sealed with the key of a page, for the eyes of one person: each time with a key of its own, which is thrown away. */
export type Sealed = { point: ArrayBuffer; text: ArrayBuffer };

/** Without https a browser has no cryptography, and whoever reads the wire reads it all: then it is kept as it is. */
export type Content = { sealed: Sealed } | { open: string };

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
/** A key that is used once needs no other beginning. */
const ONCE = new Uint8Array(12);

/** What seals, as a page holds it: a point, and a mark that only pages of the person have. */
export async function seal(text: string, sealing: string | undefined): Promise<Content> {
  const { subtle } = crypto;
  if (!subtle) return { open: text };
  if (!sealing) throw new Error('The page has nothing to seal with');
  const [theirs = '', mark = ''] = sealing.split('.');
  const to = await subtle.importKey('raw', bytesOf(theirs), CURVE, false, []);
  const mine = await subtle.generateKey(CURVE, false, ['deriveBits']);
  const point = await subtle.exportKey('raw', mine.publicKey);
  const key = await keyBetween(mine.privateKey, to, { point, mark });
  const plain = new TextEncoder().encode(text);
  return { sealed: { point, text: await subtle.encrypt({ name: 'AES-GCM', iv: ONCE }, key, plain) } };
}

/** What opens, as the server gives it: the other half of the pair, and the same mark. */
export type Opening = { own: CryptoKey; mark: string };

export async function openingOf(text: string): Promise<Opening> {
  const [own = '', mark = ''] = text.split('.');
  return { own: await crypto.subtle.importKey('pkcs8', bytesOf(own), CURVE, false, ['deriveBits']), mark };
}

export async function open(content: Content, opening: Opening | undefined): Promise<string> {
  if ('open' in content) {
    // Anybody could have put it there.
    if (crypto.subtle) throw new Error('It was not sealed');
    return content.open;
  }
  if (!opening) throw new Error('There is no key for what waits');
  const { point, text } = content.sealed;
  const from = await crypto.subtle.importKey('raw', point, CURVE, false, []);
  const key = await keyBetween(opening.own, from, { point, mark: opening.mark });
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: ONCE }, key, text);
  return new TextDecoder().decode(plain);
}

type Binding = { point: ArrayBuffer; mark: string };

async function keyBetween(own: CryptoKey, other: CryptoKey, { point, mark }: Binding): Promise<CryptoKey> {
  const { subtle } = crypto;
  const shared = await subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const base = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`waiting ${mark}`);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: point, info };
  return subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
