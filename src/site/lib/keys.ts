/** Names in the browser's storage. Their prefix carries the version of everything stored under it. */

export const STORAGE_PREFIX = 'inside-the-gil/1/';

/** The playground of the sandbox's page. */
export const SANDBOX = 'sandbox/main';

/** What Tab does in editors, for all of them. */
export const TAB_KEY = `${STORAGE_PREFIX}editor/tab`;

/** How large editors and output are set, for all of them. */
export const CODE_SIZE_KEY = `${STORAGE_PREFIX}editor/size`;

/** What has been read, answered and solved. */
export const PROGRESS_KEY = `${STORAGE_PREFIX}progress`;

/** Stored texts that could not be read, each under the time at which that was found. */
export const DAMAGED_PREFIX = `${STORAGE_PREFIX}damaged/`;

/** What was there before an import or a new start, whole. */
export const BEFORE_KEY = `${STORAGE_PREFIX}before`;

/** Which build the pages are of that are kept for reading without a network. */
export const OFFLINE_BUILD_KEY = `${STORAGE_PREFIX}offline-build`;

/** Whether links to the translators' page stand beside the parts of a lesson. */
export const TRANSLATE_LINKS_KEY = `${STORAGE_PREFIX}translate-links`;

export const PLAYGROUND_PREFIX = `${STORAGE_PREFIX}playground/`;
export const QUIZ_PREFIX = `${STORAGE_PREFIX}quiz/`;

export function playgroundKey(id: string): string {
  return `${PLAYGROUND_PREFIX}${id}`;
}

export function quizKey(id: string): string {
  return `${QUIZ_PREFIX}${id}`;
}

/** The playground that a fragment such as `#p=one-lock.two-threads&g=1.abc` speaks to; null if none. */
export function addressedPlayground(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('p');
}
