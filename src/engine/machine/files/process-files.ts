/**
 * What one process has of the file system: its descriptors, its working directory, its umask. fork copies it.
 * `filesOf` is how modules get at it.
 */
import type { Rt } from '../../objects/runtime.ts';
import { ConsoleInput, ConsoleOutput } from './console.ts';
import { FileSystem, type FileSystemParts } from './file-system.ts';
import type { FolderNode } from './nodes.ts';
import { DescriptorTable } from './table.ts';

/** Key of `rt.state`. */
const PROCESS_FILES = 'process.files';

export class ProcessFiles {
  readonly system: FileSystem;
  readonly table: DescriptorTable;
  cwd: FolderNode;
  umask: number;

  constructor(system: FileSystem, table: DescriptorTable, cwd: FolderNode, umask: number) {
    this.system = system;
    this.table = table;
    this.cwd = cwd;
    this.umask = umask;
  }

  /** fork(2): descriptions and the file system are shared, numbers and the working directory are one's own. */
  copy(): ProcessFiles {
    return new ProcessFiles(this.system, this.table.copy(), this.cwd, this.umask);
  }
}

/** Where programs that lie nowhere work. */
export const HOME = '/home/user';

/** The first process of a run: standard streams on 0, 1 and 2. */
export function firstProcessFiles(parts: FileSystemParts, input: () => Uint8Array): ProcessFiles {
  const system = new FileSystem(parts);
  system.ensureFolder(HOME);
  const table = new DescriptorTable();
  table.open(new ConsoleInput(input), true);
  table.open(new ConsoleOutput('stdout'), true);
  table.open(new ConsoleOutput('stderr'), true);
  return new ProcessFiles(system, table, system.ensureFolder(parts.disk?.cwd ?? HOME), 0o022);
}

export function lendFiles(rt: Rt, files: ProcessFiles): void {
  rt.state.set(PROCESS_FILES, files);
}

export function filesOf(rt: Rt): ProcessFiles {
  return rt.state.get(PROCESS_FILES) as ProcessFiles;
}
