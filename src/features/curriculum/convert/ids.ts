/** Ids of the lines that open a container, read without asking whether the rest of the file can be read. */
export function idsIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*[:：]/.test(line))
    .flatMap((line) => line.match(/(?<=#)[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []);
}

const LONGEST_PREFIX = 40;

export function isPrefix(prefix: string): boolean {
  return prefix.length <= LONGEST_PREFIX && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(prefix);
}

/** `oss-001`, `oss-002` … after the highest number that was ever used: a gap may be a question that was taken out. */
export function idsAfter(prefix: string, used: Iterable<string>): (index: number) => string {
  const number = new RegExp(`^${prefix}-(\\d{1,9})$`);
  let last = 0;
  for (const id of used) last = Math.max(last, Number(number.exec(id)?.[1] ?? 0));
  return (index) => `${prefix}-${String(last + 1 + index).padStart(3, '0')}`;
}
