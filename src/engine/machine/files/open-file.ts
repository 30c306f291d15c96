/** Open files, folders and devices of the file system: descriptions over nodes (fs/read_write.c, drivers/char/mem.c). */
import { Description, O, type FileStatus } from './description.ts';
import { E, Errno } from './errno.ts';
import type { DeviceNode, FileNode, FolderNode } from './nodes.ts';
import { READY } from './ready.ts';

export class OpenFile extends Description {
  readonly kind = 'file';
  readonly node: FileNode;
  position = 0;
  private readonly nowNs: () => bigint;

  constructor(node: FileNode, flags: number, nowNs: () => bigint) {
    super(flags);
    this.node = node;
    this.nowNs = nowNs;
  }

  ready(): number {
    return READY.IN | READY.OUT;
  }

  tryRead(count: number): Uint8Array {
    if (!this.readable) throw new Errno(E.BADF);
    const data = this.node.read(this.position, count);
    this.position += data.length;
    this.node.accessedNs = this.nowNs();
    return data;
  }

  tryWrite(bytes: Uint8Array): number {
    if (!this.writable) throw new Errno(E.BADF);
    if ((this.flags & O.APPEND) !== 0) this.position = this.node.sizeNow();
    this.node.write(this.position, bytes);
    this.position += bytes.length;
    this.touch();
    return bytes.length;
  }

  /** pread(2) and pwrite(2): the position stays. */
  readAt(at: number, count: number): Uint8Array {
    if (!this.readable) throw new Errno(E.BADF);
    return this.node.read(at, count);
  }

  writeAt(at: number, bytes: Uint8Array): number {
    if (!this.writable) throw new Errno(E.BADF);
    this.node.write(at, bytes);
    this.touch();
    return bytes.length;
  }

  private touch(): void {
    this.node.modifiedNs = this.nowNs();
    this.node.changedNs = this.node.modifiedNs;
  }

  override seek(offset: number, whence: number): number {
    const from = [0, this.position, this.node.sizeNow()][whence];
    if (from === undefined || from + offset < 0) throw new Errno(E.INVAL);
    this.position = from + offset;
    return this.position;
  }

  override truncate(size: number): void {
    if (!this.writable || size < 0) throw new Errno(E.INVAL);
    this.node.truncate(size);
    this.touch();
  }

  status(): FileStatus {
    return this.node.status();
  }

  closed(): void {
    this.position = 0;
  }
}

export class OpenFolder extends Description {
  readonly kind = 'folder';
  readonly node: FolderNode;

  constructor(node: FolderNode, flags: number) {
    super(flags);
    this.node = node;
  }

  ready(): number {
    return READY.IN | READY.OUT;
  }

  tryRead(): never {
    throw new Errno(E.ISDIR);
  }

  tryWrite(): never {
    throw new Errno(E.BADF);
  }

  override seek(): number {
    return 0;
  }

  status(): FileStatus {
    return this.node.status();
  }

  closed(): void {
    // Nothing is kept.
  }
}

export class OpenDevice extends Description {
  readonly kind = 'null';
  readonly node: DeviceNode;
  private readonly randomBytes: (count: number) => Uint8Array;

  constructor(node: DeviceNode, flags: number, randomBytes: (count: number) => Uint8Array) {
    super(flags);
    this.node = node;
    this.randomBytes = randomBytes;
  }

  ready(): number {
    return READY.IN | READY.OUT;
  }

  tryRead(count: number): Uint8Array {
    if (!this.readable) throw new Errno(E.BADF);
    if (this.node.device === 'null') return new Uint8Array(0);
    return this.node.device === 'random' ? this.randomBytes(count) : new Uint8Array(count);
  }

  tryWrite(bytes: Uint8Array): number {
    if (!this.writable) throw new Errno(E.BADF);
    if (this.node.device === 'full') throw new Errno(E.NOSPC);
    return bytes.length;
  }

  override seek(): number {
    return 0;
  }

  status(): FileStatus {
    return this.node.status();
  }

  closed(): void {
    // Nothing is kept.
  }
}
