/**
 * The service worker of the built course, by Workbox: what makes pages work without a network. With the worker come
 * scripts, styles, fonts, the engine and the core of the search; not Monaco, which only a fine pointer needs, and not real
 * CPython, which is loaded on request; these are kept once they have been used. Pages are asked of the network first and
 * kept as they are read.
 *
 * A new worker waits: it takes over when no page of the course is open any more, or when the reader says so
 * (site/components/offline.ts). The functions below are written into the worker as text, so they use nothing from outside.
 */
import { join } from 'node:path';
import { generateSW } from 'workbox-build';
import type { RuntimeCaching } from 'workbox-build';
import {
  ASSETS_CACHE,
  CPYTHON_CACHE,
  DATA_CACHE,
  PAGES_CACHE,
  SEARCH_CACHE,
} from '../site/lib/offline-caches.ts';
import { ROOT } from './process.ts';

export const SERVICE_WORKER = 'sw.js';

/** What comes with the worker may be so large, uncompressed; more means that something slipped in. */
const MAX_PRECACHE_BYTES = 9_000_000;
const MAX_FILE_BYTES = 8_000_000;

/** After so long without an answer, what is kept is shown. */
const PATIENCE_SECONDS = 5;

const MAX_PAGES = 300;

/** One entry for an address, whatever is asked behind the `?`: pages and index files are the same for all questions. */
const withoutQuery = {
  cacheKeyWillBeUsed: ({ request }: { readonly request: Request }): Promise<string> =>
    Promise.resolve(request.url.split('?')[0] as string),
};

/** In place of a page that is neither kept nor reachable: the page about that, in the language of the address. */
const offlinePage = {
  handlerDidError: async ({ request }: { readonly request: Request }): Promise<Response> => {
    const worker = self as unknown as { readonly registration: { readonly scope: string } };
    const { scope } = worker.registration;
    const language = request.url.slice(scope.length).split('/')[0];
    const find = (page: string): Promise<Response | undefined> =>
      caches.match(scope + page, { ignoreSearch: true });
    const own = await find(`${language}/offline/index.html`);
    return own ?? (await find('offline/index.html')) ?? Response.error();
  },
};

const ROUTES: RuntimeCaching[] = [
  {
    urlPattern: ({ request, url, sameOrigin }) =>
      sameOrigin && (request.mode === 'navigate' || url.pathname.endsWith('/')),
    handler: 'NetworkFirst',
    options: {
      cacheName: PAGES_CACHE,
      networkTimeoutSeconds: PATIENCE_SECONDS,
      expiration: { maxEntries: MAX_PAGES, purgeOnQuotaError: true },
      plugins: [withoutQuery, offlinePage],
    },
  },
  {
    // Parts of the index carry a hash of their content in their names.
    urlPattern: ({ url, sameOrigin }) => sameOrigin && /\.pf_\w+$/.test(url.pathname),
    handler: 'CacheFirst',
    options: { cacheName: SEARCH_CACHE, expiration: { maxEntries: 2000, purgeOnQuotaError: true } },
  },
  {
    urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.json'),
    handler: 'NetworkFirst',
    options: {
      cacheName: DATA_CACHE,
      networkTimeoutSeconds: PATIENCE_SECONDS,
      plugins: [withoutQuery],
    },
  },
  {
    urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/_astro/'),
    handler: 'CacheFirst',
    options: { cacheName: ASSETS_CACHE, expiration: { maxEntries: 60, purgeOnQuotaError: true } },
  },
  {
    // Its folder is named after its version. As many entries as one version has files.
    urlPattern: ({ url, sameOrigin }) =>
      sameOrigin && /\/cpython\/[\d.]+\/[\w.]+$/.test(url.pathname),
    handler: 'CacheFirst',
    options: { cacheName: CPYTHON_CACHE, expiration: { maxEntries: 4, purgeOnQuotaError: true } },
  },
];

/** Writes the worker into `outDir`. @throws Error when it would bring too much */
export async function writeServiceWorker(outDir: string): Promise<void> {
  const folder = join(ROOT, outDir);
  const { size, warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: [
      '_astro/*.{js,css}',
      'fonts/*.woff2',
      'icons/*.svg',
      'theme.js',
      'pagefind/{pagefind,pagefind-worker}.js',
      'pagefind/wasm.*.pagefind',
      '{offline,*/offline}/index.html',
    ],
    globIgnores: ['_astro/{monaco,editor.main}.*'],
    dontCacheBustURLsMatching: /^_astro\//,
    maximumFileSizeToCacheInBytes: MAX_FILE_BYTES,
    swDest: join(folder, SERVICE_WORKER),
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cacheId: 'inside-the-gil',
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    runtimeCaching: ROUTES,
  });
  if (warnings.length > 0) throw new Error(`service worker: ${warnings.join('; ')}`);
  if (size > MAX_PRECACHE_BYTES)
    throw new Error(
      `service worker: it would bring ${size} bytes, more than ${MAX_PRECACHE_BYTES}`,
    );
}
