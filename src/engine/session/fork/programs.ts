/**
 * What a process that runs another program runs (execve): Python with a command, a module or a file, as its
 * command line says, or one of the small tools of the shell (stdlib/python/_tools.py). Anything else is not
 * there: ENOENT, as for a program that nobody has installed.
 */
import { KERNEL_TOOLS, type SpawnProgram } from '../../stdlib/posix/spawn.ts';
import { frozenModule } from '../../stdlib/library.ts';
import { OpenFile } from '../../machine/files/open-file.ts';
import { decodeUtf8 } from '../../machine/files/console.ts';
import type { ProcessParts } from '../process.ts';

export interface ProgramText {
  readonly source: string;
  readonly filename: string;
  readonly argv: readonly string[];
  readonly package?: string;
}

/** Options of Python that take a value of their own. */
const WITH_VALUE = new Set(['-W', '-X']);

function failing(message: string): ProgramText {
  const source = `import sys\nsys.stderr.write(${JSON.stringify(message)} + '\\n')\nsys.exit(2)\n`;
  return { source, filename: '<frozen _tools>', argv: [''] };
}

/** The program behind a command line; the caller knows that its first word names one. */
export function programText(program: SpawnProgram, parts: ProcessParts): ProgramText {
  const [command = '', ...args] = program.argv;
  const name = command.slice(command.lastIndexOf('/') + 1);
  if (KERNEL_TOOLS.has(name))
    return {
      source: 'import _tools\n_tools.main()\n',
      filename: '<frozen _tools>',
      argv: program.argv,
    };
  let at = 0;
  while (at < args.length) {
    const arg = args[at] as string;
    if (arg === '-c')
      return {
        source: `${args[at + 1] ?? ''}\n`,
        filename: '<string>',
        argv: ['-c', ...args.slice(at + 2)],
      };
    if (arg === '-m') return moduleText(args[at + 1] ?? '', args.slice(at + 2), parts);
    if (arg === '-V' || arg === '--version')
      return {
        source: 'import sys\nprint("Python %d.%d.%d" % sys.version_info[:3])\n',
        filename: '<frozen _tools>',
        argv: args,
      };
    if (arg === '-' || !arg.startsWith('-')) break;
    at += WITH_VALUE.has(arg) ? 2 : 1;
  }
  const file = args[at];
  if (file === undefined || file === '-')
    return {
      source: 'import sys\nexec(compile(sys.stdin.read(), "<stdin>", "exec"))\n',
      filename: '<stdin>',
      argv: [file ?? ''],
    };
  return fileText(program, file, args.slice(at), parts);
}

function moduleText(name: string, rest: readonly string[], parts: ProcessParts): ProgramText {
  for (const full of [`${name}.__main__`, name]) {
    const own = parts.files.find(full);
    const frozen = frozenModule(full);
    const found =
      own ?? (frozen === undefined ? null : { ...frozen, filename: `<frozen ${full}>` });
    if (found === null || found.isPackage) continue;
    const package_ = full.split('.').slice(0, -1).join('.');
    return {
      source: found.source,
      filename: found.filename,
      argv: [found.filename, ...rest],
      package: package_,
    };
  }
  return failing(`/usr/bin/python: No module named ${name}`);
}

function fileText(
  program: SpawnProgram,
  path: string,
  argv: readonly string[],
  parts: ProcessParts,
): ProgramText {
  const { files } = program;
  const last = (p: string): string => p.slice(p.lastIndexOf('/') + 1);
  try {
    const open = files.system.open(files.cwd, path, 0, 0, (fd) => files.table.get(fd));
    if (open instanceof OpenFile) {
      const source = decodeUtf8(open.readAt(0, open.status().size));
      return { source, filename: path, argv };
    }
  } catch {
    // The program itself may be nowhere on the disk.
    if (last(path) === last(parts.filename)) return { source: parts.source, filename: path, argv };
  }
  return failing(`/usr/bin/python: can't open file '${path}': [Errno 2] No such file or directory`);
}
