import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AstroCookies } from 'astro';
import { hashed } from './token.ts';

/**
 * That a password was typed lately, kept by the browser that typed it: who makes five files in a morning is not asked
 * five times, and nothing is kept here. It is signed with what is stored of the password, so that it holds for this
 * session and this password alone, in every process, and ends with either.
 */
export const PROOF_MINUTES = 10;

/** Whose it is: the session and what is stored of the password. */
export type ProofOf = { sessionId: string; passwordHash: string };

export function newProof(of: ProofOf, now: Date): string {
  const until = String(now.getTime() + PROOF_MINUTES * 60_000);
  return `${until}.${signature(of, until)}`;
}

export function isProof(proof: string, of: ProofOf, now: Date): boolean {
  const [until = '', signed = ''] = proof.split('.');
  const [given, right] = [Buffer.from(signed), Buffer.from(signature(of, until))];
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  return isOurs && now.getTime() < Number(until);
}

function signature({ sessionId, passwordHash }: ProofOf, until: string): string {
  return createHmac('sha256', passwordHash)
    .update(`${hashed(sessionId)} ${until}`)
    .digest('base64url');
}

const isSecure = (origin: string) => origin.startsWith('https:');
const nameFor = (origin: string) => (isSecure(origin) ? '__Host-proof' : 'proof');

export function proofIn(cookies: AstroCookies, origin: string): string {
  return cookies.get(nameFor(origin))?.value ?? '';
}

export function keepProof(cookies: AstroCookies, origin: string, proof: string): void {
  const maxAge = PROOF_MINUTES * 60;
  const secure = isSecure(origin);
  cookies.set(nameFor(origin), proof, { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge });
}
