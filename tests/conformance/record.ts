/**
 * Records what real CPython prints for the programs that Pyodide cannot judge, because they start threads or ask the
 * clock. Run by hand, with an interpreter of one's own:
 *
 *     node tests/conformance/record.ts PYTHON [topic/name...]
 *
 * Without names, every program of the topics below and every one that has a recording already is recorded again.
 * Each program runs several times with several hash seeds, each time as main.py in an empty folder of its own, as on the
 * engine: its neighbours would shadow modules of the library. One whose output is not always the same is refused.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lastLineOf } from '../support/lastLine.ts';
import { allPrograms, readProgram, recordingPath, sha256Of } from './programs.ts';
import type { Recording } from './programs.ts';

const RUNS = 6;
const THREADED_TOPICS = ['threading/', 'futures/', 'asyncio/', 'logging/', 'sched/'];

/** Every interpreter buffers its own output; on a terminal, as the engine has one, lines are seen at once. */
const unbuffered = (name: string): Record<string, string> =>
  name.startsWith('interpreters/') ? { PYTHONUNBUFFERED: '1' } : {};

function record(python: string, version: string, name: string): string | Recording {
  const seen = new Map<string, Recording>();
  for (let run = 0; run < RUNS; run += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    writeFileSync(join(folder, 'main.py'), readProgram(name));
    const ended = spawnSync(python, ['-B', 'main.py'], {
      encoding: 'utf8',
      cwd: folder,
      input: '',
      env: { PYTHONHASHSEED: String(run), PATH: process.env['PATH'], ...unbuffered(name) },
      timeout: 60_000,
    });
    rmSync(folder, { recursive: true });
    if (ended.status === null) return `ended by ${ended.signal ?? 'a time limit'}`;
    const recording: Recording = {
      python: version,
      runs: RUNS,
      sha256: sha256Of(readProgram(name)),
      stdout: ended.stdout,
      status: ended.status,
      lastLine: ended.status === 0 ? '' : lastLineOf(ended.stderr),
    };
    seen.set(JSON.stringify(recording), recording);
  }
  const [first] = seen.values();
  if (seen.size !== 1 || first === undefined)
    return `${seen.size} different outputs in ${RUNS} runs`;
  return first;
}

const [python, ...names] = process.argv.slice(2);
if (python === undefined) {
  console.error('usage: node tests/conformance/record.ts PYTHON [topic/name...]');
  process.exit(2);
}
const version = spawnSync(python, ['-c', 'import platform; print(platform.python_version())'], {
  encoding: 'utf8',
}).stdout.trim();
const wanted =
  names.length > 0
    ? names
    : allPrograms().filter(
        (name) =>
          THREADED_TOPICS.some((topic) => name.startsWith(topic)) ||
          existsSync(recordingPath(name)),
      );
let refused = 0;
for (const name of wanted) {
  const recording = record(python, version, name);
  if (typeof recording === 'string') {
    refused += 1;
    console.error(`${name}: not recorded, ${recording}`);
    continue;
  }
  const text = `${JSON.stringify(recording, null, 2)}\n`;
  const path = recordingPath(name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    writeFileSync(path, text);
    console.log(`${name}: recorded`);
  }
}
process.exitCode = refused === 0 ? 0 : 1;
