/** Small choices of the reader that the browser keeps as they are; what has a schema is kept by storage.ts. */

/** Storage may be forbidden or full: the choice then lasts for this page. @param value null forgets it */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // As said above.
  }
}
