import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { requestLocals } from './src/server/dev.ts';

const SHARED = {
  groups: [
    { name: 'svelte', test: /node_modules\/(svelte|@astrojs\/svelte|esm-env|clsx)\// },
    // Every way of answering is an island; this is what they have in common.
    { name: 'answering', test: /\/src\//, minShareCount: 3 },
  ],
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
  vite: { environments: { client: { build: { rolldownOptions: { output: { codeSplitting: SHARED } } } } } },
  security: {
    // The server in front compares Host and Origin with the configured ORIGIN, for every content type and
    // behind a proxy too; Astro's own check trusts the Host header.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
});
