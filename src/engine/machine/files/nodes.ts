/**
 * What a file system is made of (inodes): files, folders, symbolic links, devices. All in memory; folders and
 * files that the host shows are read when they are first looked at, and never written back.
 */
import type { FileStatus } from './description.ts';

/** Folders of the host that the run can see, read only. */
export interface Disk {
  /** The working directory at the start, an absolute path. */
  readonly cwd: string;
  /** Absolute paths of what can be seen. */
  readonly folders: readonly string[];
  /** What is in a folder, sorted by name. */
  list(path: string): readonly DiskEntry[];
  read(path: string): Uint8Array;
}

export interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly size: number;
}

export const S_IFMT = 0o170000;
export const S_IFDIR = 0o040000;
const S_IFREG = 0o100000;
const S_IFLNK = 0o120000;
const S_IFCHR = 0o020000;

/** Who the simulated process is: an ordinary user. */
export const USER = { uid: 1000, gid: 1000 } as const;

abstract class NodeBase {
  readonly inode: number;
  mode: number;
  uid: number = USER.uid;
  gid: number = USER.gid;
  links = 1;
  accessedNs: bigint;
  modifiedNs: bigint;
  changedNs: bigint;

  constructor(inode: number, mode: number, nowNs: bigint) {
    this.inode = inode;
    this.mode = mode;
    this.accessedNs = nowNs;
    this.modifiedNs = nowNs;
    this.changedNs = nowNs;
  }

  abstract sizeNow(): number;

  status(): FileStatus {
    const { mode, inode, links, uid, gid, accessedNs, modifiedNs, changedNs } = this;
    const size = this.sizeNow();
    return { mode, inode, device: 2049, links, uid, gid, size, accessedNs, modifiedNs, changedNs };
  }

  /** May the process read (4), write (2), search (1)? */
  allows(wanted: number): boolean {
    const shift = this.uid === USER.uid ? 6 : this.gid === USER.gid ? 3 : 0;
    return ((this.mode >> shift) & wanted) === wanted;
  }
}

export class FileNode extends NodeBase {
  readonly kind = 'file';
  private bytes = new Uint8Array(0);
  private length = 0;
  private load: (() => Uint8Array) | null = null;

  constructor(inode: number, permissions: number, nowNs: bigint) {
    super(inode, S_IFREG | permissions, nowNs);
  }

  /** The content lies on the host's disk until somebody asks for it. */
  comesFrom(size: number, load: () => Uint8Array): void {
    this.length = size;
    this.load = load;
  }

  private loaded(): Uint8Array {
    if (this.load !== null) {
      this.bytes = this.load().slice();
      this.length = this.bytes.length;
      this.load = null;
    }
    return this.bytes;
  }

  sizeNow(): number {
    return this.length;
  }

  read(at: number, count: number): Uint8Array {
    const bytes = this.loaded();
    return bytes.slice(at, Math.min(this.length, at + count));
  }

  write(at: number, data: Uint8Array): void {
    const end = at + data.length;
    this.reserve(end);
    this.bytes.set(data, at);
    this.length = Math.max(this.length, end);
  }

  truncate(size: number): void {
    const bytes = this.loaded();
    if (size < this.length) bytes.fill(0, size, this.length);
    else this.reserve(size);
    this.length = size;
  }

  private reserve(size: number): void {
    const bytes = this.loaded();
    if (size <= bytes.length) return;
    const grown = new Uint8Array(Math.max(size, bytes.length * 2, 256));
    grown.set(bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

export class FolderNode extends NodeBase {
  readonly kind = 'folder';
  /** The root's parent is itself. */
  parent: FolderNode;
  private readonly known = new Map<string, Node>();
  private load: (() => void) | null = null;

  constructor(inode: number, permissions: number, nowNs: bigint, parent: FolderNode | null) {
    super(inode, S_IFDIR | permissions, nowNs);
    this.parent = parent ?? this;
    this.links = 2;
  }

  /** @param load puts in what the host's folder has, when somebody first looks */
  comesFrom(load: () => void): void {
    this.load = load;
  }

  get entries(): Map<string, Node> {
    if (this.load !== null) {
      const { load } = this;
      this.load = null;
      load();
    }
    return this.known;
  }

  sizeNow(): number {
    return 4096;
  }
}

export class LinkNode extends NodeBase {
  readonly kind = 'link';
  readonly target: string;

  constructor(inode: number, target: string, nowNs: bigint) {
    super(inode, S_IFLNK | 0o777, nowNs);
    this.target = target;
  }

  sizeNow(): number {
    return this.target.length;
  }
}

export type DeviceName = 'null' | 'zero' | 'full' | 'random' | 'stdin' | 'stdout' | 'stderr';

export class DeviceNode extends NodeBase {
  readonly kind = 'device';
  readonly device: DeviceName;

  constructor(inode: number, device: DeviceName, nowNs: bigint) {
    super(inode, S_IFCHR | 0o666, nowNs);
    this.device = device;
    this.uid = 0;
    this.gid = 0;
  }

  sizeNow(): number {
    return 0;
  }
}

export type Node = FileNode | FolderNode | LinkNode | DeviceNode;
