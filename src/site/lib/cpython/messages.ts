/** What crosses between a page and the worker in which real CPython runs: plain data. */
import type { SideFile } from '../settings.ts';

/** CPython in WebAssembly, as the build lays it out (tools/vite/cpython.ts). */
export interface Distribution {
  /** CPython's version: "3.14.2". */
  readonly python: string;
  /** Path of its folder below the course's base. */
  readonly folder: string;
  /** What its files hold; hosts that compress send less. */
  readonly bytes: number;
  /** What Pyodide wants to know about itself, and that there are no packages. */
  readonly lock: string;
}

export interface Program {
  readonly source: string;
  readonly filename: string;
  readonly files: readonly SideFile[];
  readonly stdin: string;
}

/** The one message to the worker: load, then run. A worker runs one program, so that none meets what another one left. */
export interface ToCPython {
  /** Address of the folder. */
  readonly folder: string;
  readonly bytes: number;
  readonly lock: string;
  readonly program: Program;
}

/** What a program can ask for that this CPython does not have. */
export type Lack = 'threads' | 'processes';

export interface Written {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

export type FromCPython =
  | { readonly kind: 'loading'; readonly bytes: number }
  | { readonly kind: 'running' }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'ended'; readonly status: number; readonly lacks: readonly Lack[] }
  /** It could not be loaded. */
  | { readonly kind: 'unreachable' }
  /** The interpreter itself gave up. */
  | { readonly kind: 'died'; readonly detail: string };
