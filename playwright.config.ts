import { existsSync } from 'node:fs';
import { defineConfig } from 'playwright/test';

/** `npm test` says which browser it found; a journey that is run alone takes the machine's. */
const onMachine = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const executablePath = process.env['CHROMIUM'] || onMachine;
const asRoot = process.getuid?.() === 0;

/** What is done at an office PC; everything else is done on a phone. */
const AT_A_DESK = /(everywhere|health|office|sign-in)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/support/journey-server.ts',
  outputDir: 'test-results',
  // One server and one province for all journeys: they run one after another.
  workers: 1,
  timeout: 90_000,
  forbidOnly: true,
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace of every journey would cost a sixth of the time; `--trace on` makes one of a journey that is run alone.
    screenshot: 'only-on-failure',
    // What a journey holds back or changes on its way would otherwise come from the worker; offline.spec.ts lets it work.
    serviceWorkers: 'block',
    // Colours are judged when they have arrived.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium has no sandbox for root; the pages are our own.
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: AT_A_DESK,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', testMatch: AT_A_DESK, use: { viewport: { width: 1280, height: 900 } } },
  ],
});
