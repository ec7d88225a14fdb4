import * as typescript from '@typescript-eslint/parser';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';

/** Templates only: what oxlint cannot read. */
export default [
  { ignores: ['dist', 'data', '.astro', '**/*.ts', '**/*.mjs', '**/*.js'] },
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: typescript } },
    rules: {
      // For SvelteKit, which this is not.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: typescript } },
  },
  {
    // The only island that may set markup: it takes nothing but what the sanitiser made.
    files: ['src/ui/Html.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
];
