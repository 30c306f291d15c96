/**
 * The table behind dict, attribute dictionaries, module globals and types: insertion-ordered, keyed by
 * Python equality. Mirrors what Objects/dictobject.c promises, not how: a host Map keyed by a host value
 * that is equal exactly when the Python keys are. Keys whose equality is Python code's business (user
 * `__eq__`, tuples holding such) find their representative through `hashed` first.
 *
 * An entry object lives as long as its key is in the table, so inline caches may hold on to it.
 */
import type { PyObject } from './object.ts';
import type { Hash } from './type.ts';
import { internStr } from './intern.ts';

export class DictEntry {
  readonly key: PyObject;
  /** undefined once the entry has left the table. */
  value: PyObject | undefined;

  constructor(key: PyObject, value: PyObject) {
    this.key = key;
    this.value = value;
  }
}

export class DictTable {
  readonly map = new Map<unknown, DictEntry>();
  /** For keys without a host value of their own: hash -> representatives (the key objects in `map`). */
  hashed: Map<Hash, PyObject[]> | null = null;
  /** How many keys `hashed` has. */
  hashedCount = 0;
  /** Grows with every key that comes or goes. */
  keysVersion = 0;
  /** The dict this is the table of, where it is a subclass's with `__missing__` and serves as globals; not counted. */
  withMissing: PyObject | null = null;
  /** The key object that was looked up last, and its entry: programs ask for the same key several times in a row. */
  private lastKey: PyObject | null = null;
  private lastEntry: DictEntry | null = null;

  get size(): number {
    return this.map.size;
  }

  getStr(name: string): PyObject | undefined {
    return this.map.get(name)?.value;
  }

  /** The entry of a str or int, looked up by its host value; undefined when it is absent. */
  entryOf(key: PyObject): DictEntry | undefined {
    const last = this.lastEntry;
    if (key === this.lastKey && last !== null && last.value !== undefined) return last;
    const entry = this.map.get(key.v);
    if (entry !== undefined) {
      this.lastKey = key;
      this.lastEntry = entry;
    }
    return entry;
  }

  /** Bare store under a str key: counts are the caller's business (dict.ts has the counting forms). */
  setStr(name: string, value: PyObject): void {
    this.setByHostKey(name, () => internStr(name), value);
  }

  /** Bare store: `hostKey` must be what `hostKeyOf` gives for the key. Returns the old value. */
  setByHostKey(hostKey: unknown, key: () => PyObject, value: PyObject): PyObject | undefined {
    const entry = this.map.get(hostKey);
    if (entry !== undefined) {
      const old = entry.value;
      entry.value = value;
      return old;
    }
    this.map.set(hostKey, new DictEntry(key(), value));
    this.keysVersion++;
    return undefined;
  }

  /** Removes; returns the entry, whose `value` is left readable in the returned pair. */
  deleteByHostKey(hostKey: unknown): { key: PyObject; value: PyObject } | undefined {
    const entry = this.map.get(hostKey);
    if (entry === undefined) return undefined;
    const value = entry.value as PyObject;
    this.map.delete(hostKey);
    entry.value = undefined;
    this.keysVersion++;
    return { key: entry.key, value };
  }

  clear(): void {
    for (const entry of this.map.values()) entry.value = undefined;
    this.map.clear();
    this.hashed = null;
    this.hashedCount = 0;
    this.keysVersion++;
  }
}
