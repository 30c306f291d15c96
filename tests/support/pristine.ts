/**
 * Brings a Pyodide back to where it was: memory byte for byte, open files and the files that a program left behind. So
 * every program meets the interpreter that the first one met, whatever its predecessors imported, changed or leaked, and
 * one Pyodide serves thousands of them. Nothing may be in flight between the two, and no proxy made in between may live
 * on: only values that JavaScript copied.
 */

interface FileSystem {
  readonly streams: (object | null)[];
  cwd(): string;
  chdir(path: string): void;
  close(stream: object): void;
  lookupPath(path: string): { readonly node: FsNode };
  isDir(mode: number): boolean;
  unlink(path: string): void;
  rmdir(path: string): void;
}

interface FsNode {
  readonly mode: number;
  readonly contents: Record<string, FsNode>;
}

/** What the package's types leave out: the machine that the interpreter runs on. */
export interface Machine {
  readonly HEAPU8: Uint8Array;
  readonly FS: FileSystem;
  stackSave(): number;
  stackRestore(pointer: number): void;
}

/** Where programs write; the interpreter's own files under /lib stay as they are. */
const KEPT_AS_THEY_ARE = new Set(['/dev', '/lib', '/proc', '/usr']);

function pathsOf(files: FileSystem): Map<string, boolean> {
  const paths = new Map<string, boolean>();
  const walk = (folder: string, contents: Record<string, FsNode>): void => {
    for (const [name, node] of Object.entries(contents)) {
      const path = `${folder}/${name}`;
      if (KEPT_AS_THEY_ARE.has(path)) continue;
      const isFolder = files.isDir(node.mode);
      paths.set(path, isFolder);
      if (isFolder) walk(path, node.contents);
    }
  };
  walk('', files.lookupPath('/').node.contents);
  return paths;
}

/** Gives the function that brings everything back to this moment. */
export function pristine(machine: Machine): () => void {
  const files = machine.FS;
  const memory = machine.HEAPU8.slice();
  const stack = machine.stackSave();
  const streams = new Set(files.streams);
  const folder = files.cwd();
  const paths = pathsOf(files);
  return () => {
    for (const stream of [...files.streams])
      if (stream && !streams.has(stream)) files.close(stream);
    files.chdir(folder);
    for (const [path, isFolder] of [...pathsOf(files)].reverse()) {
      if (paths.has(path)) continue;
      if (isFolder) files.rmdir(path);
      else files.unlink(path);
    }
    machine.stackRestore(stack);
    // Memory never shrinks; what was added since is as new, and new memory is zero.
    machine.HEAPU8.set(memory);
    machine.HEAPU8.fill(0, memory.length);
  };
}
