import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../project.mjs';
import { findChromium } from './chromium.mjs';
import { startPostgres } from './postgres.mjs';
import { check, journeys, suite } from './tools.mjs';

/** Two rows that take about as long as each other, each most of one core. */
const CHECKS = [
  [
    ['astro', 'check'],
    ['eslint', '.'],
  ],
  [['svelte-check'], ['prettier', '--check', '.'], ['oxlint', '--quiet']],
];
/** Of the journeys. */
const PROJECTS = ['phone', 'desktop'];

/** Each step goes on whatever happened before it, so that one run tells everything that is wrong. */
const steps = [
  ['fonts', () => check(process.execPath, ['src/ui/fonts/cut.ts'])],
  ['format, lint, and types', () => together(...CHECKS.map(oneByOne))],
  ['unit and integration tests on the embedded database', () => suite('vitest.config.ts', '')],
  ['the same on PostgreSQL', () => postgres.failure ?? suite('vitest.config.ts', postgres.url)],
  ['content', () => check(process.execPath, ['bin/content-check.ts'])],
  ['build', () => check(process.execPath, ['bin/build.mjs', '--if-changed'])],
  [
    'the running program: journeys in a browser, faults, and the wall of a scope',
    () => together(allJourneys(), suite('vitest.faults.config.ts', postgres.url)),
  ],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const postgres = await startPostgres().catch(noPostgres);

for (const [index, [label, work]] of steps.entries()) {
  const result = await step(`${index + 1}/${steps.length}`, label, work);
  for (const key of Object.keys(total)) total[key] += result[key];
  if (result.failed > 0) process.stdout.write(`${result.output}\n✗ ${label}: ${result.failed} failed\n`);
  for (const reason of result.reasons) process.stdout.write(`  skipped: ${reason}\n`);
}

await postgres.stop();
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** On a phone and at a desk, each on a copy of the same province. */
async function allJourneys() {
  const place = mkdtempSync(join(tmpdir(), 'nam-vung-journeys-'));
  const [browser, made] = await Promise.all([
    findChromium(),
    check(process.execPath, ['tests/support/journey-place.ts', place]),
  ]);
  const where = { browser, place, databaseUrl: postgres.url };
  const result =
    made.failed > 0 ? made : await together(...PROJECTS.map((project) => journeys(project, where)));
  rmSync(place, { recursive: true });
  return result;
}

async function oneByOne(tools) {
  const results = [];
  for (const [tool, ...args] of tools) results.push(await check(tool, args));
  return summed(results);
}

/** At the same time: each waits more than it works, on a server of its own, or keeps one core busy. */
async function together(...running) {
  return summed(await Promise.all(running));
}

function summed(results) {
  const sum = (key) => results.reduce((all, result) => all + result[key], 0);
  return {
    ...{ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') },
    reasons: results.flatMap(({ reasons }) => reasons),
    output: results
      .filter(({ failed }) => failed > 0)
      .map(({ output }) => output)
      .join('\n'),
  };
}

/** The tests that need it fail with the reason; the others still run. */
function noPostgres(error) {
  const failure = { passed: 0, failed: 1, skipped: 0, reasons: [], output: String(error) };
  return { url: undefined, failure, stop: async () => {} };
}
