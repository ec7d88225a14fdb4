import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedHtml } from './html.ts';
import { changeWords, featuresOf, isAllowedLink, renderInline, renderMarkdown } from './markdown.ts';

const picture = (source: string) =>
  source === 'images/a.svg' ? { address: '/pictures/abc', width: 320, height: 200 } : undefined;

const TAGS =
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del br hr a img div table thead tbody tr th td';
const NAMES = new Set(TAGS.split(' '));
const ATTRIBUTES = new Set(
  'id href rel src alt width height start class tabindex role aria-label scope'.split(' '),
);
const TAG = /<\/?([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)(?: \/)?>/g;
const ADDRESS = /^(https?:\/\/|\/(?!\/)|#|\.{0,2}\/(?!\/)|[\p{L}\p{N}._-]+([/?#]|$))/iu;

/** What of some HTML is not plainly one of our tags with our attributes: it might run or load something. */
function liveParts(html: string): string[] {
  const tags = [...html.matchAll(TAG)].flatMap(([tag, name = '', rest = '']) => {
    const attributes = [...rest.matchAll(/ ([a-z-]+)="([^"]*)"/g)];
    const isOurs = attributes.every(
      ([, key = '', value = '']) =>
        ATTRIBUTES.has(key) &&
        (!['href', 'src'].includes(key) ||
          (ADDRESS.test(value) && (/^https?:/i.test(value) || !value.includes('&')))),
    );
    return NAMES.has(name) && isOurs ? [] : [tag];
  });
  const left = html.replace(TAG, '');
  return left.includes('<') ? [...tags, left] : tags;
}

const VECTORS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<style>@import "//evil.example"</style>after',
  '<style>never closed',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<p style="position:fixed">x</p>',
  '<form action=https://evil.example><input name=q></form>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](vbscript:x)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](https://ok.example/"onmouseover="alert(1))',
  '[x](# "\\" onmouseover=alert(1)")',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/a.png)',
  '![x" onerror="alert(1)](images/a.svg)',
  '![x](images/a.svg "t\\" onload=alert(1)")',
  '<javascript:alert(1)>',
  '`<script>alert(1)</script>`',
  '```html"><script>\n</script>\n```',
  '## <img src=x onerror=alert(1)>',
  '| <b onclick=x>a</b> |\n| --- |\n| <script>b</script> |',
  '[a]: javascript:alert(1)\n\n[a]',
  '- [x] <input autofocus onfocus=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

describe('nothing that an author writes runs in a reader’s browser', () => {
  test.each(VECTORS)('%s', (vector) => {
    const options = { picture, headingId: (text: string) => text, tableLabel: String };
    expect(liveParts(renderMarkdown(vector, options))).toEqual([]);
    expect(liveParts(renderInline(vector, options))).toEqual([]);
  });

  test('whatever pieces of it are put together', () => {
    const piece = fc.oneof(
      fc.constantFrom(...VECTORS),
      fc.constantFrom('<', '>', '"', "'", '`', '\n', '](', '<!--'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(liveParts(renderMarkdown(pieces.join(''), { picture }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '<script>',
    '<p onclick="x">',
    '<p style="a">',
    '<a href="javascript:x">',
    '<img src="//e">',
    '<b',
  ])('and the test would notice %s', (html) => expect(liveParts(html)).not.toEqual([]));
});

test('raw HTML is shown as it was written', () => {
  expect(renderMarkdown('a <b>c</b>')).toBe('<p>a &lt;b&gt;c&lt;/b&gt;</p>');
});

test('the page has one first-level heading, which is not in the text', () => {
  expect(renderMarkdown('# A\n\n### B', { headingId: (text) => text.toLowerCase() })).toBe(
    '<h2 id="a">A</h2>\n<h3 id="b">B</h3>',
  );
});

test('a wide table scrolls in its own frame, which can be reached by keyboard and has a name', () => {
  const html = renderMarkdown('| Mẫu | "Số" |\n| --- | ---: |\n| 01 | 2 |', {
    tableLabel: (headers) => `Bảng: ${headers.join(', ')}`,
  });
  expect(html).toBe(
    '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng: Mẫu, &quot;Số&quot;"><table>' +
      '<thead><tr><th scope="col">Mẫu</th><th scope="col" class="num">"Số"</th></tr></thead>' +
      '<tbody><tr><td>01</td><td class="num">2</td></tr></tbody></table></div>',
  );
});

test('only pictures that are published are shown, with their size; of others the description stays', () => {
  expect(renderInline('![Luồng](images/a.svg)', { picture })).toBe(
    '<img src="/pictures/abc" alt="Luồng" width="320" height="200" />',
  );
  expect(renderInline('![Luồng](images/b.svg)', { picture })).toBe('Luồng');
});

test('a path of this site leads to the page in the language of the text', () => {
  const address = (path: string) => `/en${path}`;
  expect(renderInline('[a](/law/x) [b](#c) [d](https://e.vn/f)', { address })).toBe(
    '<a href="/en/law/x">a</a> <a href="#c">b</a> <a href="https://e.vn/f" rel="noreferrer">d</a>',
  );
});

test.each([
  ['https://vanban.chinhphu.vn/?a=1&b=2#c', true],
  ['#neu-mot-lan', true],
  ['/law/118-2025-nd-cp', true],
  ['../bai', true],
  ['bai-2?x=1', true],
  ['', false],
  ['mailto:a@b.vn', false],
  ['javascript:alert(1)', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['https:evil.example', false],
  ['https://evil.example\\@vanban.vn', false],
])('a link to %s is allowed: %s', (target, allowed) => {
  expect(isAllowedLink(target)).toBe(allowed);
});

test('words can be changed without touching tags', () => {
  const html = storedHtml('<h2 id="a">a</h2><p>a <code>a</code><br>a</p>');
  const seen: string[] = [];
  const changed = changeWords(
    html,
    (words, around) => {
      seen.push(`${around.join('>')}:${words}`);
      return words.toUpperCase();
    },
    () => '<hr>',
  );
  expect(changed).toBe('<h2 id="a">A</h2><p>A <code>A</code><br>A</p><hr>');
  expect(seen).toEqual(['h2:a', 'p:a ', 'p>code:a', 'p:a']);
});

test('what a checker looks for is found where it stands, and not in code', () => {
  const text = '## Mục **một**\n\n`<b>` và <b>\n\n- [a](x:y)\n  > ![b](c.png)\n\n```\n<i>\n```\n';
  expect(featuresOf(text).map(({ kind, offset }) => [kind, text.slice(offset, offset + 4)])).toEqual([
    ['heading', '## M'],
    ['html', '<b>\n'],
    ['link', '[a]('],
    ['image', '![b]'],
  ]);
});
