const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** Which characters the cut fonts hold, in the two parts in which the package delivers the font. */
export const GLYPHS = {
  latin: between(0x20, 0x7e) + 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý' + '\u00a0§©«°±²³·»½×–—‘’“”•…€−',
  vietnamese: 'ĂăĐđĨĩŨũƠơƯư₫' + between(0x1ea0, 0x1ef9),
};
