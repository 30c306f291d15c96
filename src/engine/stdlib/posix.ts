/**
 * `posix` (Modules/posixmodule.c): what `os` is made of. Descriptors, paths and the process stand in files of
 * their own (posix/). Left out: owners and groups beyond the one user, terminals, extended attributes.
 */
import { setIn, type PyModule } from '../objects/native.ts';
import { newInt } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';
import { addDescriptors } from './posix/descriptors.ts';
import { addPaths } from './posix/paths.ts';
import { addProcess } from './posix/process.ts';
import { addProcesses } from './posix/processes.ts';
import { DirEntryType } from './posix/scandir.ts';
import { OSErrorType } from './system-call.ts';

// prettier-ignore
const CONSTANTS: readonly (readonly [string, number])[] = [
  ['O_RDONLY', 0], ['O_WRONLY', 1], ['O_RDWR', 2], ['O_CREAT', 0o100], ['O_EXCL', 0o200],
  ['O_NOCTTY', 0o400], ['O_TRUNC', 0o1000], ['O_APPEND', 0o2000], ['O_NONBLOCK', 0o4000],
  ['O_NDELAY', 0o4000], ['O_DSYNC', 0o10000], ['O_SYNC', 0o4010000], ['O_RSYNC', 0o4010000],
  ['O_ASYNC', 0o20000], ['O_DIRECT', 0o40000], ['O_LARGEFILE', 0], ['O_DIRECTORY', 0o200000],
  ['O_NOFOLLOW', 0o400000], ['O_NOATIME', 0o1000000], ['O_CLOEXEC', 0o2000000],
  ['O_PATH', 0o10000000], ['O_TMPFILE', 0o20200000], ['O_ACCMODE', 3],
  ['F_OK', 0], ['R_OK', 4], ['W_OK', 2], ['X_OK', 1],
  ['EX_OK', 0], ['EX_USAGE', 64], ['EX_DATAERR', 65], ['EX_NOINPUT', 66], ['EX_NOUSER', 67],
  ['EX_NOHOST', 68], ['EX_UNAVAILABLE', 69], ['EX_SOFTWARE', 70], ['EX_OSERR', 71],
  ['EX_OSFILE', 72], ['EX_CANTCREAT', 73], ['EX_IOERR', 74], ['EX_TEMPFAIL', 75],
  ['EX_PROTOCOL', 76], ['EX_NOPERM', 77], ['EX_CONFIG', 78],
  ['WNOHANG', 1], ['WUNTRACED', 2], ['WCONTINUED', 8], ['SEEK_DATA', 3], ['SEEK_HOLE', 4],
  ['NGROUPS_MAX', 65536], ['TMP_MAX', 238328],
];

export function initPosix(rt: Rt, module: PyModule): void {
  const table = module.v;
  addDescriptors(table);
  addPaths(table);
  addProcess(rt, table);
  addProcesses(table);
  setIn(table, 'DirEntry', DirEntryType);
  setIn(table, 'error', OSErrorType);
  for (const [name, value] of CONSTANTS) setIn(table, name, newInt(value));
}
