import { describe, expect, test } from 'vitest';
import { PICTURE } from '#tests/support/content-folder.ts';
import { readDrawing } from './drawing.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}viewBox="0 0 10 20">${inside}</svg>`;

test('a plain drawing is taken, with its size', () => {
  expect(readDrawing(PICTURE)).toEqual({ drawing: { width: 320, height: 200 }, fault: undefined });
  expect(readDrawing(svg('', 'width="100%" height="100%" ')).drawing).toEqual({ width: 10, height: 20 });
  expect(readDrawing(svg('', 'width="40px" height="80px" ')).drawing).toEqual({ width: 40, height: 80 });
  expect(
    readDrawing(`<?xml version="1.0"?>\n<!-- a --> ${svg('<g fill="url(#a)"><use href="#b"/></g>')}`).fault,
  ).toBeUndefined();
});

describe('a drawing that could do more than be looked at is refused', () => {
  test.each([
    '<script>alert(1)</script>',
    '<foreignObject><p>x</p></foreignObject>',
    '<rect onclick="alert(1)"/>',
    '<rect ONLOAD="alert(1)"/>',
    '<image href="https://evil.example/a.png"/>',
    '<use href="https://evil.example/a.svg#b"/>',
    '<use xlink:href="data:image/svg+xml,x"/>',
    '<a href="#b"><text>x</text></a>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onclick" to="alert(1)"/>',
    '<style>@import "//evil.example"</style>',
    '<rect style="fill:url(//evil.example)"/>',
    '<rect fill="url(&#47;&#47;evil.example)"/>',
    '<rect fill="u\\72l(//evil.example)"/>',
    '<rect xml:base="https://evil.example"/>',
    '<![CDATA[<script>]]>',
    '<rect title="a>b<script>"/>',
    '<rect a=b/>',
    '<rect',
    '<?xml-stylesheet href="//evil.example"?>',
  ])('%s', (inside) => {
    expect(readDrawing(svg(inside)).fault).toBeDefined();
  });

  test.each(['', 'text', '<g></g>', '<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>', '<html></html>'])(
    '%s',
    (text) => {
      expect(readDrawing(text).fault).toBeDefined();
    },
  );
});

test('the fault names what and where', () => {
  expect(readDrawing(svg('<g/><script/>')).fault).toEqual({
    what: '<script>',
    offset: svg('<g/>').length - 6,
  });
});
