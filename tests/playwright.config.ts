/**
 * Playwright: the built course in a real browser. Files end in .spec.ts. Every test runs on a wide light
 * page; tests tagged @everywhere run on phones and in the dark as well, tests tagged @subpath also on a
 * course built for /course/; pseudo.spec.ts alone reads a course in the language nobody speaks. Each server builds what
 * it serves when the sources have changed, and starts only when a project that is run asks for it.
 */
import { defineConfig, devices } from '@playwright/test';
import { findChromium } from '../src/tools/chromium.ts';

const ROOT_PORT = 4331;
const SUBPATH_PORT = 4332;
const PSEUDO_PORT = 4333;
const PSEUDO_SPEC = '**/pseudo.spec.ts';
const root = `http://localhost:${ROOT_PORT}/`;
const subpath = `http://localhost:${SUBPATH_PORT}/course/`;
const pseudo = `http://localhost:${PSEUDO_PORT}/`;

/** The projects whose tests read the pages of the first server. */
const NEEDS_ROOT = ['wide-light', 'wide-dark', 'phone-light', 'phone-dark'];

const executablePath = findChromium();
const wide = { viewport: { width: 1440, height: 900 } };
// Pixel's touch screen and user agent, at the width that the design names.
const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

/** The projects that the command line names after --project; all when it names none. */
function isAsked(project: string): boolean {
  const asked: string[] = [];
  let isName = false;
  for (const arg of process.argv) {
    if (arg.startsWith('--project=')) asked.push(arg.slice('--project='.length));
    else if (isName && !arg.startsWith('-')) asked.push(arg);
    isName = arg === '--project' || (isName && !arg.startsWith('-'));
  }
  return asked.length === 0 || asked.includes(project);
}

function server(command: string, url: string, env: Record<string, string>) {
  return {
    command,
    cwd: new URL('..', import.meta.url).pathname,
    url,
    env,
    // A first build runs every program of the course.
    timeout: 1_200_000,
    reuseExistingServer: false,
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
  };
}

const start = (port: number): string => `node src/tools/start.ts --strict-port --port ${port}`;

const rootServer = server(start(ROOT_PORT), root, {
  BASE_PATH: '/',
  OUT_DIR: 'dist',
  EDIT_URL: '',
});
const subpathServer = server(start(SUBPATH_PORT), subpath, {
  BASE_PATH: '/course/',
  OUT_DIR: 'dist-course',
  // Readers of this one can edit its words.
  EDIT_URL: 'https://example.org/course/edit/main/',
});
const pseudoServer = server(
  `node src/tools/i18n/commands/pseudo.ts --serve ${PSEUDO_PORT}`,
  pseudo,
  { EDIT_URL: '' },
);

export default defineConfig({
  testDir: './site',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // One set of pictures for every machine; CONTRIBUTING.md says how to renew them.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  // A test that passes when it is run again is reported as flaky, by name.
  retries: process.env['CI'] === undefined ? 0 : 1,
  // Half of a test is waiting for the browser to draw.
  workers: 2,
  // Says what failed, and how, at the end: where somebody looks who was not there.
  reporter: 'dot',
  // What is waited for comes in a moment, or on a busy machine in many: time decides no test.
  expect: { timeout: 20_000 },
  use: {
    baseURL: root,
    locale: 'en-GB',
    // A worker would answer instead of the server; offline.spec.ts lets it.
    serviceWorkers: 'block',
    // Recording a trace more than doubles the time; `--trace on` of Playwright's command line turns it on.
    trace: 'off',
    launchOptions: executablePath === null ? {} : { executablePath },
  },
  projects: [
    { name: 'wide-light', testIgnore: PSEUDO_SPEC, use: { ...wide, colorScheme: 'light' } },
    { name: 'wide-dark', grep: /@everywhere/, use: { ...wide, colorScheme: 'dark' } },
    { name: 'phone-light', grep: /@everywhere/, use: { ...phone, colorScheme: 'light' } },
    { name: 'phone-dark', grep: /@everywhere/, use: { ...phone, colorScheme: 'dark' } },
    { name: 'subpath', grep: /@subpath/, use: { ...wide, baseURL: subpath, colorScheme: 'light' } },
    {
      name: 'pseudo',
      testMatch: PSEUDO_SPEC,
      use: { ...wide, baseURL: pseudo, colorScheme: 'light' },
    },
  ],
  webServer: [
    ...(NEEDS_ROOT.some(isAsked) ? [rootServer] : []),
    ...(isAsked('subpath') ? [subpathServer] : []),
    ...(isAsked('pseudo') ? [pseudoServer] : []),
  ],
});
