/** C code that shares a core: what the operating system interrupts is done later, and no time is lost or made up. */
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';

const MS = 1_000_000;

const HASHING = `
from hashlib import sha256
from threading import Thread
BLOCK = bytes(1_000_000)
def digest():
    for _ in range(4):
        sha256(BLOCK)
team = [Thread(target=digest) for _ in range(TEAM)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
`;

/** What all threads together did without the lock, and until when the program ran, in milliseconds. */
function hashing(team: number, cores: number): { computedMs: number; wholeMs: number } {
  const source = HASHING.replace('TEAM', String(team));
  const { report } = runProgram(source, defaultConfig({ cores }), 'main.py');
  const computedNs = report.threads.reduce((sum, thread) => sum + thread.runningNoGilNs, 0);
  return { computedMs: computedNs / MS, wholeMs: report.virtualNs / MS };
}

/** SHA-256 of four times a megabyte. */
const ONE_MS = hashing(1, 1).computedMs;

describe('threads that hash without the lock', () => {
  test.each([
    [2, 1],
    [3, 2],
    [4, 1],
    [8, 2],
  ])('%d of them on %d cores compute as much as they have to', (team, cores) => {
    const { computedMs, wholeMs } = hashing(team, cores);
    expect(computedMs).toBeCloseTo(team * ONE_MS, 2);
    expect(wholeMs).toBeGreaterThan((team * ONE_MS) / cores);
    // Three threads on two cores end one after the other.
    expect(wholeMs).toBeLessThan(Math.ceil(team / cores) * ONE_MS * 1.1 + 1);
  });
});
