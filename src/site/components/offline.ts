/**
 * What a page does for reading without a network: it registers the service worker, has it keep what the page is made of
 * and the search index of its language, and tells of a new version where that disturbs nobody. Whoever asked for
 * little data to be loaded is not given a worker.
 */
import { Workbox } from 'workbox-window';
import { DATA_CACHE, PAGES_CACHE } from '../lib/offline-caches.ts';
import { OFFLINE_BUILD_KEY } from '../lib/keys.ts';
import { savesData } from '../lib/save-data.ts';

interface Addresses {
  readonly worker: string;
  readonly base: string;
  readonly home: string;
  readonly search: string;
}

function absolute(path: string): string {
  return new URL(path, location.href).href;
}

function keep(workbox: Workbox, urlsToCache: readonly string[]): Promise<unknown> {
  return urlsToCache.length === 0
    ? Promise.resolve()
    : workbox.messageSW({ type: 'CACHE_URLS', payload: { urlsToCache } });
}

/** The page and what it has loaded so far: all that came before the worker was there. */
function loadedSoFar({ base, home }: Addresses): string[] {
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = [location.origin + location.pathname, absolute(home), ...resources];
  return [...new Set(own.filter((url) => url.startsWith(absolute(base))))];
}

/** The index of the page's language: small files, whose names the build lists. */
async function indexFiles({ search }: Addresses): Promise<string[]> {
  const list = absolute(`${search}files.json`);
  const response = await fetch(list);
  if (!response.ok) return [];
  const files = (await response.json()) as Readonly<Record<string, readonly string[]>>;
  const own = files[document.documentElement.lang.toLowerCase()] ?? [];
  return [`${search}pagefind-entry.json`, ...own.map((file) => search + file)].map(absolute);
}

/** Names the build whose scripts came with the worker. */
async function buildName(base: string): Promise<string> {
  const names = await caches.keys();
  const name = names.find((key) => key.includes('-precache-') && key.endsWith(absolute(base)));
  if (name === undefined) return '';
  const cache = await caches.open(name);
  const keys = await cache.keys();
  return keys.map(({ url }) => url.slice(absolute(base).length)).join(' ');
}

/** Pages kept from an older build name scripts that are gone: they are fetched again, once. */
async function keptFromOlderBuild(base: string): Promise<string[]> {
  const build = await buildName(base);
  const before = localStorage.getItem(OFFLINE_BUILD_KEY);
  localStorage.setItem(OFFLINE_BUILD_KEY, build);
  if (before === null || before === build) return [];
  const kept = await Promise.all(
    [PAGES_CACHE, DATA_CACHE].map(async (name) => (await caches.open(name)).keys()),
  );
  return kept.flat().map(({ url }) => url);
}

/** Tells of the new version; it comes when the reader says so. In the middle of something, nothing is said. */
function announce(workbox: Workbox, notice: HTMLElement): void {
  if (document.body.dataset['midway'] !== undefined) return;
  notice.hidden = false;
  notice.querySelector('[data-act="update"]')?.addEventListener('click', () => {
    workbox.addEventListener('controlling', () => location.reload());
    workbox.messageSkipWaiting();
  });
  notice.querySelector('[data-act="update-later"]')?.addEventListener('click', () => {
    notice.hidden = true;
  });
}

export async function workOffline(notice: HTMLElement): Promise<void> {
  if (savesData()) return;
  const { worker = '', base = '', home = '', search = '' } = notice.dataset;
  const addresses: Addresses = { worker, base, home, search };
  const workbox = new Workbox(worker);
  workbox.addEventListener('waiting', () => announce(workbox, notice));
  await workbox.register();
  await workbox.active;
  const older = await keptFromOlderBuild(base);
  // Each for itself: the worker does not answer where one address of a list fails.
  void keep(workbox, [...new Set([...loadedSoFar(addresses), ...older])]);
  void keep(workbox, await indexFiles(addresses));
}
