/**
 * The registry of host classes that may be met in a process's memory and are not copied field by field: what
 * the kernel owns is shared, what has invariants or must be quick is made by its constructor. A new class
 * that several processes are to share needs a row here.
 */
import { Prng } from '../../base/prng.ts';
import { Description } from '../../machine/files/description.ts';
import { FileSystem } from '../../machine/files/file-system.ts';
import { DeviceNode, FileNode, FolderNode, LinkNode } from '../../machine/files/nodes.ts';
import { ProcessFiles } from '../../machine/files/process-files.ts';
import { SimulatedInternet } from '../../machine/internet/internet.ts';
import { Network } from '../../machine/net/network.ts';
import { WakeAll } from '../../machine/process.ts';
import { Semaphore, SharedBlock } from '../../machine/shared.ts';
import { Timeline } from '../../machine/timeline.ts';
import { CodeData } from '../../objects/code-object.ts';
import { DictEntry, DictTable } from '../../objects/dict-table.ts';
import { Raise } from '../../objects/errors.ts';
import { SetTable } from '../../objects/set-table.ts';
import { FactoryTable } from '../../stdlib/collections/defaultdict.ts';
import { Ring } from '../../stdlib/collections/ring.ts';
import { BufferLock } from '../../stdlib/io/buffer-lock.ts';
import { TextCodec } from '../../stdlib/io/text-codec.ts';
import { MersenneTwister } from '../../stdlib/mersenne.ts';
import { PyFrame } from '../../vm/frame.ts';
import type { Copier } from './copier.ts';

export type CopyKind = (copier: Copier, x: never) => unknown;

/** By prototype; a subclass without a row is copied as its nearest base with one. */
export const KINDS = new Map<object, CopyKind>();

function kind<T extends object>(
  cls: { readonly prototype: T; readonly name: string },
  copy: (copier: Copier, x: T) => T,
): void {
  KINDS.set(cls.prototype, copy as CopyKind);
}

const shared = <T extends object>(copier: Copier, x: T): T => copier.set(x, x);

/** An instance with a copy of every field. */
export function fieldwise<T extends object>(copier: Copier, x: T): T {
  const copy = copier.set(x, Object.create(Object.getPrototypeOf(x) as object) as T);
  copier.later(() => copier.fill(x, copy));
  return copy;
}

// --- what processes share ------------------------------------------------------------------------------

kind(Description as unknown as { prototype: Description; name: string }, shared);
kind(FileSystem, shared);
kind(FileNode, shared);
kind(FolderNode, shared);
kind(LinkNode, shared);
kind(DeviceNode, shared);
kind(Network, shared);
kind(SimulatedInternet, shared);
kind(WakeAll, shared);
kind(Semaphore, shared);
kind(SharedBlock, shared);
kind(Timeline, shared);

// --- tables ----------------------------------------------------------------------------------------------

kind(DictEntry, (copier, entry) => {
  const copy = copier.set(entry, new DictEntry(copier.value(entry.key), entry.key));
  copy.value = copier.value(entry.value);
  return copy;
});

function copyTable(copier: Copier, from: DictTable, copy: DictTable): void {
  for (const [hostKey, entry] of from.map) copy.map.set(copier.value(hostKey), copier.value(entry));
  copy.hashed = copier.value(from.hashed);
  copy.hashedCount = from.hashedCount;
  copy.keysVersion = from.keysVersion;
}

kind(DictTable, (copier, table) => {
  const copy = copier.set(table, new DictTable());
  copier.later(() => copyTable(copier, table, copy));
  return copy;
});
kind(FactoryTable, fieldwise);
kind(SetTable, fieldwise);
kind(Ring, fieldwise);

// --- code and frames ---------------------------------------------------------------------------------------

kind(CodeData, (copier, data) => {
  const copy = copier.set(data, data.copy());
  copier.later(() => copy.fillFrom(data, (x) => copier.value(x)));
  return copy;
});

const FRAME_OWN: ReadonlySet<string> = new Set(['code', 'slots', 'back']);

/** Frames of other threads end here; those of the forking thread are linked again by frames.ts. */
kind(PyFrame, (copier, f) => {
  const copy = copier.set(f, new PyFrame(copier.value(f.code), f.globals, f.builtins));
  copier.later(() => {
    for (let i = 0; i < f.slots.length; i++) copy.slots[i] = copier.value(f.slots[i]);
    copier.fill(f, copy, FRAME_OWN);
  });
  return copy;
});

// --- others ---------------------------------------------------------------------------------------------------

kind(Raise, fieldwise);
kind(Prng, fieldwise);
kind(MersenneTwister, fieldwise);
kind(ProcessFiles, (copier, files) => copier.set(files, files.copy()));
kind(TextCodec, fieldwise);
/** Whoever held the parent's is no thread of the child. */
kind(BufferLock, (copier, lock) => copier.set(lock, new BufferLock()));
