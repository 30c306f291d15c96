/**
 * Open file descriptions (open(2)): what descriptors of one or several processes refer to. Operations
 * never block: they give null where the kernel would let the thread wait; system calls that wait try again
 * when the queue says so (machine/system-calls.ts). What goes wrong is thrown as an Errno.
 */
import { E, Errno } from './errno.ts';
import { WaitQueue } from './ready.ts';

export const O = {
  RDONLY: 0,
  WRONLY: 1,
  RDWR: 2,
  ACCMODE: 3,
  CREAT: 0o100,
  EXCL: 0o200,
  NOCTTY: 0o400,
  TRUNC: 0o1000,
  APPEND: 0o2000,
  NONBLOCK: 0o4000,
  DIRECTORY: 0o200000,
  NOFOLLOW: 0o400000,
  CLOEXEC: 0o2000000,
} as const;

/** What fstat(2) tells. Times in nanoseconds since the epoch. */
export interface FileStatus {
  readonly mode: number;
  readonly inode: number;
  readonly device: number;
  readonly links: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly accessedNs: bigint;
  readonly modifiedNs: bigint;
  readonly changedNs: bigint;
}

export type DescriptionKind =
  'file' | 'folder' | 'pipe' | 'socket' | 'console' | 'null' | 'epoll' | 'event';

export abstract class Description {
  abstract readonly kind: DescriptionKind;
  /** Access mode and status flags of open(2): O.RDONLY, O.APPEND, O.NONBLOCK... */
  flags: number;
  /** Descriptors that refer to it, over all processes (machine/files/table.ts counts). */
  references = 0;
  readonly queue = new WaitQueue();

  constructor(flags: number) {
    this.flags = flags;
  }

  get nonBlocking(): boolean {
    return (this.flags & O.NONBLOCK) !== 0;
  }

  get readable(): boolean {
    return (this.flags & O.ACCMODE) !== O.WRONLY;
  }

  get writable(): boolean {
    return (this.flags & O.ACCMODE) !== O.RDONLY;
  }

  /** What it is ready for now, as poll(2) says it: READY bits. */
  abstract ready(): number;

  /** At most `count` bytes; empty at the end of the file; null: nothing there yet. */
  abstract tryRead(count: number): Uint8Array | null;

  /** How many of the bytes were taken; null: no room yet. */
  abstract tryWrite(bytes: Uint8Array): number | null;

  abstract status(): FileStatus;

  /** Nobody refers to it any more. */
  abstract closed(): void;

  /** lseek(2); files only. */
  seek(_offset: number, _whence: number): number {
    throw new Errno(E.SPIPE);
  }

  truncate(_size: number): void {
    throw new Errno(E.INVAL);
  }

  isTerminal(): boolean {
    return false;
  }
}

/** A status for what has no place in the file system. The inode number is only decoration. */
export function plainStatus(mode: number, size = 0, inode = 0): FileStatus {
  return {
    mode,
    inode,
    device: 14,
    links: 1,
    uid: 1000,
    gid: 1000,
    size,
    accessedNs: 0n,
    modifiedNs: 0n,
    changedNs: 0n,
  };
}
