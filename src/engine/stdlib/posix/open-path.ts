/** openat(2), for os.open and for files of io: apart, so that io does not bring all of posix along. */
import type { PyObject } from '../../objects/object.ts';
import type { Gen, Rt } from '../../objects/runtime.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { PATH_CALL_NS } from '../../machine/os-profile.ts';
import { systemCall } from '../system-call.ts';
import { baseFolder } from './arguments.ts';

/** open(2): the new descriptor. */
export function* openPath(
  rt: Rt,
  path: { readonly text: string; readonly object: PyObject },
  flags: number,
  mode: number,
  dirFd?: PyObject,
): Gen<number> {
  const files = filesOf(rt);
  const from = baseFolder(rt, dirFd);
  const fd = yield* systemCall(
    rt,
    'open',
    () => {
      const d = files.system.open(from, path.text, flags, mode & ~files.umask, (n) =>
        files.table.get(n),
      );
      return files.table.open(d);
    },
    { ns: PATH_CALL_NS, filename: path.object },
  );
  return fd as number;
}
