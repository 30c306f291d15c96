/** os.stat_result and os.statvfs_result from what the simulated kernel knows of a file. */
import { newBigInt, newFloat, newInt } from '../../objects/roster.ts';
import type { PyObject } from '../../objects/object.ts';
import type { FileStatus } from '../../machine/files/description.ts';
import { structType } from '../struct-sequence.ts';

// prettier-ignore
export const StatResult = structType('os', 'stat_result', [
  'st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', null, null, null,
  'st_atime', 'st_mtime', 'st_ctime', 'st_atime_ns', 'st_mtime_ns', 'st_ctime_ns',
  'st_blksize', 'st_blocks', 'st_rdev',
], 10);

// prettier-ignore
export const StatVfsResult = structType('os', 'statvfs_result', [
  'f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail',
  'f_flag', 'f_namemax', 'f_fsid',
], 10);

const BILLION = 1_000_000_000n;

/** As fill_time: whole seconds and the rest, added as doubles. */
function seconds(ns: bigint): number {
  return Number(ns / BILLION) + 1e-9 * Number(ns % BILLION);
}

export function statResult(s: FileStatus): PyObject {
  const times = [s.accessedNs, s.modifiedNs, s.changedNs];
  return StatResult.make([
    ...[s.mode, s.inode, s.device, s.links, s.uid, s.gid, s.size].map(newInt),
    ...times.map((ns) => newBigInt(ns / BILLION)),
    ...times.map((ns) => newFloat(seconds(ns))),
    ...times.map((ns) => newBigInt(ns)),
    newInt(4096),
    newInt(Math.ceil(s.size / 4096) * 8),
    newInt(0),
  ]);
}

/** A disk of 64 GiB, half of it free. */
export function statVfsResult(): PyObject {
  const blocks = 16_777_216;
  const values = [4096, 4096, blocks, blocks / 2, blocks / 2, 4194304, 4000000, 4000000, 4096, 255];
  return StatVfsResult.make([...values, 0].map(newInt));
}
