/** os.scandir: the iterator and os.DirEntry (Modules/posixmodule.c). Entries are those at the moment of the call. */
import { repr } from '../../objects/abstract.ts';
import { getset, method } from '../../objects/native.ts';
import { PyObject } from '../../objects/object.ts';
import {
  False,
  makeBuiltinType,
  newInt,
  newStr,
  None,
  ObjectType,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { E, Errno } from '../../machine/files/errno.ts';
import type { FolderNode, Node } from '../../machine/files/nodes.ts';
import { OpenFolder } from '../../machine/files/open-file.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { PATH_CALL_NS } from '../../machine/os-profile.ts';
import { descriptionOf, osError, systemCall } from '../system-call.ts';
import { nameObject, pathArgument } from './arguments.ts';
import { statResult } from './status.ts';

interface EntryData {
  readonly name: string;
  readonly path: string;
  readonly isBytes: boolean;
  readonly folder: FolderNode;
  readonly node: Node;
}

type Entry = PyObject<EntryData>;

interface ScanData {
  entries: PyObject[] | null;
}

export const DirEntryType = makeBuiltinType('DirEntry', ObjectType, 'posix', true);
const ScandirIteratorType = makeBuiltinType('ScandirIterator', ObjectType, 'posix', true);

export function* scandir(rt: Rt, path?: PyObject): Gen {
  const p = yield* pathArgument(rt, 'scandir', path, { allowFd: true, nullable: true });
  const { system, cwd } = filesOf(rt);
  const prefix = p.fd >= 0 ? '' : p.text.endsWith('/') ? p.text : `${p.text}/`;
  const entries = yield* systemCall(
    rt,
    'scandir',
    () => {
      const d = p.fd >= 0 ? descriptionOf(rt, p.fd) : null;
      const folder = d instanceof OpenFolder ? d.node : system.folderAt(cwd, p.text);
      if (!folder.allows(4)) throw new Errno(E.ACCES);
      return [...folder.entries].map(([name, node]) => {
        const data = { name, path: prefix + name, isBytes: p.isBytes, folder, node };
        return new PyObject<EntryData>(DirEntryType, data);
      });
    },
    { ns: PATH_CALL_NS, filename: p.object },
  );
  return new PyObject<ScanData>(ScandirIteratorType, { entries: entries as PyObject[] });
}

Object.assign(ScandirIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => {
    const scan = (o as PyObject<ScanData>).v;
    const next = scan.entries?.shift() ?? null;
    if (next === null) scan.entries = null;
    return next;
  },
} satisfies typeof ScandirIteratorType.slots);
const closeScan = (_rt: Rt, self: PyObject<ScanData>): PyObject => {
  self.v.entries = null;
  return None;
};
method(ScandirIteratorType, 'close', '', closeScan);
method(ScandirIteratorType, '__enter__', '', (_rt, self: PyObject) => self);
method(ScandirIteratorType, '__exit__', '*args', closeScan);

/** Where the links of an entry lead; null when it leads nowhere. */
function target(rt: Rt, e: EntryData, follow: boolean): Node | null {
  if (!follow || e.node.kind !== 'link') return e.node;
  const { system } = filesOf(rt);
  try {
    return system.find(e.folder, e.name);
  } catch (error) {
    if (error instanceof Errno && error.code === E.NOENT) return null;
    if (error instanceof Errno) throw osError(error.code, nameObject(rt, e.path, e.isBytes));
    throw error;
  }
}

getset(DirEntryType, 'name', (rt, o: Entry) => nameObject(rt, o.v.name, o.v.isBytes));
getset(DirEntryType, 'path', (rt, o: Entry) => nameObject(rt, o.v.path, o.v.isBytes));
method(DirEntryType, '__fspath__', '', (rt, o: Entry) => nameObject(rt, o.v.path, o.v.isBytes));
method(DirEntryType, 'is_dir', '*, follow_symlinks=True', (rt, o: Entry, follow?: PyObject) =>
  pyBool(target(rt, o.v, follow !== False)?.kind === 'folder'),
);
method(DirEntryType, 'is_file', '*, follow_symlinks=True', (rt, o: Entry, follow?: PyObject) =>
  pyBool(target(rt, o.v, follow !== False)?.kind === 'file'),
);
method(DirEntryType, 'is_symlink', '', (_rt, o: Entry) => pyBool(o.v.node.kind === 'link'));
method(DirEntryType, 'is_junction', '', () => False);
method(DirEntryType, 'inode', '', (_rt, o: Entry) => newInt(o.v.node.inode));
method(DirEntryType, 'stat', '*, follow_symlinks=True', function* (rt, o: Entry, follow): Gen {
  const status = yield* systemCall(
    rt,
    'stat',
    () => {
      const node = filesOf(rt).system.find(o.v.folder, o.v.name, follow !== False);
      return node.status();
    },
    { ns: PATH_CALL_NS, filename: nameObject(rt, o.v.path, o.v.isBytes) },
  );
  return statResult(status as ReturnType<Node['status']>);
});
DirEntryType.slots.repr = function* (rt, o): Gen {
  const e = (o as Entry).v;
  const name = nameObject(rt, e.name, e.isBytes);
  return newStr(`<DirEntry ${yield* settle(repr(rt, name))}>`);
};
