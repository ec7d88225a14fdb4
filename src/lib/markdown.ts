declare const safe: unique symbol;

/** HTML that `renderMarkdown` made, now or when it was published. The only thing that may be put into a page unescaped. */
export type SafeHtml = string & { [safe]: true };
