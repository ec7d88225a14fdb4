import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { quietly, toolEnv } from '../project.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const MINUTES = 60_000;

/** What is on the machine, else what can be brought here: `{ path }`, or `{ reason }` that says what to do. */
export async function findChromium() {
  const ways = [async () => {}, download, installByApt];
  for (const bring of ways) {
    await bring();
    const path = await installedChromium();
    if (path) return { path };
  }
  return {
    reason:
      'no browser; install Chromium or Google Chrome, or set CHROMIUM to its path, and run npm test again',
  };
}

/** The first one that starts: some machines have a `chromium` that only says how to install one. */
async function installedChromium() {
  const places = [process.env.CHROMIUM, ...PLACES, chromium.executablePath()].filter(Boolean);
  for (const path of places) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

async function starts(path) {
  try {
    const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'], timeout: MINUTES });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function download() {
  await quietly('playwright', ['install', 'chromium', '--only-shell'], {
    env: toolEnv,
    timeout: 5 * MINUTES,
  });
}

async function installByApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...toolEnv, DEBIAN_FRONTEND: 'noninteractive' };
  await quietly('apt-get', ['update'], { env, timeout: 5 * MINUTES });
  await quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    timeout: 10 * MINUTES,
  });
}
