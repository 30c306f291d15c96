/**
 * The file system of a run: a tree in memory, over folders that the host shows. Walks paths (fs/namei.c) and
 * does what open(2), mkdir(2), rename(2) and the others do, with their errors. Shared by all processes.
 * Left out: several devices, quotas, locks, extended attributes, the sticky bit.
 */
import { type Description, O } from './description.ts';
import { E, Errno } from './errno.ts';
import {
  DeviceNode,
  FileNode,
  FolderNode,
  LinkNode,
  type DeviceName,
  type Disk,
  type Node,
} from './nodes.ts';
import { OpenDevice, OpenFile, OpenFolder } from './open-file.ts';

const MAX_NAME = 255;
const MAX_PATH = 4096;
const MAX_LINKS = 40;

/** Where a path leads: the folder that holds its last name, and what is there. */
export interface Place {
  readonly folder: FolderNode;
  readonly name: string;
  readonly node: Node | null;
  /** The path ends in a slash. */
  readonly asFolder: boolean;
}

export interface FileSystemParts {
  /** Nanoseconds since the epoch. */
  readonly nowNs: () => bigint;
  readonly disk: Disk | null;
  readonly randomBytes: (count: number) => Uint8Array;
}

export class FileSystem {
  readonly root: FolderNode;
  private inodes = 2;
  private readonly parts: FileSystemParts;

  constructor(parts: FileSystemParts) {
    this.parts = parts;
    this.root = new FolderNode(this.inodes++, 0o755, parts.nowNs(), null);
    this.root.uid = 0;
    this.root.gid = 0;
    for (const path of ['/dev', '/etc', '/home', '/usr', '/usr/bin', '/var']) {
      const folder = this.ensureFolder(path);
      folder.uid = 0;
      folder.gid = 0;
    }
    for (const path of ['/tmp', '/var/tmp']) this.ensureFolder(path).mode = 0o041777;
    this.addDevices();
    for (const path of parts.disk?.folders ?? []) this.show(this.ensureFolder(path), path);
  }

  private addDevices(): void {
    const devices: [string, DeviceName][] = [
      ['null', 'null'],
      ['zero', 'zero'],
      ['full', 'full'],
      ['random', 'random'],
      ['urandom', 'random'],
      ['stdin', 'stdin'],
      ['stdout', 'stdout'],
      ['stderr', 'stderr'],
    ];
    const dev = this.ensureFolder('/dev');
    for (const [name, device] of devices)
      dev.entries.set(name, new DeviceNode(this.inodes++, device, this.nowNs()));
  }

  nowNs(): bigint {
    return this.parts.nowNs();
  }

  /** Make the folders of an absolute path; the user owns what is new. */
  ensureFolder(path: string): FolderNode {
    let at = this.root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      let next = at.entries.get(name);
      if (next === undefined) {
        next = new FolderNode(this.inodes++, 0o755, this.nowNs(), at);
        at.entries.set(name, next);
        at.links++;
      }
      if (next.kind !== 'folder') throw new Errno(E.NOTDIR);
      at = next;
    }
    return at;
  }

  private show(folder: FolderNode, path: string): void {
    const disk = this.parts.disk as Disk;
    folder.comesFrom(() => {
      for (const entry of disk.list(path)) {
        if (folder.entries.has(entry.name)) continue;
        const place = `${path === '/' ? '' : path}/${entry.name}`;
        if (entry.kind === 'folder') {
          const inner = new FolderNode(this.inodes++, 0o755, folder.modifiedNs, folder);
          folder.links++;
          folder.entries.set(entry.name, inner);
          this.show(inner, place);
        } else {
          const file = new FileNode(this.inodes++, 0o644, folder.modifiedNs);
          file.comesFrom(entry.size, () => disk.read(place));
          folder.entries.set(entry.name, file);
        }
      }
    });
  }

  // --- paths ------------------------------------------------------------------------------------------

  /** Follow a path; symbolic links in its middle always, one at its end if `follow`. */
  walk(from: FolderNode, path: string, follow: boolean, links = 0): Place {
    if (path === '') throw new Errno(E.NOENT);
    if (path.length >= MAX_PATH) throw new Errno(E.NAMETOOLONG);
    const names = path.split('/').filter((name) => name !== '' && name !== '.');
    const asFolder = /(^|\/)\.?$/.test(path);
    let folder = path.startsWith('/') ? this.root : from;
    if (names.length === 0) return { folder: folder.parent, name: '.', node: folder, asFolder };
    for (let i = 0; ; i++) {
      const name = names[i] as string;
      const last = i === names.length - 1;
      if (name.length > MAX_NAME) throw new Errno(E.NAMETOOLONG);
      if (!folder.allows(1)) throw new Errno(E.ACCES);
      const node = name === '..' ? folder.parent : (folder.entries.get(name) ?? null);
      if (node?.kind === 'link' && (!last || follow || asFolder)) {
        if (links >= MAX_LINKS) throw new Errno(E.LOOP);
        const rest = names.slice(i + 1).join('/');
        const target = `${node.target}${rest === '' ? '' : `/${rest}`}${asFolder ? '/' : ''}`;
        return this.walk(folder, target, follow, links + 1);
      }
      if (last) {
        if (asFolder && node !== null && node.kind !== 'folder') throw new Errno(E.NOTDIR);
        return { folder, name, node, asFolder };
      }
      if (node === null) throw new Errno(E.NOENT);
      if (node.kind !== 'folder') throw new Errno(E.NOTDIR);
      folder = node;
    }
  }

  /** The node at a path, which must be there. */
  find(from: FolderNode, path: string, follow = true): Node {
    const { node } = this.walk(from, path, follow);
    if (node === null) throw new Errno(E.NOENT);
    return node;
  }

  folderAt(from: FolderNode, path: string): FolderNode {
    const node = this.find(from, path);
    if (node.kind !== 'folder') throw new Errno(E.NOTDIR);
    return node;
  }

  /** The absolute path of a folder. */
  pathOf(folder: FolderNode): string {
    const names: string[] = [];
    for (let at = folder; at !== this.root; at = at.parent) {
      const found = [...at.parent.entries].find(([, node]) => node === at);
      if (found === undefined) throw new Errno(E.NOENT);
      names.unshift(found[0]);
    }
    return `/${names.join('/')}`;
  }

  // --- changing the tree ------------------------------------------------------------------------------

  private changed(folder: FolderNode): void {
    folder.modifiedNs = this.nowNs();
    folder.changedNs = folder.modifiedNs;
  }

  /** A new name in a folder that may be written. */
  private add(place: Place, node: Node): void {
    if (!place.folder.allows(3)) throw new Errno(E.ACCES);
    place.folder.entries.set(place.name, node);
    this.changed(place.folder);
  }

  private free(from: FolderNode, path: string): Place {
    const place = this.walk(from, path, false);
    if (place.node !== null) throw new Errno(E.EXIST);
    return place;
  }

  open(
    from: FolderNode,
    path: string,
    flags: number,
    permissions: number,
    standard: (fd: number) => Description,
  ): Description {
    const creates = (flags & O.CREAT) !== 0;
    const exclusive = creates && (flags & O.EXCL) !== 0;
    const place = this.walk(from, path, !exclusive && (flags & O.NOFOLLOW) === 0);
    let { node } = place;
    if (node === null) {
      if (!creates) throw new Errno(E.NOENT);
      if (place.asFolder) throw new Errno(E.ISDIR);
      node = new FileNode(this.inodes++, permissions, this.nowNs());
      this.add(place, node);
      return new OpenFile(node, flags, () => this.nowNs());
    }
    if (exclusive) throw new Errno(E.EXIST);
    if (node.kind === 'link') throw new Errno(E.LOOP);
    const access = flags & O.ACCMODE;
    if (node.kind === 'folder') {
      if (access !== O.RDONLY || creates) throw new Errno(E.ISDIR);
    } else if ((flags & O.DIRECTORY) !== 0) throw new Errno(E.NOTDIR);
    const wanted = access === O.RDONLY ? 4 : access === O.WRONLY ? 2 : 6;
    if (!node.allows(wanted)) throw new Errno(E.ACCES);
    if (node.kind === 'folder') return new OpenFolder(node, flags);
    if (node.kind === 'device') return this.openDevice(node, flags, standard);
    if ((flags & O.TRUNC) !== 0) {
      node.truncate(0);
      node.modifiedNs = this.nowNs();
    }
    return new OpenFile(node, flags, () => this.nowNs());
  }

  private openDevice(
    node: DeviceNode,
    flags: number,
    standard: (fd: number) => Description,
  ): Description {
    const fd = ['stdin', 'stdout', 'stderr'].indexOf(node.device);
    return fd >= 0 ? standard(fd) : new OpenDevice(node, flags, this.parts.randomBytes);
  }

  mkdir(from: FolderNode, path: string, permissions: number): void {
    const place = this.free(from, path);
    this.add(place, new FolderNode(this.inodes++, permissions, this.nowNs(), place.folder));
    place.folder.links++;
  }

  symlink(target: string, from: FolderNode, path: string): void {
    if (target === '') throw new Errno(E.NOENT);
    this.add(this.free(from, path), new LinkNode(this.inodes++, target, this.nowNs()));
  }

  link(from: FolderNode, path: string, toFrom: FolderNode, to: string, follow: boolean): void {
    const node = this.find(from, path, follow);
    if (node.kind === 'folder') throw new Errno(E.PERM);
    this.add(this.free(toFrom, to), node);
    node.links++;
    node.changedNs = this.nowNs();
  }

  unlink(from: FolderNode, path: string): void {
    const place = this.walk(from, path, false);
    if (place.node === null) throw new Errno(E.NOENT);
    if (place.node.kind === 'folder') throw new Errno(E.ISDIR);
    this.take(place, place.node);
  }

  private take(place: Place, node: Node): void {
    if (!place.folder.allows(3)) throw new Errno(E.ACCES);
    place.folder.entries.delete(place.name);
    node.links--;
    node.changedNs = this.nowNs();
    this.changed(place.folder);
  }

  rmdir(from: FolderNode, path: string): void {
    const place = this.walk(from, path, false);
    const { node } = place;
    if (node === null) throw new Errno(E.NOENT);
    if (node.kind !== 'folder') throw new Errno(E.NOTDIR);
    if (place.name === '.') throw new Errno(E.INVAL);
    if (place.name === '..' || node.entries.size > 0) throw new Errno(E.NOTEMPTY);
    this.take(place, node);
    place.folder.links--;
  }

  rename(from: FolderNode, path: string, toFrom: FolderNode, to: string): void {
    const source = this.walk(from, path, false);
    const { node } = source;
    if (node === null) throw new Errno(E.NOENT);
    const target = this.walk(toFrom, to, false);
    if (target.node === node) return;
    if (node.kind === 'folder') {
      for (let at = target.folder; ; at = at.parent) {
        if (at === node) throw new Errno(E.INVAL);
        if (at === this.root) break;
      }
    }
    if (target.node !== null) {
      if (node.kind === 'folder' && target.node.kind !== 'folder') throw new Errno(E.NOTDIR);
      if (node.kind !== 'folder' && target.node.kind === 'folder') throw new Errno(E.ISDIR);
      if (target.node.kind === 'folder' && target.node.entries.size > 0)
        throw new Errno(E.NOTEMPTY);
    } else if (target.asFolder && node.kind !== 'folder') throw new Errno(E.NOTDIR);
    if (!source.folder.allows(3) || !target.folder.allows(3)) throw new Errno(E.ACCES);
    if (target.node !== null) this.take(target, target.node);
    source.folder.entries.delete(source.name);
    target.folder.entries.set(target.name, node);
    if (node.kind === 'folder') {
      source.folder.links--;
      target.folder.links++;
      node.parent = target.folder;
    }
    this.changed(source.folder);
    this.changed(target.folder);
  }
}
