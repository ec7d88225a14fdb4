import { Marked, type RendererObject, type Token, type Tokens } from 'marked';
import sanitize from 'sanitize-html';
import { escapeHtml, storedHtml, type SafeHtml } from './html.ts';

/** Where a picture is served, and its natural size, so that the page does not jump when it arrives. */
export type Picture = { address: string; width?: number; height?: number };

export type RenderOptions = {
  /** The picture that a text names; undefined leaves only its alternative text. */
  picture?: (source: string) => Picture | undefined;
  /** Gives each heading its id; one function per page, so that no two are the same. */
  headingId?: (text: string) => string;
  /** Where a path of this site stands, in the language of the text. */
  address?: (path: string) => string;
  /** What a screen reader says of a table's scrolling frame. */
  tableLabel?: (headers: string[]) => string;
};

/**
 * The second wall. The renderers below already escape raw HTML and drop bad links; whatever they might let through is
 * cut off here. No `style`, no `class` but ours, no `id` but a heading's.
 */
const ALLOWED: sanitize.IOptions = {
  allowedTags: [
    ...[
      'p',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'em',
      'strong',
      'del',
    ],
    ...['br', 'hr', 'a', 'img', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['id']])),
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    div: ['tabindex', 'role', 'aria-label'],
    th: ['scope'],
  },
  allowedClasses: { div: ['table-scroll'], th: ['num'], td: ['num'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src']?.startsWith('/pictures/'),
};

/** Blocks of Markdown as HTML that is safe in a page. */
export function renderMarkdown(text: string, options: RenderOptions = {}): SafeHtml {
  return clean(rendererFor(options).parse(text, { async: false }));
}

/** Words within a line (an option, a label) as HTML that is safe in a page. */
export function renderInline(text: string, options: RenderOptions = {}): SafeHtml {
  return clean(rendererFor(options).parseInline(text, { async: false }));
}

/** A piece of a line: as within a line, with the spaces at its ends, which part it from what stands beside it. */
export function renderPiece(text: string, options: RenderOptions = {}): SafeHtml {
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  return storedHtml(before + renderInline(text, options) + after);
}

/**
 * Changes the words of safe HTML and leaves its tags alone. `change` gets escaped text and the tags around it, from the
 * outermost; it and `ending`, which is put after the last tag, give escaped text or tags of their own making.
 */
export function changeWords(
  html: SafeHtml,
  change: (words: string, around: readonly string[]) => string,
  ending: () => string = () => '',
): SafeHtml {
  const around: string[] = [];
  const pieces = html.split(/(<[^>]*>)/).map((piece) => {
    if (!piece.startsWith('<')) return piece && change(piece, around);
    const name = /^<\/?([a-z0-9]+)/.exec(piece)?.[1] ?? '';
    if (piece.startsWith('</')) around.length = Math.max(around.lastIndexOf(name), 0);
    else if (!['br', 'hr', 'img'].includes(name)) around.push(name);
    return piece;
  });
  return storedHtml(pieces.join('') + ending());
}

/** Links lead to http(s) addresses, to a place of this site, or to a heading of this page. */
export function isAllowedLink(target: string): boolean {
  if (/^https?:\/\/[^\s\\]+$/i.test(target)) return true;
  return /^(#|\.{0,2}\/(?!\/)|[\p{L}\p{N}._-]+(?=[/?#]|$))[^\s:&\\]*$/u.test(target);
}

/** What a checker wants to see of a text, in the order of the text; `raw` is as it was written. */
export type Feature =
  | { kind: 'html' | 'heading'; raw: string; offset: number; text: string }
  | { kind: 'link' | 'image'; raw: string; offset: number; text: string; target: string };

/** The raw HTML, links, pictures and headings of a text, with where they stand. */
export function featuresOf(text: string): Feature[] {
  const found: Feature[] = [];
  let cursor = 0;
  const visit = (token: Token): void => {
    const firstLine = token.raw.trimStart().split('\n', 1)[0] ?? '';
    const offset = Math.max(text.indexOf(firstLine, cursor), cursor);
    const feature = featureOf(token, offset);
    if (feature) found.push(feature);
    const children = childrenOf(token);
    cursor = offset;
    children.forEach(visit);
    if (children.length === 0) cursor = offset + firstLine.length;
  };
  new Marked().lexer(text).forEach(visit);
  return found;
}

function featureOf(token: Token, offset: number): Feature | undefined {
  const { raw } = token;
  if (token.type === 'html') return { kind: 'html', raw, offset, text: token.text };
  if (token.type === 'heading') return { kind: 'heading', raw, offset, text: plainText(token.tokens ?? []) };
  if (token.type === 'link' || token.type === 'image')
    return { kind: token.type, raw, offset, text: token.text, target: token.href };
  return undefined;
}

function childrenOf(token: Token): Token[] {
  if (token.type === 'list') return token.items;
  if (token.type === 'table')
    return [...token.header, ...token.rows.flat()].flatMap((cell: Tokens.TableCell) => cell.tokens);
  return 'tokens' in token ? (token.tokens ?? []) : [];
}

function plainText(tokens: Token[]): string {
  const textOf = (token: Token) => ('text' in token ? String(token.text) : '');
  return tokens
    .map((token) => (childrenOf(token).length ? plainText(childrenOf(token)) : textOf(token)))
    .join('');
}

function clean(html: string): SafeHtml {
  return storedHtml(sanitize(html, ALLOWED).trim());
}

function rendererFor({ picture, headingId, address, tableLabel }: RenderOptions): Marked {
  const renderer: RendererObject = {
    html: ({ text }) => escapeHtml(text),
    checkbox: () => '',
    heading({ tokens, depth }) {
      const id = headingId ? ` id="${headingId(plainText(tokens))}"` : '';
      // The page's own title is its only first-level heading.
      const tag = `h${Math.max(depth, 2)}`;
      return `<${tag}${id}>${this.parser.parseInline(tokens)}</${tag}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      if (!isAllowedLink(href)) return words;
      const away = /^https?:/i.test(href) ? ' rel="noreferrer"' : '';
      const target = address && href.startsWith('/') ? address(href) : href;
      return `<a href="${escapeHtml(target)}"${away}>${words}</a>`;
    },
    image({ href, text }) {
      const shown = picture?.(href);
      if (!shown) return escapeHtml(text);
      const size = shown.width && shown.height ? ` width="${shown.width}" height="${shown.height}"` : '';
      return `<img src="${escapeHtml(shown.address)}" alt="${escapeHtml(text)}"${size}>`;
    },
    table({ header, rows }) {
      const row = (cells: Tokens.TableCell[]) =>
        `<tr>${cells.map((cell) => this.tablecell(cell)).join('')}</tr>`;
      const label = tableLabel
        ? ` aria-label="${escapeHtml(tableLabel(header.map((cell) => plainText(cell.tokens))))}"`
        : '';
      const table = `<table><thead>${row(header)}</thead><tbody>${rows.map(row).join('')}</tbody></table>`;
      return `<div class="table-scroll" tabindex="0" role="region"${label}>${table}</div>\n`;
    },
    tablecell({ tokens, align, header }) {
      const attributes = (header ? ' scope="col"' : '') + (align === 'right' ? ' class="num"' : '');
      const tag = header ? 'th' : 'td';
      return `<${tag}${attributes}>${this.parser.parseInline(tokens)}</${tag}>`;
    },
  };
  return new Marked({ renderer });
}
