/** What readers call a profile: most go by their number, the others by a message. */
import type { Messages } from '../i18n/format.ts';

export function pythonName(python: string, messages: Messages): string {
  const key = `profile.${python}`;
  return messages.has(key) ? messages.text(key) : python;
}
