/** A fingerprint of a trace: two runs are the same, byte for byte, when their digests are. */
import { Digest } from '../base/hash.ts';
import type { Trace } from './trace.ts';

/** Bytes by arithmetic, so that the order of bytes in memory plays no part. */
function feedInteger(digest: Digest, value: number): void {
  const low = value >>> 0;
  digest.byte(low & 0xff);
  digest.byte((low >>> 8) & 0xff);
  digest.byte((low >>> 16) & 0xff);
  digest.byte(low >>> 24);
}

function feedTime(digest: Digest, ns: number): void {
  feedInteger(digest, ns % 4294967296);
  feedInteger(digest, Math.floor(ns / 4294967296));
}

/** Sixteen hexadecimal digits over every column and every name. */
export function traceDigest(trace: Trace): string {
  const digest = new Digest();
  const { kind, timeNs, thread, a, b, line, file } = trace.columns;
  feedInteger(digest, trace.length);
  for (let i = 0; i < trace.length; i++) {
    digest.byte(kind[i] as number);
    feedTime(digest, timeNs[i] as number);
    feedInteger(digest, thread[i] as number);
    feedInteger(digest, a[i] as number);
    feedInteger(digest, b[i] as number);
    feedInteger(digest, line[i] as number);
    feedInteger(digest, file[i] as number);
  }
  for (const one of trace.threads) {
    digest.text(`${one.name} ${one.daemon} ${one.startNs} ${one.endNs}`);
    if (one.process !== undefined) digest.text(`${one.process.index} ${one.process.pid}`);
  }
  for (const name of trace.files) digest.text(name);
  for (const lock of trace.locks) digest.text(`${lock.kind} ${lock.line}`);
  for (const label of trace.labels) digest.text(label);
  digest.text(`${trace.endNs} ${trace.truncated}`);
  return digest.hex();
}
