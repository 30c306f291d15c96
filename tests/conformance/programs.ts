/** Where the conformance programs and their recordings lie. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What real CPython answered, several times the same. */
export interface Recording {
  /** The interpreter's version, as in "3.13.0". */
  readonly python: string;
  readonly runs: number;
  /** SHA-256 of the program that was recorded, so that a changed program asks to be recorded again. */
  readonly sha256: string;
  readonly stdout: string;
  readonly status: number;
  /** The last line of stderr; empty when the program ended with status 0. */
  readonly lastLine: string;
}

/** Every program as "topic/name", in order. */
export function allPrograms(): string[] {
  return readdirSync(here('programs'), { withFileTypes: true })
    .filter((topic) => topic.isDirectory())
    .flatMap((topic) =>
      readdirSync(here(`programs/${topic.name}`))
        .filter((file) => file.endsWith('.py'))
        .map((file) => `${topic.name}/${file.slice(0, -3)}`),
    )
    .sort();
}

export const readProgram = (name: string): string => readFileSync(programPath(name), 'utf8');
export const sha256Of = (source: string): string =>
  createHash('sha256').update(source).digest('hex');
export const programPath = (name: string): string => here(`programs/${name}.py`);
export const recordingPath = (name: string): string => here(`recorded/${name}.json`);
