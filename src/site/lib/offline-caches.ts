/** The names of what the service worker keeps in the browser, for the build that writes the worker and for pages. */

/** Pages as they were last read, by their address without question and fragment. */
export const PAGES_CACHE = 'inside-the-gil-pages';
/** Parts of the search index. */
export const SEARCH_CACHE = 'inside-the-gil-search';
/** Questions asked again, measurements, and what else pages fetch as JSON. */
export const DATA_CACHE = 'inside-the-gil-data';
/** Scripts and styles that do not come with the worker. */
export const ASSETS_CACHE = 'inside-the-gil-assets';
/** Real CPython, for those who have asked for it. */
export const CPYTHON_CACHE = 'inside-the-gil-cpython';
