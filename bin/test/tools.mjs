import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, quietly, toolEnv } from '../project.mjs';

/** A tool that is right or wrong as a whole counts as one test. */
export async function check(command, args) {
  const { code, output } = await quietly(command, args, { env: toolEnv });
  const failed = code === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0, reasons: [], output };
}

/** Vitest, on PostgreSQL where an address is given. */
export async function suite(config, databaseUrl) {
  const { DATABASE_URL: _, ...env } = toolEnv;
  const where = databaseUrl ? { DATABASE_URL: databaseUrl } : {};
  return withReport(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const args = ['run', '--config', inProject(config), '--passWithNoTests', ...reporters];
    const { code, output } = await quietly('vitest', args, { env: { ...env, ...where, NO_COLOR: '1' } });
    return { code, output, count: countVitest };
  });
}

function countVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const skipped = tests.filter(
    ({ status }) => status === 'pending' || status === 'skipped' || status === 'todo',
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: skipped.length,
    reasons: skipped.map(({ fullName }) => fullName),
  };
}

/** Playwright with the browser that was found; without one every journey is skipped, and said so. */
export async function journeys(project, { browser, place, databaseUrl }) {
  // Whoever begins clears the place of its results, so each project has its own.
  const own = [`--project=${project}`, `--output=test-results/${project}`];
  const listing = browser.path ? own : [...own, '--list'];
  const where = { CHROMIUM: browser.path ?? '', DATABASE_URL: databaseUrl ?? '', JOURNEY_PLACE: place };
  const result = await withReport(async (file) => {
    const args = ['test', '--pass-with-no-tests', '--reporter=line,json', ...listing];
    const { code, output } = await quietly('playwright', args, {
      env: { ...toolEnv, ...where, PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: '1' },
    });
    return { code, output, count: browser.path ? countPlaywright : countListed };
  });
  return browser.path ? result : { ...result, reasons: [`${result.skipped} journeys: ${browser.reason}`] };
}

function countPlaywright({ stats, suites }) {
  const skipped = specsIn(suites).filter(({ tests }) => tests.some(({ status }) => status === 'skipped'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    reasons: skipped.map(
      ({ title, tests }) => `${title}: ${tests[0].annotations[0]?.description ?? 'no reason given'}`,
    ),
  };
}

function countListed({ suites }) {
  const tests = specsIn(suites).flatMap((spec) => spec.tests);
  return { passed: 0, failed: 0, skipped: tests.length, reasons: [] };
}

const specsIn = (suites) => suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsIn(inner)]);

/** A runner that ended badly without a failed test (a file that does not load) counts as one failure. */
async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), 'nam-vung-report-'));
  const file = join(folder, 'report.json');
  const { code, output, count } = await run(file);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  if (!report) return { passed: 0, failed: 1, skipped: 0, reasons: [], output };
  const counts = count(report);
  return { ...counts, failed: code === 0 ? counts.failed : Math.max(counts.failed, 1), output };
}
