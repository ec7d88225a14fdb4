/** `### Title {#id}`. `fault`: it was meant to begin a scene and is written otherwise. */
export type SceneHeading = { title: string; id: string | undefined; fault: boolean };

const HEADING = /^ {0,3}(#{1,6})(.*)$/;

/** A heading of the third level begins a scene; those below it, without an id, are words of one. */
export function sceneHeading(line: string): SceneHeading | undefined {
  const [, hashes = '', rest = ''] = HEADING.exec(line) ?? [];
  const words = rest.trim();
  const brace = words.endsWith('}') ? words.lastIndexOf('{#') : -1;
  const isHeading = rest === '' || /^[ \t]/.test(rest);
  const isScene = isHeading && hashes.length === 3;
  if (hashes === '' || (!isScene && brace < 0 && !(isHeading && hashes.length < 3))) return undefined;
  const title = brace < 0 ? words : words.slice(0, brace).trim();
  return { title, id: brace < 0 ? undefined : words.slice(brace + 2, -1).trim(), fault: !isScene };
}
