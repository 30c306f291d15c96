/**
 * What readers call a profile: most go by their number, the others by a message. And what they call an interpreter that was
 * measured, which need not be CPython.
 */
import type { Messages } from '../i18n/format.ts';

export function pythonName(python: string, messages: Messages): string {
  const key = `profile.${python}`;
  return messages.has(key) ? messages.text(key) : python;
}

/** @param interpreter as measured data call it: cpython3.14, pypy3.9, jython2.7 */
export function measuredName(interpreter: string, version: string, messages: Messages): string {
  const family = /^[a-z]+/.exec(interpreter)?.[0] ?? 'cpython';
  const key = family === 'cpython' ? 'measured.row' : `measured.row.${family}`;
  return messages.text(key, { version });
}
