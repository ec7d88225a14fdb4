import { stringify } from 'yaml';
import type { ParsedFile } from '../parse/lesson-file.ts';
import { writeQuestion } from './question.ts';

/** A lesson or bank as its author would write it: what is read from it again is the same. */
export function writeLesson({ head, parts }: ParsedFile): string {
  const body = parts.map((part) =>
    part.kind === 'question' ? writeQuestion(part.question) : part.fragment.text,
  );
  return `---\n${frontMatter(head.value)}---\n\n${body.join('\n\n')}\n`;
}

function frontMatter(value: ParsedFile['head']['value']): string {
  const given = Object.entries(value ?? {}).filter(([, each]) => each !== undefined && each !== null);
  return stringify(Object.fromEntries(given), { lineWidth: 0 });
}
