/** The messages of every locale, for pages rendered at build. Islands get theirs as a prop. */
import { createMessages, type MessageRecord, type Messages } from './format.ts';
import { SOURCE_LOCALE, localeOf } from './locales.ts';

const FILES = import.meta.glob<MessageRecord>('../../../content/ui/*.json', {
  eager: true,
  import: 'default',
});
const records = new Map<string, MessageRecord>();

const cache = new Map<string, Messages>();

function file(localeId: string): MessageRecord {
  return FILES[`../../../content/ui/${localeId}.json`] ?? {};
}

/** The messages of a locale; a missing one is in English. */
export function messageRecord(localeId: string): MessageRecord {
  let record = records.get(localeId);
  if (record === undefined) {
    const own = Object.entries(file(localeId)).filter(([, text]) => text !== '');
    record = { ...file(SOURCE_LOCALE), ...Object.fromEntries(own) };
    records.set(localeId, record);
  }
  return record;
}

export function messagesFor(localeId: string): Messages {
  let messages = cache.get(localeId);
  if (messages === undefined) {
    messages = createMessages(localeOf(localeId).lang, messageRecord(localeId));
    cache.set(localeId, messages);
  }
  return messages;
}
