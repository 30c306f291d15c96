/**
 * The command `gil` (see README): run, dis, diff, calibrate. Exit status of `run` is the program's own; besides: 2 usage,
 * 3 an unsupported feature, 124 a limit reached. The only room of the engine that may use node:*.
 * What is run all the time is loaded at once, the other commands when they are asked for.
 */
import { dis } from './dis.ts';
import { run } from './run.ts';

const USAGE = `usage: gil <command> [options]

  gil run [options] (FILE | -m MODULE | -c CODE | -) [ARG...]
      Run a Python program on the simulated machine.
  gil dis [--python VERSION] FILE
      Show the bytecode that version compiles the file to.
  gil diff [options] MEASURED.json
      Predict what was measured on real interpreters, and print both.
  gil calibrate [--dry] [--halves] [VERSION...]
      Fit the costs of instructions to public/measured again.

"gil <command> --help" says more.
`;

async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  switch (command) {
    case 'run':
      return run(rest);
    case 'dis':
      return dis(rest);
    case 'diff':
      return (await import('./diff.ts')).diff(rest);
    case 'calibrate':
      return (await import('./calibrate.ts')).calibrate(rest);
    case undefined:
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(USAGE);
      return command === undefined ? 2 : 0;
    default:
      process.stderr.write(
        `gil: there is no command '${command}'. The commands are run, dis, diff and calibrate; "gil --help" says more.\n`,
      );
      return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
