/** Interned strings: one str object per text for names, attribute keys and identifiers-like constants. */
import { immortalize, PyObject } from './object.ts';
import { StrType, type PyStr } from './roster.ts';

const table = new Map<string, PyStr>();

/**
 * The interned str. It is never freed: all runs of a host share it, and a count that one run leaves behind would change
 * what the next one does. sys.getrefcount says what it is in a short program.
 */
export function internStr(text: string): PyStr {
  let s = table.get(text);
  if (s === undefined) {
    s = immortalize(new PyObject(StrType, text));
    table.set(text, s);
  }
  return s;
}

/** Is it the str that all sessions of the host share for its text? */
export function isInterned(o: PyObject): boolean {
  return o.type === StrType && table.get(o.v as string) === o;
}
