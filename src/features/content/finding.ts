/** What a check of content files finds: where, what is wrong, and how to mend it, in both languages. */

type Said = { vi: string; en: string };

export type Severity = 'error' | 'warning';

export type Finding = {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  severity: Severity;
  code: string;
  message: Said;
  mend: Said;
  /** The line as it was written, shortened. */
  excerpt: string;
};

export type Place = Pick<Finding, 'file' | 'line' | 'column' | 'excerpt'>;

/** What is wrong, then how to mend it. */
export type Saying = [message: string, mend: string];

// A dictionary's entries take different values; only its keys and the tuple they give matter here.
type Dictionary = Record<string, (...values: never[]) => Saying>;

/** A function that makes findings from a dictionary; codes listed in `warnings` do not stop publishing. */
export function findingsFrom<Words extends Dictionary>(
  { vi, en }: { vi: Words; en: Words },
  warnings: readonly (keyof Words)[] = [],
) {
  return <Code extends keyof Words & string>(
    place: Place,
    code: Code,
    ...values: Parameters<Words[Code]>
  ): Finding => {
    const [viMessage, viMend] = vi[code]!(...(values as never[]));
    const [enMessage, enMend] = en[code]!(...(values as never[]));
    return {
      ...place,
      severity: warnings.includes(code) ? 'warning' : 'error',
      code,
      message: { vi: viMessage, en: enMessage },
      mend: { vi: viMend, en: enMend },
    };
  };
}

export function hasErrors(findings: Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** By file, then from top to bottom. */
export function inReadingOrder(findings: Finding[]): Finding[] {
  const byFile = (a: Finding, b: Finding) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
  return [...findings].sort((a, b) => byFile(a, b) || a.line - b.line || a.column - b.column);
}
