/** The part of `posix` that works on paths: stat, mkdir, rename, listdir... */
import { listFrom } from '../../objects/abstract.ts';
import { asDouble } from '../../objects/arithmetic.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { nativeFunction, setIn, type HostFunction } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import { False, newList, newStr, None, pyBool, TupleType, IntType } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { isSubtype } from '../../objects/type.ts';
import { E, Errno } from '../../machine/files/errno.ts';
import type { FileSystem } from '../../machine/files/file-system.ts';
import { USER, type FolderNode, type Node } from '../../machine/files/nodes.ts';
import { OpenFile, OpenFolder } from '../../machine/files/open-file.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { PATH_CALL_NS } from '../../machine/os-profile.ts';
import { intArgument } from '../fd-argument.ts';
import { descriptionOf, osError, systemCall } from '../system-call.ts';
import { baseFolder, nameObject, pathArgument, type PathArgument } from './arguments.ts';
import { statResult, StatResult, statVfsResult, StatVfsResult } from './status.ts';
import { scandir } from './scandir.ts';

/** A system call on one path. */
export function* onPath<T>(
  rt: Rt,
  label: string,
  path: PathArgument,
  work: (system: FileSystem) => T,
): Gen<T> {
  const { system } = filesOf(rt);
  const boxed = yield* systemCall(rt, label, () => ({ value: work(system) }), {
    ns: PATH_CALL_NS,
    filename: path.object,
  });
  return (boxed as { value: T }).value;
}

function nodeOf(rt: Rt, fd: number): Node {
  const d = descriptionOf(rt, fd);
  if (d instanceof OpenFile || d instanceof OpenFolder) return d.node;
  throw osError(E.INVAL);
}

function* stat(rt: Rt, path: PyObject, dirFd?: PyObject, follow?: PyObject): Gen {
  const p = yield* pathArgument(rt, 'stat', path, { allowFd: true });
  if (p.fd >= 0 || p.text === '') {
    if (p.object.type === IntType) return statResult(descriptionOf(rt, p.fd).status());
  }
  const from = baseFolder(rt, dirFd);
  return statResult(
    yield* onPath(rt, 'stat', p, (fs) => fs.find(from, p.text, follow !== False).status()),
  );
}

function* lstat(rt: Rt, path: PyObject, dirFd?: PyObject): Gen {
  const p = yield* pathArgument(rt, 'lstat', path);
  const from = baseFolder(rt, dirFd);
  return statResult(yield* onPath(rt, 'lstat', p, (fs) => fs.find(from, p.text, false).status()));
}

function* access(rt: Rt, path: PyObject, mode: PyObject, dirFd?: PyObject): Gen {
  const p = yield* pathArgument(rt, 'access', path, { allowFd: true });
  const wanted = yield* intArgument(rt, mode);
  const from = baseFolder(rt, dirFd);
  return pyBool(
    yield* onPath(rt, 'access', p, (fs) => {
      try {
        return (p.fd >= 0 ? nodeOf(rt, p.fd) : fs.find(from, p.text)).allows(wanted);
      } catch (e) {
        if (e instanceof Errno) return false;
        throw e;
      }
    }),
  );
}

/** A change of a node by path or descriptor, for its owner only. */
function* change(
  rt: Rt,
  label: string,
  path: PyObject,
  options: { dirFd?: PyObject | undefined; follow?: boolean },
  work: (node: Node, nowNs: bigint) => void,
): Gen {
  const p = yield* pathArgument(rt, label, path, { allowFd: true });
  const from = baseFolder(rt, options.dirFd);
  yield* onPath(rt, label, p, (fs) => {
    const node = p.fd >= 0 ? nodeOf(rt, p.fd) : fs.find(from, p.text, options.follow !== false);
    if (node.uid !== USER.uid) throw new Errno(E.PERM);
    work(node, fs.nowNs());
    node.changedNs = fs.nowNs();
  });
  return None;
}

function* chmod(rt: Rt, path: PyObject, mode: PyObject, dirFd?: PyObject, follow?: PyObject): Gen {
  const bits = (yield* intArgument(rt, mode)) & 0o7777;
  return yield* change(rt, 'chmod', path, { dirFd, follow: follow !== False }, (node) => {
    node.mode = (node.mode & ~0o7777) | bits;
  });
}

function* chown(rt: Rt, path: PyObject, uid: PyObject, gid: PyObject): Gen {
  const [u, g] = [yield* intArgument(rt, uid), yield* intArgument(rt, gid)];
  return yield* change(rt, 'chown', path, {}, (node) => {
    if ((u !== -1 && u !== node.uid) || (g !== -1 && g !== node.gid)) throw new Errno(E.PERM);
  });
}

/** The two times of utime, nanoseconds; undefined: now. */
function* utimeTimes(
  rt: Rt,
  times: PyObject | undefined,
  ns: PyObject | undefined,
): Gen<[bigint, bigint] | undefined> {
  const given = times !== undefined && times !== None;
  if (given && ns !== undefined)
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  const pair = given ? times : ns;
  if (pair === undefined) return undefined;
  if (!isSubtype(pair.type, TupleType) || (pair.v as readonly PyObject[]).length !== 2)
    throw typeError(
      given
        ? "utime: 'times' must be either a tuple of two ints or None"
        : "utime: 'ns' must be a tuple of two ints",
    );
  const out: bigint[] = [];
  for (const item of yield* settle(listFrom(rt, pair))) {
    if (isSubtype(item.type, IntType))
      out.push(BigInt(item.v as number) * (given ? 1_000_000_000n : 1n));
    else {
      const seconds = yield* settle(asDouble(rt, item));
      const whole = Math.floor(seconds);
      out.push(BigInt(whole) * 1_000_000_000n + BigInt(Math.floor((seconds - whole) * 1e9)));
    }
  }
  return out as [bigint, bigint];
}

function* utime(
  rt: Rt,
  path: PyObject,
  times?: PyObject,
  ns?: PyObject,
  dirFd?: PyObject,
  follow?: PyObject,
): Gen {
  const both = yield* utimeTimes(rt, times, ns);
  return yield* change(rt, 'utime', path, { dirFd, follow: follow !== False }, (node, nowNs) => {
    [node.accessedNs, node.modifiedNs] = both ?? [nowNs, nowNs];
  });
}

function* listdir(rt: Rt, path?: PyObject): Gen {
  const p = yield* pathArgument(rt, 'listdir', path, { allowFd: true, nullable: true });
  const from = filesOf(rt).cwd;
  const names = yield* onPath(rt, 'listdir', p, (fs) => {
    const folder = p.fd >= 0 ? (nodeOf(rt, p.fd) as FolderNode) : fs.folderAt(from, p.text);
    if (folder.kind !== 'folder') throw new Errno(E.NOTDIR);
    if (!folder.allows(4)) throw new Errno(E.ACCES);
    return [...folder.entries.keys()];
  });
  return newList(names.map((name) => nameObject(rt, name, p.isBytes)));
}

function* mkdir(rt: Rt, path: PyObject, mode?: PyObject, dirFd?: PyObject): Gen {
  const p = yield* pathArgument(rt, 'mkdir', path);
  const bits = mode === undefined ? 0o777 : yield* intArgument(rt, mode);
  const from = baseFolder(rt, dirFd);
  yield* onPath(rt, 'mkdir', p, (fs) => fs.mkdir(from, p.text, bits & 0o1777 & ~filesOf(rt).umask));
  return None;
}

const onOnePath = (name: string, work: (fs: FileSystem, from: FolderNode, path: string) => void) =>
  function* (rt: Rt, path: PyObject, dirFd?: PyObject): Gen {
    const p = yield* pathArgument(rt, name, path);
    const from = baseFolder(rt, dirFd);
    yield* onPath(rt, name, p, (fs) => work(fs, from, p.text));
    return None;
  };

type TwoPaths = (
  fs: FileSystem,
  from: FolderNode,
  path: string,
  toFrom: FolderNode,
  to: string,
  follow: boolean,
) => void;

const onTwoPaths = (name: string, work: TwoPaths) =>
  function* (
    rt: Rt,
    source: PyObject,
    target: PyObject,
    sourceFd?: PyObject,
    targetFd?: PyObject,
    follow?: PyObject,
  ): Gen {
    const a = yield* pathArgument(rt, name, source, { argument: 'src' });
    const b = yield* pathArgument(rt, name, target, { argument: 'dst' });
    const from = baseFolder(rt, sourceFd);
    const toFrom = baseFolder(rt, targetFd);
    const { system } = filesOf(rt);
    const attempt = (): true => {
      work(system, from, a.text, toFrom, b.text, follow !== False);
      return true;
    };
    yield* systemCall(rt, name, attempt, {
      ns: PATH_CALL_NS,
      filename: a.object,
      filename2: b.object,
    });
    return None;
  };

const rename = (name: string): ReturnType<typeof onTwoPaths> =>
  onTwoPaths(name, (fs, from, path, toFrom, to) => fs.rename(from, path, toFrom, to));

function* symlink(
  rt: Rt,
  source: PyObject,
  target: PyObject,
  _isFolder?: PyObject,
  dirFd?: PyObject,
): Gen {
  const a = yield* pathArgument(rt, 'symlink', source, { argument: 'src' });
  const b = yield* pathArgument(rt, 'symlink', target, { argument: 'dst' });
  const from = baseFolder(rt, dirFd);
  const { system } = filesOf(rt);
  const attempt = (): true => {
    system.symlink(a.text, from, b.text);
    return true;
  };
  yield* systemCall(rt, 'symlink', attempt, {
    ns: PATH_CALL_NS,
    filename: a.object,
    filename2: b.object,
  });
  return None;
}

function* readlink(rt: Rt, path: PyObject, dirFd?: PyObject): Gen {
  const p = yield* pathArgument(rt, 'readlink', path);
  const from = baseFolder(rt, dirFd);
  const target = yield* onPath(rt, 'readlink', p, (fs) => {
    const node = fs.find(from, p.text, false);
    if (node.kind !== 'link') throw new Errno(E.INVAL);
    return node.target;
  });
  return nameObject(rt, target, p.isBytes);
}

function* truncate(rt: Rt, path: PyObject, length: PyObject): Gen {
  const p = yield* pathArgument(rt, 'truncate', path, { allowFd: true });
  const size = yield* intArgument(rt, length);
  const from = filesOf(rt).cwd;
  yield* onPath(rt, 'truncate', p, (fs) => {
    const node = p.fd >= 0 ? nodeOf(rt, p.fd) : fs.find(from, p.text);
    if (node.kind === 'folder') throw new Errno(E.ISDIR);
    if (node.kind !== 'file' || size < 0) throw new Errno(E.INVAL);
    if (!node.allows(2)) throw new Errno(E.ACCES);
    node.truncate(size);
    node.modifiedNs = fs.nowNs();
  });
  return None;
}

function* chdir(rt: Rt, path: PyObject): Gen {
  const files = filesOf(rt);
  const p = yield* pathArgument(rt, 'chdir', path, { allowFd: true });
  yield* onPath(rt, 'chdir', p, (fs) => {
    const node = p.fd >= 0 ? nodeOf(rt, p.fd) : fs.find(files.cwd, p.text);
    if (node.kind !== 'folder') throw new Errno(E.NOTDIR);
    if (!node.allows(1)) throw new Errno(E.ACCES);
    files.cwd = node;
  });
  return None;
}

function* getcwd(rt: Rt): Gen<string> {
  const { system, cwd } = filesOf(rt);
  return (yield* systemCall(rt, 'getcwd', () => system.pathOf(cwd))) as string;
}

function* statvfs(rt: Rt, path: PyObject): Gen {
  const p = yield* pathArgument(rt, 'statvfs', path, { allowFd: true });
  if (p.fd < 0) yield* onPath(rt, 'statvfs', p, (fs) => fs.find(filesOf(rt).cwd, p.text));
  return statVfsResult();
}

const unlink = (name: string): HostFunction =>
  onOnePath(name, (fs, from, path) => fs.unlink(from, path));

// prettier-ignore
const FUNCTIONS: readonly (readonly [name: string, signature: string, host: HostFunction])[] = [
  ['stat', 'path, *, dir_fd=None, follow_symlinks=True', stat],
  ['lstat', 'path, *, dir_fd=None', lstat],
  ['fstat', 'fd', function* (rt: Rt, fd: PyObject): Gen { return statResult(descriptionOf(rt, yield* intArgument(rt, fd)).status()); }],
  ['access', 'path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True', access],
  ['chmod', 'path, mode, *, dir_fd=None, follow_symlinks=True', chmod],
  ['fchmod', 'fd, mode', chmod],
  ['chown', 'path, uid, gid, *, dir_fd=None, follow_symlinks=True', chown],
  ['lchown', 'path, uid, gid', chown],
  ['fchown', 'fd, uid, gid', chown],
  ['utime', 'path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True', utime],
  ['listdir', 'path=None', listdir],
  ['scandir', 'path=None', scandir],
  ['mkdir', 'path, mode=511, *, dir_fd=None', mkdir],
  ['rmdir', 'path, *, dir_fd=None', onOnePath('rmdir', (fs, from, path) => fs.rmdir(from, path))],
  ['unlink', 'path, *, dir_fd=None', unlink('unlink')],
  ['remove', 'path, *, dir_fd=None', unlink('remove')],
  ['rename', 'src, dst, *, src_dir_fd=None, dst_dir_fd=None', rename('rename')],
  ['replace', 'src, dst, *, src_dir_fd=None, dst_dir_fd=None', rename('replace')],
  ['link', 'src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True', onTwoPaths('link', (fs, from, path, toFrom, to, follow) => fs.link(from, path, toFrom, to, follow))],
  ['symlink', 'src, dst, target_is_directory=False, *, dir_fd=None', symlink],
  ['readlink', 'path, *, dir_fd=None', readlink],
  ['truncate', 'path, length', truncate],
  ['chdir', 'path', chdir],
  ['fchdir', 'fd', chdir],
  ['getcwd', '', function* (rt: Rt): Gen { return newStr(yield* getcwd(rt)); }],
  ['getcwdb', '', function* (rt: Rt): Gen { return nameObject(rt, yield* getcwd(rt), true); }],
  ['statvfs', 'path', statvfs],
  ['fstatvfs', 'fd', statvfs],
];

export function addPaths(table: DictTable): void {
  for (const [name, signature, host] of FUNCTIONS)
    setIn(table, name, nativeFunction('posix', name, signature, host));
  setIn(table, 'stat_result', StatResult.type);
  setIn(table, 'statvfs_result', StatVfsResult.type);
}
