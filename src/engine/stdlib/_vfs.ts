/**
 * The files a run can see: what its host shows, read only, under what it has written itself, which stays in
 * memory. Not a module of CPython's; _files.py builds open() on it. Reading and writing are system calls
 * that let go of the GIL.
 */
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newBytes, None } from '../objects/roster.ts';
import type { Gen, Rt } from '../objects/runtime.ts';

/** Key of `rt.state`: the host's way to read a file, null where there is none. */
export const READ_FILE = 'vfs.read';

/** A cached page read or written: the system call, and a tenth of a nanosecond a byte for copying. */
const SYSTEM_CALL_NS = 4000;
const COPY_NS_PER_BYTE = 0.1;

function* systemCall(rt: Rt, bytes: number, label: string): Gen<void> {
  const ns = Math.round(SYSTEM_CALL_NS + bytes * COPY_NS_PER_BYTE);
  yield* rt.op({ kind: 'c-call', ns, releasesGil: true, label });
}

export function initVfs(rt: Rt, module: PyModule): void {
  const written = new Map<string, Uint8Array>();
  const show = rt.state.get(READ_FILE) as ((path: string) => Uint8Array | null) | undefined;
  setIn(
    module.v,
    'read',
    nativeFunction('_vfs', 'read', 'path, /', function* (r, path: PyObject<string>): Gen {
      const data = written.get(path.v) ?? show?.(path.v) ?? null;
      yield* systemCall(r, data === null ? 0 : data.length, 'read');
      return data === null ? None : newBytes(data.slice());
    }),
  );
  setIn(
    module.v,
    'write',
    nativeFunction(
      '_vfs',
      'write',
      'path, data, /',
      function* (r, path: PyObject<string>, data: PyObject<Uint8Array>): Gen {
        yield* systemCall(r, data.v.length, 'write');
        written.set(path.v, data.v.slice());
        return None;
      },
    ),
  );
}
