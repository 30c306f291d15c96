/** Names in the browser's storage. Their prefix carries the version of everything stored under it. */

export const STORAGE_PREFIX = 'inside-the-gil/1/';

/** The playground of the sandbox's page. */
export const SANDBOX = 'sandbox/main';

/** What Tab does in editors, for all of them. */
export const TAB_KEY = `${STORAGE_PREFIX}editor/tab`;

export function playgroundKey(id: string): string {
  return `${STORAGE_PREFIX}playground/${id}`;
}

export function quizKey(id: string): string {
  return `${STORAGE_PREFIX}quiz/${id}`;
}

/** The playground that a fragment such as `#p=one-lock.two-threads&g=1.abc` speaks to; null if none. */
export function addressedPlayground(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('p');
}
