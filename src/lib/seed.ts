/** Sixty-four random bits in hex, from which a draw can be made again. */
export function freshSeed(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
}
