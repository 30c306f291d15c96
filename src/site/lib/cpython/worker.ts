/**
 * Real CPython behind `self`: Pyodide, which the course serves itself. It is loaded with its progress told, runs one
 * program to its end, and its worker is then of no more use. The program gets Python and nothing of the browser.
 */
import type { loadPyodide, PyodideAPI } from 'pyodide';
import HARNESS from './harness.py?raw';
import type { FromCPython, Lack, Program, ToCPython, Written } from './messages.ts';
import { reader } from './reader.ts';

/** The part of DedicatedWorkerGlobalScope that is used. */
interface WorkerScope {
  postMessage(message: FromCPython): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToCPython>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const post = scope.postMessage.bind(scope);

const TELL_MS = 60;

/** Beyond so many messages output is told in larger pieces. */
const SINGLY = 300;
const PIECE_BYTES = 8192;

/** What leads out of the worker. Python does not need it once it is loaded. */
const WAYS_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'indexedDB',
  'caches',
  'Worker',
  'BroadcastChannel',
  'importScripts',
];

class Unreachable extends Error {}

/** `fetch`, with what comes in counted. Pyodide waits for ever for a file that does not come: `lost` says so. */
function countingFetch(
  own: typeof fetch,
  total: number,
  lost: (error: Error) => void,
): typeof fetch {
  let bytes = 0;
  let toldAt = 0;
  const count = (size: number): void => {
    bytes += size;
    const now = performance.now();
    if (now - toldAt < TELL_MS) return;
    toldAt = now;
    post({ kind: 'loading', bytes: Math.min(bytes, total) });
  };
  return async (input, init) => {
    try {
      const response = await own(input, init);
      if (!response.ok || response.body === null) throw new Error(`${response.status}`);
      const body = response.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            count(chunk.length);
            controller.enqueue(chunk);
          },
        }),
      );
      // Not every host knows what WebAssembly is.
      const isWasm = response.url.endsWith('.wasm');
      const type = isWasm ? 'application/wasm' : (response.headers.get('content-type') ?? '');
      return new Response(body, { headers: { 'content-type': type } });
    } catch (error) {
      const unreachable = new Unreachable(String(error));
      lost(unreachable);
      throw unreachable;
    }
  };
}

async function load({ folder, bytes, lock }: ToCPython): Promise<PyodideAPI> {
  const { promise: failure, reject } = Promise.withResolvers<never>();
  globalThis.fetch = countingFetch(globalThis.fetch, bytes, reject);
  const loading = async (): Promise<PyodideAPI> => {
    let start: typeof loadPyodide;
    try {
      ({ loadPyodide: start } = (await import(/* @vite-ignore */ `${folder}pyodide.mjs`)) as {
        loadPyodide: typeof loadPyodide;
      });
    } catch (error) {
      throw new Unreachable(String(error));
    }
    return start({ indexURL: folder, lockFileContents: lock, jsglobals: {} });
  };
  return Promise.race([loading(), failure]);
}

function withdrawWaysOut(): void {
  for (const name of WAYS_OUT)
    for (
      let owner: object | null = globalThis;
      owner !== null;
      owner = Object.getPrototypeOf(owner)
    )
      if (Object.hasOwn(owner, name)) Reflect.deleteProperty(owner, name);
}

/** Tells at once what is written, until it becomes much. */
function writer(stream: Written['stream']): { write(bytes: Uint8Array): number; flush(): void } {
  const decoder = new TextDecoder();
  let told = 0;
  let text = '';
  const flush = (): void => {
    if (text === '') return;
    told++;
    post({ kind: 'written', written: { stream, text } });
    text = '';
  };
  return {
    write(bytes) {
      text += decoder.decode(bytes, { stream: true });
      if (told < SINGLY || text.length >= PIECE_BYTES) flush();
      return bytes.length;
    },
    flush,
  };
}

function layOut({ FS }: PyodideAPI, { source, filename, files }: Program): void {
  for (const { name, text } of [...files, { name: filename, text: source }]) {
    const folder = name.split('/').slice(0, -1).join('/');
    if (folder !== '') FS.mkdirTree(folder);
    FS.writeFile(name, text);
  }
}

async function run(message: ToCPython): Promise<void> {
  const { program } = message;
  const python = await load(message);
  withdrawWaysOut();
  const [out, err] = [writer('stdout'), writer('stderr')];
  python.setStdin({ read: reader(program.stdin), isatty: false });
  python.setStdout({ write: out.write, isatty: false });
  python.setStderr({ write: err.write, isatty: false });
  layOut(python, program);
  python.runPython(HARNESS);
  const runProgram = python.globals.get('run_program') as (
    source: string,
    filename: string,
  ) => { toJs(): [number, string] };
  post({ kind: 'running' });
  const [status, lacks] = runProgram(program.source, program.filename).toJs();
  out.flush();
  err.flush();
  post({ kind: 'ended', status, lacks: lacks.split(' ').filter(Boolean) as Lack[] });
}

scope.addEventListener('message', ({ data }) => {
  run(data).catch((error: unknown) =>
    post(
      error instanceof Unreachable
        ? { kind: 'unreachable' }
        : { kind: 'died', detail: String(error).split('\n')[0] ?? '' },
    ),
  );
});
