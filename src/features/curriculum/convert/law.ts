import { tidy } from './line.ts';

/** A legal ground as people write it, as the register names it: the number first, then the provision. */
export type Ground = { citation: string; left: string; hasNumber: boolean };

const NUMBER = /\d{1,4}(?:\.\d{1,2})?\/(?:\d{4}\/)?[A-ZĐ]\p{L}{0,5}\d{0,2}(?:-\p{L}{1,8})*/gu;
const PROVISION = /(?:điểm\s\p{L}{1,2}|khoản\s\d+[a-zđ]?|điều\s\d+[a-zđ]?)(?:[\s,;]*(?:của\s)?)/giu;
const KIND =
  /(?<!\p{L})(?:bộ luật|luật|nghị định|nghị quyết|thông tư liên tịch|thông tư|quyết định|chỉ thị|công văn|kế hoạch|hướng dẫn|quy định|pháp lệnh|hiến pháp|số|theo|tại|của|chính phủ|quốc hội|thủ tướng chính phủ|thủ tướng)(?!\p{L})/giu;

/** One ground for each line, and for each part of a line with a number of its own. */
export function groundsIn(lines: string[]): Ground[] {
  return lines
    .flatMap((line) => tidy(line).split(/;\s/))
    .map((words) => words.replace(/^[-–•*+]\s*/, '').replace(/[.;]$/, ''))
    .filter((words) => words !== '')
    .map(groundOf);
}

function groundOf(words: string): Ground {
  const numbers = words.match(NUMBER) ?? [];
  const [number] = numbers;
  if (numbers.length !== 1 || number === undefined) return { citation: words, left: '', hasNumber: false };
  if (words.startsWith(number)) {
    const rest = words.slice(number.length).replace(/^[\s,;:–-]+/, '');
    return { citation: [number, rest].filter(Boolean).join(', '), left: '', hasNumber: true };
  }
  const provision = (words.match(PROVISION) ?? []).map((part) => part.replace(/[\s,;]+(của)?[\s,;]*$/iu, ''));
  const left = tidy(
    words
      .replace(number, ' ')
      .replace(PROVISION, ' ')
      .replace(KIND, ' ')
      .replace(/[,;:.()]/g, ' '),
  );
  return { citation: [number, provision.join(' ')].filter(Boolean).join(', '), left, hasNumber: true };
}
