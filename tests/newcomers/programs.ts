/**
 * Programs as newcomers write them, after tutorials: one a family. They start threads, ask the clock and print what
 * they measured, so their output is compared as a set of lines with the figures left out.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lastLineOf } from '../support/lastLine.ts';
import { sha256Of } from '../conformance/programs.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What every program finds on its standard input. */
export const STDIN = 'Ada\n36\n';

/** Families that need hosts of the simulated internet: no real interpreter here can answer for them. */
export const SIMULATED_ONLY = ['web/'];

export interface Ending {
  readonly status: number;
  /** The lines of stdout without figures and addresses, sorted: threads may print in any order. */
  readonly lines: readonly string[];
  /** The same, character by character: print() writes its text and its line end apart, and another thread may come between. */
  readonly characters: string;
  /** The last line of stderr, in the same way. */
  readonly lastLine: string;
}

/** Lines where CPython gives the same ones every time, else characters. */
export type Recording = Omit<Ending, 'lines' | 'characters'> &
  Partial<Pick<Ending, 'lines' | 'characters'>> & { readonly sha256: string };

export interface Recordings {
  /** The interpreter's version, as in "3.13.0". */
  readonly python: string;
  readonly programs: Readonly<Record<string, Recording>>;
}

export const RECORDED = here('recorded.json');

function withoutFigures(text: string): string {
  return text
    .replaceAll(/File "[^"]*"/g, 'File')
    .replaceAll(/\d+\.\d+(?:e-?\d+)?/g, '#')
    .replaceAll(/0x[0-9a-f]+/g, 'ADDRESS');
}

export function endingOf(status: number, stdout: string, stderr: string): Ending {
  const lines = withoutFigures(stdout).trimEnd().split('\n').sort();
  return {
    status,
    lines,
    characters: [...lines.join('')].sort().join(''),
    lastLine: withoutFigures(lastLineOf(stderr)),
  };
}

/** Every program as "family/name", in order. */
export function newcomerPrograms(): string[] {
  return readdirSync(here('programs'), { withFileTypes: true })
    .filter((family) => family.isDirectory())
    .flatMap((family) =>
      readdirSync(here(`programs/${family.name}`))
        .filter((file) => file.endsWith('.py'))
        .map((file) => `${family.name}/${file.slice(0, -3)}`),
    )
    .sort();
}

export const readNewcomer = (name: string): string =>
  readFileSync(here(`programs/${name}.py`), 'utf8');
export const hashOf = (name: string): string => sha256Of(readNewcomer(name));
