/** The memory of a run is limited: a program that fills it gets a MemoryError, the host keeps its own. */
import { expect, test } from 'vitest';
import { runProgram } from '../../../src/engine/session/run.ts';
import { defaultConfig } from '../../../src/engine/session/config.ts';

const LIMIT = 20_000_000;

function outputOf(source: string): string {
  const config = defaultConfig();
  const result = runProgram(source, {
    ...config,
    limits: { ...config.limits, memoryBytes: LIMIT },
  });
  return result.output.map((chunk) => chunk.text).join('');
}

test.each([
  ['lists of lists', 'kept = []\nwhile True: kept.append([0] * 100000)'],
  ['bytes', 'kept = []\nwhile True: kept.append(bytes(1000000))'],
])('%s', (_, source) => {
  expect(outputOf(`${source}\n`)).toMatch(/line \d+, in <module>\n.*\n?.*\nMemoryError\n$/);
});

test('what is freed does not count', () => {
  const source = 'for i in range(300):\n    block = bytes(1000000)\nprint("done")\n';
  expect(outputOf(source)).toBe('done\n');
});
