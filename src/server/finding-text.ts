import type { Finding } from '#features/content/finding.ts';

/** A finding as a command line prints it: a place that can be clicked, the line, then what is wrong and how to mend it. */
export function findingText({ file, line, column, severity, message, mend, excerpt }: Finding): string {
  const kind = severity === 'error' ? 'LỖI · ERROR' : 'CẢNH BÁO · WARNING';
  return [
    `${file}:${line}:${column}  ${kind}`,
    ...(excerpt ? [`  | ${excerpt}`] : []),
    `  ${message.vi} ${mend.vi}`,
    `  ${message.en} ${mend.en}`,
    '',
  ].join('\n');
}
