import type { LessonBlock } from '../lesson.ts';

/** What stands under one heading of a lesson, in plain words; before the first heading both are empty. */
export type Section = { anchor: string; heading: string; text: string };

/** Notes on terms stand beside the text; they are found as terms. */
const NOTE = /<div class="gloss".*?<\/div>/gs;
const HEADING = /<h[2-6] id="([^"]*)">(.*?)<\/h[2-6]>/s;
const NEXT_CELL = /<\/t[hd]>\s*(?=<t[hd])/g;
/** Tags within a line; any other ends one. */
const INLINE = /<\/?(?:a|button|code|del|em|strong)(?: [^>]*)?>/g;

/** A published lesson cut at its headings. Its questions are only named in it, so none of their words is here. */
export function sectionsOf(blocks: LessonBlock[]): Section[] {
  const html = blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('\n');
  const [start = '', ...rest] = html.replace(NOTE, '').split(HEADING);
  const sections: Section[] = [{ anchor: '', heading: '', text: plainText(start) }];
  for (let i = 0; i < rest.length; i += 3) {
    const [anchor = '', heading = '', text = ''] = rest.slice(i, i + 3);
    sections.push({ anchor, heading: plainText(heading), text: plainText(text) });
  }
  return sections;
}

/** Of HTML that `lib/markdown.ts` made: no attribute holds a bracket. */
function plainText(html: string): string {
  const words = html
    .replace(NEXT_CELL, ' · ')
    .replace(INLINE, '')
    .replace(/<[^>]*>/g, ' ');
  return unescaped(words).replace(/\s+/g, ' ').trim();
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
