import type { Finding } from '#features/content/finding.ts';

/** Lines of a question that should have been answers and were not read as such. */
const LOST_ANSWERS = ['unknown-marker', 'option-indent', 'option-without-box', 'option-after-labels'];
/** What then seems to be wrong with those that were read. */
const SEEMING = ['no-answers', 'one-option', 'no-right-answer', 'all-right', 'mixed-markers'];

/** One cause, one finding: what a question seems to lack only because a line of it could not be read is left out. */
export function rootCauses(findings: Finding[]): Finding[] {
  const isLost = findings.some(({ code }) => LOST_ANSWERS.includes(code));
  return isLost ? findings.filter(({ code }) => !SEEMING.includes(code)) : findings;
}
