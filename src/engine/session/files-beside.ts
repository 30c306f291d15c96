/**
 * Files that a run was given beside its program, as the folder the program lies in: modules are imported from it,
 * data is opened in it. Nothing else of a disk is there.
 */
import { HOME } from '../machine/files/process-files.ts';
import type { Disk, DiskEntry } from '../machine/files/nodes.ts';
import type { RunFile } from './result.ts';
import type { SessionFiles } from './session.ts';

/** UTF-8, as a file on disk would hold the text. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    // Half a surrogate pair has no UTF-8 form.
    const code = point >= 0xd800 && point < 0xe000 ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return Uint8Array.from(bytes);
}

function entriesOf(files: ReadonlyMap<string, Uint8Array>, folder: string): DiskEntry[] {
  const entries = new Map<string, DiskEntry>();
  for (const [path, bytes] of files) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name = '', ...deeper] = path.slice(folder.length + 1).split('/');
    entries.set(
      name,
      deeper.length === 0
        ? { name, kind: 'file', size: bytes.length }
        : { name, kind: 'folder', size: 0 },
    );
  }
  return [...entries.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What a session can read of these files; without any, there is no folder to look into. */
export function filesBeside(list: readonly RunFile[]): SessionFiles {
  if (list.length === 0) return { find: () => null };
  const texts = new Map(list.map(({ name, text }) => [`${HOME}/${name}`, text]));
  const bytes = new Map([...texts].map(([path, text]) => [path, utf8(text)]));
  const disk: Disk = {
    cwd: HOME,
    folders: [HOME],
    list: (path) => entriesOf(bytes, path),
    read: (path) => bytes.get(path) ?? new Uint8Array(),
  };
  return {
    disk,
    find(name) {
      const path = `${HOME}/${name.split('.').join('/')}`;
      for (const [filename, isPackage] of [
        [`${path}/__init__.py`, true],
        [`${path}.py`, false],
      ] as const) {
        const source = texts.get(filename);
        if (source !== undefined) return { filename, source, isPackage };
      }
      return null;
    },
  };
}
