/** The page about reading without a network: lists the lessons that are kept, and has the worker keep the others. */
import { messageSW } from 'workbox-window';
import { PAGES_CACHE } from '../lib/offline-caches.ts';

const root = document.querySelector<HTMLElement>('[data-kept]')!;
const items = [...root.querySelectorAll<HTMLElement>('.kept li')];
const rest = root.querySelector<HTMLElement>('[data-rest]')!;
const status = root.querySelector<HTMLElement>('[role="status"]')!;

/** How long pages that have come may take until they are kept. */
const PUT_AWAY_TRIES = 40;
const PUT_AWAY_PAUSE_MS = 250;

function addressOf(item: HTMLElement): string {
  return item.querySelector('a')!.href;
}

async function showKept(): Promise<void> {
  const pages = await caches.open(PAGES_CACHE);
  const kept = await Promise.all(
    items.map((item) => pages.match(addressOf(item), { ignoreVary: true })),
  );
  items.forEach((item, index) => (item.hidden = kept[index] === undefined));
  root.querySelector<HTMLElement>('[data-none]')!.hidden = items.some(({ hidden }) => !hidden);
  rest.hidden = items.every(({ hidden }) => !hidden);
}

async function keepAll(worker: ServiceWorker): Promise<void> {
  status.textContent = status.dataset['busy'] ?? '';
  const urlsToCache = items.filter(({ hidden }) => hidden).map(addressOf);
  await messageSW(worker, { type: 'CACHE_URLS', payload: { urlsToCache } });
  // The worker answers when the pages have come, and puts them away a moment later.
  for (let tries = 0; tries < PUT_AWAY_TRIES; tries++) {
    await showKept();
    if (rest.hidden) break;
    await new Promise((resolve) => setTimeout(resolve, PUT_AWAY_PAUSE_MS));
  }
  // What could not be fetched is missing in the list, and the button stays.
  status.textContent = status.dataset[rest.hidden ? 'done' : 'failed'] ?? '';
}

async function start(): Promise<void> {
  root.querySelector<HTMLElement>('[data-unreachable]')!.hidden =
    location.pathname === root.dataset['self'];
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  // Without a worker, as while developing, this waits for ever, and the page says that nothing is kept.
  const { active } = await navigator.serviceWorker.ready;
  await showKept();
  rest.querySelector('button')!.addEventListener('click', () => {
    if (active !== null) void keepAll(active);
  });
}

void start();
