/** Interned strings: one str object per text for names, attribute keys and identifiers-like constants. */
import { PyObject } from './object.ts';
import { StrType, type PyStr } from './roster.ts';

const table = new Map<string, PyStr>();

/** The interned str; immortal inside the engine, counted as 3.13 and 3.14 count it when asked (sys.getrefcount). */
export function internStr(text: string): PyStr {
  let s = table.get(text);
  if (s === undefined) {
    s = new PyObject(StrType, text);
    s.refcnt = 1;
    table.set(text, s);
  }
  return s;
}

/** Is it the str that all sessions of the host share for its text? */
export function isInterned(o: PyObject): boolean {
  return o.type === StrType && table.get(o.v as string) === o;
}
