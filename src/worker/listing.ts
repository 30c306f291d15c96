/** Bytecode beside the text that it comes from, fetched when somebody wants to see what a line compiles to. */
import { allCode, compileSource, listingOf, profileNamed } from '@inside-the-gil/engine';
import type { ListedCode, ListedProgram, ListRequest } from './messages.ts';

type Code = Parameters<typeof listingOf>[0];

export function listProgram({ source, filename, python }: ListRequest): ListedProgram {
  const hasGil = profileNamed(python).gil !== 'none';
  const compiled = compileSource(source, filename, python);
  if (compiled.kind === 'error') return { hasGil, error: compiled.error, code: [] };
  const columnOf = columns(source.split('\n'));
  return {
    hasGil,
    error: null,
    code: allCode(compiled.code).map((code) => placed(code, columnOf)),
  };
}

function placed(code: Code, columnOf: (line: number, byte: number) => number): ListedCode {
  const { name, instructions } = listingOf(code);
  return {
    name,
    instructions: instructions.map((one) => {
      const [line = -1, endLine = -1, from = -1, to = -1] = code.positions.slice(
        4 * one.index,
        4 * one.index + 4,
      );
      return {
        ...one,
        column: columnOf(line, from),
        endLine: Math.max(0, endLine),
        endColumn: columnOf(endLine, to),
      };
    }),
  };
}

/** The compiler counts bytes of UTF-8, a page UTF-16 units. */
function columns(lines: readonly string[]): (line: number, byte: number) => number {
  return (line, byte) => {
    const text = lines[line - 1];
    if (text === undefined || byte < 0) return 0;
    let column = 1;
    let bytes = 0;
    for (const character of text) {
      if (bytes >= byte) break;
      bytes += bytesOf(character);
      column += character.length;
    }
    return column;
  };
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) as number;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
