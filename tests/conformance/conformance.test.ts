/**
 * Every program under programs/ must print on the engine what it prints on real CPython, end with the same status, and
 * with the same last line of the traceback when it fails. A program with a recording (programs that start threads, or
 * that ask the clock) is compared with the recording, all others with Pyodide, here and now.
 */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadOracle } from '../support/oracle.ts';
import type { Oracle } from '../support/oracle.ts';
import { runOnEngine } from '../support/engine.ts';
import { PLATFORM_DIFFERENCES } from './differences.ts';
import { allPrograms, readProgram, recordingPath, sha256Of } from './programs.ts';
import type { Recording } from './programs.ts';

const programs = allPrograms();
const topics = [...new Set(programs.map((name) => name.slice(0, name.indexOf('/'))))];

let oracle: Oracle;
beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

/** Pyodide's output as a Linux machine with 64-bit pointers would print it. */
function onThisPlatform(name: string, stdout: string): string {
  let text = `\n${stdout}`;
  for (const { pyodide, engine } of PLATFORM_DIFFERENCES.find((row) => row.program === name)
    ?.lines ?? []) {
    expect(text, 'the table of differences holds a line that Pyodide does not print').toContain(
      `\n${pyodide}\n`,
    );
    text = text.replace(`\n${pyodide}\n`, () => `\n${engine}\n`);
  }
  return text.slice(1);
}

function compareWithRecording(source: string, recording: Recording): void {
  expect(sha256Of(source), 'the program changed after it was recorded').toBe(recording.sha256);
  const run = runOnEngine(source, '3.13');
  expect(run.stdout).toBe(recording.stdout);
  expect(run.status).toBe(recording.status);
  if (recording.status !== 0) expect(run.lastLine).toBe(recording.lastLine);
}

function compareWithOracle(name: string, source: string): void {
  const expected = oracle.run(source);
  const run = runOnEngine(source, '3.14');
  expect(run.stdout).toBe(onThisPlatform(name, expected.stdout));
  expect(run.status).toBe(expected.status);
  if (expected.status === 0) return;
  expect(run.lastLine).toBe(expected.lastLine);
  expect(run.stderr).toBe(expected.stderr);
}

for (const topic of topics) {
  describe(topic, () => {
    test.each(programs.filter((name) => name.startsWith(`${topic}/`)))('%s', (name) => {
      const source = readProgram(name);
      if (existsSync(recordingPath(name))) {
        compareWithRecording(
          source,
          JSON.parse(readFileSync(recordingPath(name), 'utf8')) as Recording,
        );
      } else {
        compareWithOracle(name, source);
      }
    });
  });
}

test('the corpus is large, and every row of the table of differences names a program of it', () => {
  expect(programs.length).toBeGreaterThanOrEqual(2010);
  for (const row of PLATFORM_DIFFERENCES) expect(programs).toContain(row.program);
});
