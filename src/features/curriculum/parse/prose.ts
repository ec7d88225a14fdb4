import { fenceOf } from './fence.ts';
import { codeWatch } from './fragment.ts';

/**
 * What a lesson's file says between its questions, without empty lines: no front matter, and of each question only the
 * line that opens it.
 */
export function proseOf(text: string): string[] {
  return withoutQuestions(bodyOf(text.split('\n')))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

function bodyOf(lines: string[]): string[] {
  const isRule = (line: string) => /^---[ \t]*$/.test(line);
  return lines.slice(lines.findIndex((line, i) => i > 0 && isRule(line)) + 1);
}

function withoutQuestions(lines: string[]): string[] {
  const inCode = codeWatch();
  let isInside = false;
  return lines.filter((line) => {
    const fence = inCode(line) ? undefined : fenceOf(line, isInside);
    const isOpening = fence === 'opens' || fence === 'almost-opens';
    const isShown = !isInside || isOpening;
    if (fence) isInside = isOpening;
    return isShown;
  });
}
