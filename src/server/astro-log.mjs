import astroLog from 'astro/logger/node';

/** Where `src/server/run.ts` puts its log: this file is built into the pages, so the two cannot import one another. */
const OURS = Symbol.for('nam-vung.astro-log');

/** What Astro has to say goes into our log, where values are taken out; before there is one, to the terminal. */
export default function destination(config) {
  const terminal = astroLog(config);
  return { write: (message) => (globalThis[OURS] ?? terminal.write)(message) };
}
