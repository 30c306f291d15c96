/**
 * What it takes to start and end things of Python itself, by version: data that were measured as such
 * (public/measured/startup_costs.json), not fitted to whole programs.
 *
 * Interpreters in a process: program 63. A Python process: its start, and what reading modules of the library
 * takes. The measured interpreters had to compile most of what they imported, so that the time goes with the
 * size of the source: 62's first fork, which imports 226 kB, its spawned processes, which import 900 kB, and its
 * first forkserver, which imports 1,120 kB, give the start and the time for a kB. Imports by the program itself
 * are free but for these: a program's clock starts when it has its modules.
 */
import type { VersionProfile } from '../../objects/profiles.ts';

export interface StartUpCosts {
  /** Py_NewInterpreterFromConfig and Py_EndInterpreter: the work with the interpreter's GIL. */
  readonly interpreterCreateNs: number;
  readonly interpreterEndNs: number;
  /** A thread state in another interpreter, its `__main__`, and back. */
  readonly interpreterEnterNs: number;
  /** execve(2) up to the first line of the program, and the end after the last. */
  readonly pythonStartNs: number;
  /** Reading and compiling a kB of a module's source. */
  readonly importNsPerKb: number;
}

const costs = (
  interpreterCreateNs: number,
  interpreterEndNs: number,
  interpreterEnterNs: number,
  pythonStartNs: number,
  importNsPerKb: number,
): StartUpCosts => ({
  interpreterCreateNs,
  interpreterEndNs,
  interpreterEnterNs,
  pythonStartNs,
  importNsPerKb,
});

const OLDEST = costs(24_600_000, 880_000, 25_000, 46_000_000, 125_000);

const BY_VERSION: Readonly<Record<string, StartUpCosts>> = {
  // Its modules were compiled already; nothing else was measured.
  '2.7-gil': { ...OLDEST, importNsPerKb: 12_000 },
  '3.9': OLDEST,
  '3.11': costs(30_600_000, 3_980_000, 34_000, 48_000_000, 21_000),
  '3.13': costs(8_900_000, 1_550_000, 80_000, 28_000_000, 75_000),
  '3.13t': costs(12_800_000, 3_000_000, 620_000, 42_000_000, 83_000),
  '3.14': costs(12_900_000, 2_250_000, 190_000, 25_000_000, 190_000),
};

/** Whose figures stand for a version that was not measured. */
const NEAREST: Readonly<Record<string, string>> = {
  '3.10': '3.11',
  '3.12': '3.11',
  '3.14t': '3.13t',
};

export function startUpCosts({ name, library }: VersionProfile): StartUpCosts {
  return BY_VERSION[name] ?? (BY_VERSION[NEAREST[name] ?? library] as StartUpCosts);
}

/**
 * Source that CPython 3.13 reads for a module and for what it imports in turn, as far as that is not there yet, kB.
 * Starting a process needs these, in whichever process:
 */
const FOR_STARTING: Readonly<Record<string, number>> = {
  // subprocess, locale, contextlib, weakref
  'multiprocessing.util': 224,
  'multiprocessing.popen_fork': 2,
  // tempfile, shutil, random, runpy, bz2, lzma
  'multiprocessing.popen_forkserver': 230,
  'multiprocessing.popen_spawn_posix': 1,
};

/** encodings.idna, stringprep */
const IDNA_KB = 26;
/** What these do when they are read, besides: patterns and sets of characters (`-X importtime` on 3.9 and 3.11). */
const IDNA_RUN_NS = 1_400_000;

/** ... and these are read in a process that another one has started. */
const IN_CHILDREN: Readonly<Record<string, number>> = {
  // threading, collections, enum, re, functools, pickle, socket, selectors
  'multiprocessing.context': 630,
  // runpy, importlib.util
  'multiprocessing.spawn': 50,
  // multiprocessing.connection, tempfile, shutil, random
  'multiprocessing.forkserver': 210,
  // logging, queue, heapq, traceback, multiprocessing.queues and synchronize
  'concurrent.futures.process': 290,
};

/** What importing a module of the library takes. */
export function importNs(profile: VersionProfile, name: string, inChild: boolean): number {
  const kb = FOR_STARTING[name] ?? (inChild ? (IN_CHILDREN[name] ?? 0) : 0);
  return kb * startUpCosts(profile).importNsPerKb;
}

/** The first name that a process looks up is encoded by a codec which has to be read; 2.7 takes bytes as they are. */
export function idnaNs(profile: VersionProfile): number {
  return IDNA_KB * startUpCosts(profile).importNsPerKb + IDNA_RUN_NS;
}
