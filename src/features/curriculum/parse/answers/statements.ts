import type { ReadKey, Written } from './read.ts';

/** `- [Đ]` and `- [S]`, in English `- [T]` and `- [F]`. */
export function readStatements({ options }: Written): ReadKey {
  return { key: { kind: 'true-false', statements: options.map(({ marker }) => marker.right) }, findings: [] };
}
