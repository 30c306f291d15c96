/** The messages of every locale, for pages rendered at build. Islands get theirs as a prop. */
import en from '../../../content/ui/en.json';
import { createMessages, type MessageRecord, type Messages } from './format.ts';
import { localeOf } from './locales.ts';

const RECORDS: Readonly<Record<string, MessageRecord>> = { en };

const cache = new Map<string, Messages>();

export function messageRecord(localeId: string): MessageRecord {
  const record = RECORDS[localeId];
  if (record === undefined) throw new Error(`content/ui/${localeId}.json is missing`);
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
