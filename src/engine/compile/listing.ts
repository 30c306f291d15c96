/** A function's bytecode as a page shows it: the lines of dis as data, with where the version can switch threads. */
import { checkPoints, type Checks } from './check-points.ts';
import type { Code } from './code.ts';
import { disassemble } from './dis.ts';

export interface ListedInstruction {
  /** Index in the code's instructions. */
  readonly index: number;
  /** In bytes, as dis counts. */
  readonly offset: number;
  readonly name: string;
  /** What stands in parentheses, else the argument; '' where there is none. */
  readonly argument: string;
  /** 0 where it belongs to no line. */
  readonly line: number;
  readonly startsLine: boolean;
  /** Whether the thread can lose the GIL right before or right behind it. */
  readonly checksBefore: Checks;
  readonly checksAfter: Checks;
}

export interface Listing {
  readonly name: string;
  readonly file: string;
  readonly firstLine: number;
  readonly instructions: readonly ListedInstruction[];
}

export function listingOf(code: Code): Listing {
  const { before, after } = checkPoints(code);
  const instructions = disassemble(code, code.python)
    .filter(({ opname }) => opname !== 'EXTENDED_ARG')
    .map((line): ListedInstruction => ({
      index: line.index,
      offset: line.offset,
      name: line.opname,
      argument: line.argrepr === '' ? String(line.arg ?? '') : line.argrepr,
      line: Math.max(0, line.lineNumber ?? 0),
      startsLine: line.startsLine,
      checksBefore: before[line.index] ?? 'never',
      checksAfter: after[line.index] ?? 'never',
    }));
  return { name: code.qualname, file: code.filename, firstLine: code.firstLineno, instructions };
}

/** The code itself and all code among its constants, outermost first. */
export function allCode(code: Code): Code[] {
  const inner = code.consts.flatMap((c) => (c.kind === 'code' ? allCode(c.code) : []));
  return [code, ...inner];
}
