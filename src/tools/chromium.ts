/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, then Playwright's own, then one of the system;
 * and installs one where that needs no question (see `installChromium`).
 */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './process.ts';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const SYSTEM_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, or null. Raises an error when CHROMIUM_PATH is set and wrong. */
export function findChromium(): string | null {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    if (!isExecutable(asked)) throw new Error(`CHROMIUM_PATH is not a program: ${asked}`);
    return asked;
  }
  const own = chromium.executablePath();
  if (own !== '' && isExecutable(own)) return own;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...named, ...SYSTEM_PATHS].find(isExecutable) ?? null;
}

function distribution(): string {
  const file = '/etc/os-release';
  if (!existsSync(file)) return '';
  return /^ID="?([^"\n]*)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Installs a Chromium: with apt-get for root on Debian, else with Playwright's own installer. */
export async function installChromium(): Promise<string | null> {
  if (isRoot() && distribution() === 'debian') {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    process.stdout.write("No Chromium found; installing Debian's with apt-get.\n");
    const args = ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'];
    await run('apt-get', ['update', '-q'], { env, quiet: true });
    const installed = await run('apt-get', args, { env, quiet: true });
    if (installed.status === 0) return findChromium();
    process.stderr.write(installed.output);
  }
  process.stdout.write('No Chromium found; asking Playwright to install its own.\n');
  const args = ['install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'];
  const installed = await run('playwright', args, { quiet: true });
  if (installed.status === 0) return findChromium();
  process.stderr.write(installed.output);
  return null;
}

/** What to tell somebody whose machine has no Chromium and cannot get one by itself. */
export const CHROMIUM_REMEDY = `The browser tests need a Chromium, and none was found. Any one of these will do:
  npx playwright install --with-deps chromium      (Playwright's own; asks for sudo)
  sudo apt-get install chromium                    (Debian)
  CHROMIUM_PATH=/path/to/chromium npm test         (one that you have)
`;
