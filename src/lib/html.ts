declare const safe: unique symbol;

/**
 * HTML that `lib/markdown.ts` made, now or when it was published, or words that were escaped. The only thing that may be
 * put into a page unescaped. Islands use this file; the parser behind the other stays on the server.
 */
export type SafeHtml = string & { [safe]: true };

/** HTML that was sanitised, now or before it was stored. Never for what a browser sent. */
export function storedHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

/** Plain words as HTML: what looks like markup in them is text. */
export function plainHtml(text: string): SafeHtml {
  return escapeHtml(text) as SafeHtml;
}

/** For text between tags and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
