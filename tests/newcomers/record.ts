/**
 * Records how the newcomers' programs end on real CPython. Run by hand, with an interpreter of one's own:
 *
 *     node tests/newcomers/record.ts PYTHON
 *
 * Programs that have not changed since they were recorded keep their recording. Each runs three times; one whose
 * lines are not always the same, figures left out, is refused.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  endingOf,
  hashOf,
  newcomerPrograms,
  readNewcomer,
  RECORDED,
  SIMULATED_ONLY,
  STDIN,
} from './programs.ts';
import type { Ending, Recording, Recordings } from './programs.ts';

const RUNS = 3;

function record(python: string, name: string): Recording | string {
  const endings: Ending[] = [];
  for (let run = 0; run < RUNS; run++) {
    // In a folder of its own, under the name that the test gives it: neighbours could shadow modules.
    const folder = mkdtempSync(join(tmpdir(), 'newcomer-'));
    writeFileSync(join(folder, 'main.py'), readNewcomer(name));
    const ended = spawnSync(python, ['-B', join(folder, 'main.py')], {
      encoding: 'utf8',
      input: STDIN,
      cwd: folder,
      timeout: 60_000,
    });
    if (ended.status === null) return `ended by ${ended.signal ?? 'a time limit'}`;
    endings.push(endingOf(ended.status, ended.stdout, ended.stderr));
  }
  const { lines, characters, ...rest } = endings[0] as Ending;
  const sha256 = hashOf(name);
  const same = (part: (ending: Ending) => unknown): boolean =>
    new Set(endings.map((ending) => JSON.stringify(part(ending)))).size === 1;
  if (!same(({ status, lastLine }) => [status, lastLine])) return 'it ends in different ways';
  if (same((ending) => ending.lines)) return { sha256, ...rest, lines };
  if (same((ending) => ending.characters)) return { sha256, ...rest, characters };
  return `${RUNS} different outputs`;
}

const python = process.argv[2];
if (python === undefined) {
  process.stderr.write('usage: node tests/newcomers/record.ts PYTHON\n');
  process.exit(2);
}
const version = spawnSync(python, ['-c', 'import platform; print(platform.python_version())'], {
  encoding: 'utf8',
}).stdout.trim();
const before: Recordings = existsSync(RECORDED)
  ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as Recordings)
  : { python: version, programs: {} };
const programs: Record<string, Recording> = {};
let refused = 0;
for (const name of newcomerPrograms()) {
  if (SIMULATED_ONLY.some((family) => name.startsWith(family))) continue;
  const kept = before.programs[name];
  const recording =
    kept !== undefined && before.python === version && kept.sha256 === hashOf(name)
      ? kept
      : record(python, name);
  if (typeof recording === 'string') {
    refused++;
    process.stderr.write(`${name}: not recorded, ${recording}\n`);
  } else programs[name] = recording;
}
writeFileSync(RECORDED, `${JSON.stringify({ python: version, programs }, null, 1)}\n`);
process.exitCode = refused === 0 ? 0 : 1;
