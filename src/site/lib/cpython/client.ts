/**
 * The page's end of real CPython: starts its worker, tells how far it is, and ends it, when the program has ended, when
 * somebody says so, or when it takes too long. Nothing of it is loaded before.
 */
import type { Distribution, FromCPython, Lack, Program, ToCPython, Written } from './messages.ts';

export type CPythonEnd =
  | { readonly kind: 'ended'; readonly status: number; readonly lacks: readonly Lack[] }
  | { readonly kind: 'limit'; readonly limit: 'time' | 'output' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'died'; readonly detail: string };

export interface CPythonListener {
  loading(bytes: number): void;
  running(): void;
  ended(end: CPythonEnd, output: readonly Written[]): void;
}

/** What is needed of a Worker; tests give their own. */
export interface CPythonWorker {
  postMessage(message: ToCPython): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromCPython>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface CPythonLimits {
  /** Without another byte for so long, loading is given up. Compiling what came is within it. */
  readonly silenceMs: number;
  readonly runMs: number;
  readonly outputChars: number;
}

export const LIMITS: CPythonLimits = { silenceMs: 60_000, runMs: 10_000, outputChars: 1_000_000 };

function startWorker(): CPythonWorker {
  return new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
}

/** Loads CPython and runs a program in it; gives the function that cancels. `base` is the course's address. */
export function runInCPython(
  distribution: Distribution,
  base: string,
  program: Program,
  listener: CPythonListener,
  worker: CPythonWorker = startWorker(),
  limits: CPythonLimits = LIMITS,
): () => void {
  const output: Written[] = [];
  let chars = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(how: CPythonEnd): void {
    clearTimeout(timer);
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    listener.ended(how, output);
  }
  function within(ms: number, how: CPythonEnd): void {
    clearTimeout(timer);
    timer = setTimeout(() => end(how), ms);
  }
  function take(written: Written): void {
    chars += written.text.length;
    output.push(written);
    if (chars > limits.outputChars) end({ kind: 'limit', limit: 'output' });
  }

  worker.onerror = () => end({ kind: 'unreachable' });
  worker.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'loading':
        within(limits.silenceMs, { kind: 'unreachable' });
        listener.loading(data.bytes);
        break;
      case 'running':
        within(limits.runMs, { kind: 'limit', limit: 'time' });
        listener.running();
        break;
      case 'written':
        take(data.written);
        break;
      default:
        end(data);
    }
  };
  within(limits.silenceMs, { kind: 'unreachable' });
  const { bytes, lock } = distribution;
  worker.postMessage({ folder: new URL(distribution.folder, base).href, bytes, lock, program });
  return () => end({ kind: 'cancelled' });
}
