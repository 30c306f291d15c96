/**
 * Starting other programs (Modules/_posixsubprocess.c, posix_spawn, execv): which descriptors, which folder and
 * which environment the new program gets. What it then runs the session knows (session/fork/programs.ts).
 * Left out: other users, umask, priorities.
 */
import { mainOnly } from '../interpreters/current.ts';
import { listFrom } from '../../objects/abstract.ts';
import { nativeFunction, setIn, type PyModule } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import { None, pyBool } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { isTrue } from '../../objects/abstract.ts';
import { filesOf, type ProcessFiles } from '../../machine/files/process-files.ts';
import { intArgument } from '../fd-argument.ts';
import { kernel, osError } from '../system-call.ts';

export interface SpawnProgram {
  readonly argv: readonly string[];
  /** null: as the parent's. */
  readonly environment: readonly (readonly [string, string])[] | null;
  /** What it has open, and where it is. */
  readonly files: ProcessFiles;
}

/** Programs of the shell that there are (stdlib/python/_tools.py). */
export const KERNEL_TOOLS: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'echo',
  'true',
  'false',
  'sleep',
  'cat',
  'ls',
  'pwd',
  'printf',
  'env',
  'seq',
  'wc',
  'head',
  'sort',
  'grep',
  'date',
  'uname',
  'whoami',
  'hostname',
  'kill',
  'tr',
  'yes',
  'mkdir',
  'rm',
  'touch',
  'expr',
  'test',
  'dd',
]);

/** Where programs are, as `which` would find them; null for one that is not installed. */
export function isProgram(path: string): boolean {
  const at = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, at));
  if (at >= 0 && !['/bin', '/usr/bin', '/usr/local/bin'].includes(folder)) return false;
  const name = path.slice(at + 1);
  return KERNEL_TOOLS.has(name) || /^python(3(\.\d+)?)?$/.test(name);
}

function* texts(rt: Rt, o: PyObject): Gen<string[]> {
  const items = yield* settle(listFrom(rt, o));
  return items.map((item) => String(item.v));
}

function* pairs<T>(rt: Rt, o: PyObject, read: (o: PyObject) => Gen<T>): Gen<[T, T][]> {
  const out: [T, T][] = [];
  for (const item of yield* settle(listFrom(rt, o))) {
    const [a, b] = item.v as [PyObject, PyObject];
    out.push([yield* read(a), yield* read(b)]);
  }
  return out;
}

/** The child's table: `moves` say which of ours stands behind which number of its. */
function* childFiles(
  rt: Rt,
  moves: readonly (readonly [number, number])[],
  keep: readonly number[],
  closeOthers: boolean,
): Gen<ProcessFiles> {
  const files = filesOf(rt).copy();
  const { table } = files;
  const keeps = new Set(keep);
  yield* [];
  kernel(() => {
    // Out of the way first: a target may be another one's source.
    const held = moves.map(([to, from]) => [to, table.dup(from, true, 512)] as const);
    for (const [to, from] of held) table.dup2(from, to);
    for (const fd of table.numbers()) {
      const isMoved = moves.some(([to]) => to === fd);
      if (fd <= 2 || isMoved || keeps.has(fd)) continue;
      if (closeOthers || !table.isInheritable(fd)) table.close(fd);
    }
    for (const fd of keeps) if (table.has(fd)) table.setInheritable(fd, true);
  });
  return files;
}

function* programOf(
  rt: Rt,
  argv: PyObject,
  environment: PyObject,
  cwd: PyObject,
  moves: PyObject,
  keep: PyObject,
  closeOthers: PyObject,
): Gen<SpawnProgram> {
  const args = yield* texts(rt, argv);
  const path = args[0] ?? '';
  if (!isProgram(path)) throw osError(2, (yield* settle(listFrom(rt, argv)))[0]);
  const numbers = function* (o: PyObject): Gen<number> {
    return yield* intArgument(rt, o);
  };
  const kept: number[] = [];
  for (const fd of yield* settle(listFrom(rt, keep))) kept.push(yield* numbers(fd));
  const files = yield* childFiles(
    rt,
    yield* pairs(rt, moves, numbers),
    kept,
    yield* settle(isTrue(rt, closeOthers)),
  );
  if (cwd !== None) files.cwd = kernel(() => files.system.folderAt(files.cwd, String(cwd.v)), cwd);
  const text = function* (o: PyObject): Gen<string> {
    yield* [];
    return String(o.v);
  };
  const env = environment === None ? null : yield* pairs(rt, environment, text);
  return { argv: args, environment: env, files };
}

export function addSpawn(module: PyModule): void {
  const def = (name: string, signature: string, host: Parameters<typeof nativeFunction>[3]): void =>
    setIn(module.v, name, nativeFunction('posix', name, signature, host));
  const signature = 'argv, environment, cwd, moves, keep, close_fds, /';
  def('_spawn_program', signature, function* (rt, ...args: PyObject[]): Gen {
    const program = yield* programOf(
      rt,
      ...(args as Parameters<typeof programOf> extends [Rt, ...infer A] ? A : never),
    );
    return yield* rt.op({ kind: 'process', what: 'spawn', program });
  });
  def('_exec_program', signature, function* (rt, ...args: PyObject[]): Gen {
    mainOnly(rt, 'exec');
    const program = yield* programOf(
      rt,
      ...(args as Parameters<typeof programOf> extends [Rt, ...infer A] ? A : never),
    );
    return yield* rt.op({ kind: 'process', what: 'exec', program });
  });
  def('_is_program', 'path, /', (_rt, path: PyObject<string>) => pyBool(isProgram(path.v)));
}
