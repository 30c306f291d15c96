/**
 * The interpreters that a program can be run under, and what each of them does differently: one row a
 * profile, read by every room from here on. The language is 3.14's in all of them; the bytecode, the
 * GIL, locks, counts, the collector and the library's defaults are the version's. What an instruction
 * costs stands in machine/cost.
 */
import type { BytecodeVersion } from '../compile/version.ts';

export type PythonVersion =
  | '2.7-gil'
  | '3.9'
  | '3.10'
  | '3.11'
  | '3.12'
  | '3.13'
  | '3.13t'
  | '3.14'
  | '3.14t'
  | ImaginaryPython;

/** Interpreters that never were. */
export type ImaginaryPython = 'no-gil-naive' | 'lock-per-object';

/** How one thread at a time is seen to (machine/gil): by ticks in 2.x, by intervals since 3.2, or not at all. */
export type GilKind = 'ticks' | 'interval' | 'none';

export type LockKind = 'releasing-semaphore' | 'semaphore' | 'mutex';

/**
 * How references are counted: so that it is always right (plainly under a GIL, biased without one), in steps that
 * other threads come between, or under a lock of the object.
 */
export type CountKind = 'plain' | 'torn' | 'locked';

export interface SharedCounts {
  readonly none: number;
  readonly bool: number;
  readonly emptyTuple: number;
  readonly smallInt: number;
  readonly other: number;
}

export interface VersionProfile {
  readonly name: PythonVersion;
  /** The measured patch level that the profile stands for. */
  readonly patchLevel: string;
  readonly bytecode: BytecodeVersion;
  /** Whose library, built-in types and wordings: the older profiles share those of 3.13. */
  readonly library: '3.13' | '3.14';
  readonly gil: GilKind;
  /** Where it is not 'plain'. */
  readonly counts?: CountKind;
  /** Constants of code are immortal from the start, numbers and tuples too (the free-threaded builds). */
  readonly immortalConstants?: true;
  /**
   * What `threading.Lock` and `threading.RLock` are, which decides who has the lock when a waiter wakes up
   * (machine/locks.ts): an operating system's semaphore, for which 2.7 lets go of the GIL even when it is free, or a
   * PyMutex (Python/lock.c).
   */
  readonly lock: LockKind;
  readonly rlock: LockKind;
  /** One lock for all imports (up to 3.2), not one for each module (vm/module-locks.ts). */
  readonly oneImportLock?: true;
  /**
   * `sys.getrefcount` of an object that the engine never frees. Up to 3.11 nothing is immortal: then None, a bool, the
   * empty tuple and other shared objects have the count that was measured at the start of a program (public/measured,
   * 57_refcount; of the small ints and types one each), which the engine does not follow.
   */
  readonly immortalCount: number | SharedCounts;
  /**
   * `sys.getrefcount` of most functions of `builtins`, seen through their name (2.7.18 and 3.9 to 3.13, asked for all of
   * them). A few have one or more references besides, by what has been imported: for `len` that differs with the build.
   */
  readonly builtinCount: number;
  /** Without a GIL functions that are in no other function are counted late, and have one reference more from the start. */
  readonly defersFunctions?: true;
  readonly gcThreshold: readonly [number, number, number];
  /**
   * Before PEP 442 (3.4): weak references to an object are cleared before its `__del__` runs, and what has one in a cycle,
   * with all that it refers to, is never freed; gc.garbage has it then.
   */
  readonly unsafeFinalizers?: true;
}

const PROFILES: Readonly<Record<PythonVersion, VersionProfile>> = {
  // The language of 3.14 on the instructions of 3.9, under the rules of 2.7.
  '2.7-gil': {
    name: '2.7-gil',
    patchLevel: '2.7.18',
    bytecode: '3.9',
    library: '3.13',
    gil: 'ticks',
    lock: 'releasing-semaphore',
    rlock: 'releasing-semaphore',
    oneImportLock: true,
    immortalCount: { none: 2345, bool: 50, emptyTuple: 1499, smallInt: 700, other: 67 },
    builtinCount: 3,
    gcThreshold: [700, 10, 10],
    unsafeFinalizers: true,
  },
  '3.9': {
    name: '3.9',
    patchLevel: '3.9.2',
    bytecode: '3.9',
    library: '3.13',
    gil: 'interval',
    lock: 'semaphore',
    rlock: 'semaphore',
    immortalCount: { none: 4515, bool: 184, emptyTuple: 2580, smallInt: 222, other: 86 },
    builtinCount: 4,
    gcThreshold: [700, 10, 10],
  },
  '3.10': {
    name: '3.10',
    patchLevel: '3.10.13',
    bytecode: '3.10',
    library: '3.13',
    gil: 'interval',
    lock: 'semaphore',
    rlock: 'semaphore',
    immortalCount: { none: 4597, bool: 196, emptyTuple: 2577, smallInt: 210, other: 87 },
    builtinCount: 4,
    gcThreshold: [700, 10, 10],
  },
  '3.11': {
    name: '3.11',
    patchLevel: '3.11.7',
    bytecode: '3.11',
    library: '3.13',
    gil: 'interval',
    lock: 'semaphore',
    rlock: 'semaphore',
    // No object is immortal yet: small ints and the empty tuple begin at a billion (_PyObject_IMMORTAL_REFCNT).
    immortalCount: {
      none: 5569,
      bool: 438,
      emptyTuple: 1_000_000_561,
      smallInt: 1_000_000_331,
      other: 102,
    },
    builtinCount: 4,
    gcThreshold: [700, 10, 10],
  },
  '3.12': {
    name: '3.12',
    patchLevel: '3.12.1',
    bytecode: '3.12',
    library: '3.13',
    gil: 'interval',
    lock: 'semaphore',
    rlock: 'semaphore',
    immortalCount: 4_294_967_295,
    builtinCount: 3,
    gcThreshold: [700, 10, 10],
  },
  '3.13': {
    name: '3.13',
    patchLevel: '3.13.15',
    bytecode: '3.13',
    library: '3.13',
    gil: 'interval',
    lock: 'mutex',
    rlock: 'semaphore',
    immortalCount: 4_294_967_295,
    builtinCount: 3,
    gcThreshold: [2000, 10, 10],
  },
  '3.13t': {
    name: '3.13t',
    patchLevel: '3.13.15',
    bytecode: '3.13',
    library: '3.13',
    gil: 'none',
    immortalConstants: true,
    lock: 'mutex',
    rlock: 'semaphore',
    immortalCount: 4_294_967_295,
    builtinCount: 4,
    defersFunctions: true,
    gcThreshold: [2000, 10, 10],
  },
  '3.14': {
    name: '3.14',
    patchLevel: '3.14.8',
    bytecode: '3.14',
    library: '3.14',
    gil: 'interval',
    lock: 'mutex',
    rlock: 'mutex',
    immortalCount: 3_221_225_472,
    builtinCount: 3,
    gcThreshold: [2000, 10, 10],
  },
  '3.14t': {
    name: '3.14t',
    patchLevel: '3.14.8',
    bytecode: '3.14',
    library: '3.14',
    gil: 'none',
    immortalConstants: true,
    lock: 'mutex',
    rlock: 'mutex',
    immortalCount: 3_221_225_472,
    builtinCount: 4,
    gcThreshold: [2000, 10, 10],
  },
  'no-gil-naive': {
    name: 'no-gil-naive',
    patchLevel: '3.14.8',
    bytecode: '3.14',
    library: '3.14',
    gil: 'none',
    counts: 'torn',
    lock: 'mutex',
    rlock: 'mutex',
    immortalCount: 3_221_225_472,
    builtinCount: 3,
    gcThreshold: [2000, 10, 10],
  },
  'lock-per-object': {
    name: 'lock-per-object',
    patchLevel: '3.14.8',
    bytecode: '3.14',
    library: '3.14',
    gil: 'none',
    counts: 'locked',
    lock: 'mutex',
    rlock: 'mutex',
    immortalCount: 3_221_225_472,
    builtinCount: 3,
    gcThreshold: [2000, 10, 10],
  },
};

/** Every profile's name, oldest first. */
export const PYTHON_VERSIONS = Object.keys(PROFILES) as readonly PythonVersion[];

/** Those whose GIL goes by intervals, oldest first. */
export const GIL_VERSIONS = PYTHON_VERSIONS.filter((python) => PROFILES[python].gil === 'interval');

export function profileNamed(python: PythonVersion): VersionProfile {
  return PROFILES[python];
}
