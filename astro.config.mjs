import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { requestLocals } from './src/server/dev.ts';

const SHARED = {
  groups: [
    // What a question of a lesson, a scenario and a check have in common, of whatever kind they are, and Svelte.
    {
      name: 'islands',
      test: /node_modules\/(svelte|@astrojs\/svelte|esm-env|clsx)\/|\/src\/(features\/(?!checks\/)|ui\/(?!offline\/))/,
      minShareCount: 2,
      priority: 1,
    },
    // What keeps answers and sends them later; it comes where some wait.
    {
      name: 'waiting',
      test: /\/src\/ui\/offline\/(queue|seal|going-out|leaving|line)\.|node_modules\/idb\//,
    },
  ],
};

/**
 * What waits on a device is sent by a script of its own, which a page names and seldom fetches (`Waiting.astro`). Imported
 * in the common way it would be one more file for every page, with what Vite puts around `import()`.
 */
const QUEUE = {
  name: 'queue-by-itself',
  apply: 'build',
  buildStart() {
    const id = fileURLToPath(new URL('src/ui/offline/line.ts', import.meta.url));
    if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id, fileName: '_astro/queue.js' });
  },
};

export default defineConfig({
  output: 'server',
  // One address per page; and the client of the actions then asks for the address that the access table knows.
  trailingSlash: 'never',
  adapter: node({ mode: 'middleware' }),
  integrations: [svelte(), requestLocals()],
  // Sessions are ours: one table, one file that knows Lucia.
  session: false,
  devToolbar: { enabled: false },
  logger: { entrypoint: new URL('./src/server/astro-log.mjs', import.meta.url) },
  // Markdown is rendered by marked, once, at publishing.
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { inlineStylesheets: 'never' },
  // What every island needs is one file: a request costs more on a weak connection than the bytes that it brings.
  vite: {
    plugins: [QUEUE],
    define: { __BUILD__: JSON.stringify(process.env.BUILD ?? 'unnamed') },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: SHARED } } } } },
  },
  security: {
    // The server in front compares Host and Origin with the configured ORIGIN, for every content type and
    // behind a proxy too; Astro's own check trusts the Host header.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
});
