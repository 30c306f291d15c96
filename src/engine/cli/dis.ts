/** `gil dis`: a file's bytecode, as `python -m dis` of that version prints it. */
import { readFileSync } from 'node:fs';
import { formatDis } from '../compile/dis.ts';
import { profileNamed, PYTHON_VERSIONS, type PythonVersion } from '../objects/profiles.ts';
import { compileSource, syntaxErrorText } from '../session/session.ts';
import { pythonVersion, UsageError } from './options.ts';

const USAGE = `usage: gil dis [--python ${PYTHON_VERSIONS.join('|')}] FILE`;

export function dis(argv: readonly string[]): number {
  let python: PythonVersion = '3.14';
  let path: string | null = null;
  try {
    for (let i = 0; i < argv.length; i++) {
      const arg = argv[i] as string;
      if (arg === '--help' || arg === '-h') {
        process.stdout.write(`${USAGE}\n`);
        return 0;
      }
      if (arg === '--python') python = pythonVersion(argv[++i] ?? '');
      else if (arg.startsWith('-') && arg !== '-')
        throw new UsageError(`there is no option '${arg}'`);
      else if (path === null) path = arg;
      else throw new UsageError('one file at a time');
    }
    if (path === null) throw new UsageError('say which file');
  } catch (e) {
    if (!(e instanceof UsageError)) throw e;
    process.stderr.write(`gil dis: ${e.message}. ${USAGE}\n`);
    return 2;
  }
  let source: string;
  try {
    source = readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (e) {
    process.stderr.write(`gil dis: cannot read ${path}: ${(e as Error).message}\n`);
    return 2;
  }
  const compiled = compileSource(source, path, python);
  if (compiled.kind === 'error') {
    process.stderr.write(syntaxErrorText(compiled.error));
    return 1;
  }
  process.stdout.write(formatDis(compiled.code, profileNamed(python).bytecode));
  return 0;
}
