/**
 * Permalinks: `#p=<playground id>&g=1.<base64url(deflate-raw(JSON))>`. The `1` is the version of what
 * follows. Whatever does not fit the schema exactly is rejected with a reason, and nothing in a link
 * makes a program run.
 *
 * Version 2 can hold files, a network latency, a start method and where the GIL is asked for; version 3 also which of several
 * waiting threads is woken. A link is written in the oldest version that can hold it, so that it opens wherever an older
 * course is kept.
 */
import * as z from 'zod/mini';
import { filesSchema, MAX_SOURCE_CHARS, settingsSchema, sourceSchema } from './settings.ts';

const payloadSchema = z.strictObject({
  source: sourceSchema,
  files: z.optional(filesSchema),
  ...settingsSchema.shape,
});

/** What versions 2 and 1 knew; links of these versions hold nothing else. */
const secondPayloadSchema = z.omit(payloadSchema, { handovers: true });
const firstPayloadSchema = z.omit(secondPayloadSchema, {
  files: true,
  latencyNs: true,
  startMethod: true,
  requests: true,
});

const SCHEMAS: ReadonlyMap<string, { safeParse: typeof payloadSchema.safeParse }> = new Map([
  ['1', firstPayloadSchema as unknown as typeof payloadSchema],
  ['2', secondPayloadSchema as unknown as typeof payloadSchema],
  ['3', payloadSchema],
]);

/** What a link reproduces: the program, and everything that decides how it runs. */
export type Shared = z.infer<typeof payloadSchema>;

export type Rejection =
  /** Made by a newer version of the course. */
  | 'version'
  /** Cut off, changed on the way, or never a link of ours. */
  | 'damaged'
  /** Well formed, but asks for something that does not exist here. */
  | 'refused'
  /** Longer than any program here. */
  | 'too-long';

export type Permalink =
  | { readonly kind: 'none' }
  | { readonly kind: 'shared'; readonly shared: Shared }
  | { readonly kind: 'rejected'; readonly reason: Rejection };

const MAX_FRAGMENT_CHARS = 300_000;
const MAX_BYTES = MAX_SOURCE_CHARS * 4;

class TooLong extends Error {}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(
      transform as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>,
    );
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    // A few hundred bytes can unpack to gigabytes.
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new TooLong();
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new Error('not base64url');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The fragment of a link, with its `#`. */
export async function encodePermalink(playground: string, shared: Shared): Promise<string> {
  const { source, files, python, cores, switchIntervalNs, seed, stdin } = shared;
  const { latencyNs, startMethod, requests, handovers } = shared;
  const second = {
    ...(files === undefined || files.length === 0 ? {} : { files }),
    ...(latencyNs === undefined ? {} : { latencyNs }),
    ...(startMethod === undefined ? {} : { startMethod }),
    ...(requests === undefined || requests.length === 0 ? {} : { requests }),
  };
  const third = handovers === undefined || handovers.length === 0 ? {} : { handovers };
  const isPlain = Object.keys(second).length === 0;
  const version = 'handovers' in third ? '3' : isPlain ? '1' : '2';
  const json = JSON.stringify({
    source,
    python,
    cores,
    switchIntervalNs,
    seed,
    // Links without input are the same as before there was any.
    ...(stdin === undefined || stdin === '' ? {} : { stdin }),
    ...second,
    ...third,
  });
  const packed = await through(
    new TextEncoder().encode(json),
    new CompressionStream('deflate-raw'),
  );
  return `#p=${encodeURIComponent(playground)}&g=${version}.${toBase64Url(packed)}`;
}

const rejected = (reason: Rejection): Permalink => ({ kind: 'rejected', reason });

/** Reads what a fragment has for one playground; fragments for others are none of its business. */
export async function decodePermalink(fragment: string, playground: string): Promise<Permalink> {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  if (params.get('p') !== playground) return { kind: 'none' };
  const payload = params.get('g');
  if (payload === null) return { kind: 'none' };
  if (payload.length > MAX_FRAGMENT_CHARS) return rejected('too-long');
  const [, version, packed] = /^(\d{1,6})\.(.*)$/s.exec(payload) ?? [];
  if (version === undefined || packed === undefined) return rejected('damaged');
  const schema = SCHEMAS.get(version);
  if (schema === undefined) return rejected('version');
  let json: unknown;
  try {
    const bytes = await through(fromBase64Url(packed), new DecompressionStream('deflate-raw'));
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return rejected(error instanceof TooLong ? 'too-long' : 'damaged');
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? { kind: 'shared', shared: parsed.data } : rejected('refused');
}
