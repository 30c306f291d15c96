/** What a system call of the simulated kernel fails with: an error number of Linux, no Python exception. */

/** Thrown by the file layer; natives make an OSError of it (stdlib/system-call.ts). */
export class Errno {
  readonly code: number;
  constructor(code: number) {
    this.code = code;
  }
}

/** The numbers that the file layer itself uses (stdlib/errno.ts has all). */
export const E = {
  PERM: 1,
  NOENT: 2,
  IO: 5,
  BADF: 9,
  CHILD: 10,
  AGAIN: 11,
  ACCES: 13,
  EXIST: 17,
  XDEV: 18,
  NOTDIR: 20,
  ISDIR: 21,
  INVAL: 22,
  MFILE: 24,
  NOTTY: 25,
  NOSPC: 28,
  SPIPE: 29,
  PIPE: 32,
  NAMETOOLONG: 36,
  NOTEMPTY: 39,
  LOOP: 40,
} as const;
