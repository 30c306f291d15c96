/**
 * Runs kept on disk from one build to the next, so that a change of a sentence does not run every program again. A
 * run is a function of the engine's sources, the program and its configuration, and these are its address: an entry
 * can be absent, never old. Leaves out cleverness: entries of engines that are gone are deleted whole.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { RunResult } from '@inside-the-gil/engine';
import { engineFingerprint } from './accuracy.ts';

/** How many engines keep their runs: this one and those of the branches somebody goes back to. */
const KEPT_ENGINES = 3;

export class RunCache {
  readonly #folder: string;

  constructor(root: string) {
    const all = join(root, 'node_modules', '.cache', 'inside-the-gil', 'runs');
    this.#folder = join(all, engineFingerprint(root));
    mkdirSync(this.#folder, { recursive: true });
    const newestFirst = readdirSync(all)
      .map((name) => ({ path: join(all, name), mtimeMs: statSync(join(all, name)).mtimeMs }))
      .sort((a, b) => b.mtimeMs - a.mtimeMs);
    for (const { path } of newestFirst.slice(KEPT_ENGINES)) {
      if (path !== this.#folder) rmSync(path, { recursive: true, force: true });
    }
  }

  #fileOf(key: string): string {
    return join(this.#folder, createHash('sha256').update(key).digest('hex').slice(0, 32));
  }

  /** The run that was kept, or undefined: also when the file cannot be read, which costs a run and nothing else. */
  get(key: string): RunResult | undefined {
    try {
      return deserialize(readFileSync(this.#fileOf(key))) as RunResult;
    } catch {
      return undefined;
    }
  }

  set(key: string, result: RunResult): void {
    const file = this.#fileOf(key);
    // Another build may be writing the same run: a whole file appears at once or not at all.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, serialize(result));
    renameSync(own, file);
  }
}
