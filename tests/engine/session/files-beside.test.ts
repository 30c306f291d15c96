/** Files given beside a program, and the start method chosen outside it. */
import { expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { RunConfig } from '@inside-the-gil/engine';

function printed(source: string, config: Partial<RunConfig>): string {
  const result = runProgram(source, defaultConfig(config), 'main.py');
  return result.output.map((chunk) => chunk.text).join('');
}

test('modules are imported from beside the program, packages too, and data is opened', () => {
  const files = [
    { name: 'helper.py', text: 'def twice(x):\n    return 2 * x\n' },
    { name: 'tools/__init__.py', text: 'from .inner import NAME\n' },
    { name: 'tools/inner.py', text: "NAME = 'inner'\n" },
    { name: 'data/words.txt', text: 'eins\nzwei\ndrei 🐍 é\n' },
  ];
  const source = `
import os, helper, tools
print(helper.twice(21), tools.NAME, helper.__file__)
with open('data/words.txt', encoding='utf-8') as f:
    print(f.read().split())
print(sorted(os.listdir('.')))
`;
  expect(printed(source, { files })).toBe(
    "42 inner /home/user/helper.py\n['eins', 'zwei', 'drei', '🐍', 'é']\n['data', 'helper.py', 'tools']\n",
  );
});

test('an error in such a module names its file and line', () => {
  const files = [{ name: 'broken.py', text: 'def f():\n    return 1 / 0\n' }];
  expect(printed('import broken\nbroken.f()\n', { files })).toContain(
    'File "/home/user/broken.py", line 2, in f\n    return 1 / 0',
  );
});

const METHOD = 'import multiprocessing\nprint(multiprocessing.get_start_method())\n';

test('the start method is the version’s own until somebody chooses', () => {
  expect(printed(METHOD, { python: '3.13' })).toBe('fork\n');
  expect(printed(METHOD, { python: '3.14' })).toBe('forkserver\n');
  expect(printed(METHOD, { python: '3.14', startMethod: 'fork' })).toBe('fork\n');
  expect(printed(METHOD, { python: '3.13', startMethod: 'spawn' })).toBe('spawn\n');
});

test('a program still has the last word, and spawned processes find the files', () => {
  const source = `
import multiprocessing, helper

def work():
    print('child', helper.NAME, multiprocessing.get_start_method(), flush=True)

if __name__ == '__main__':
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
    print(process.exitcode)
`;
  const files = [{ name: 'helper.py', text: "NAME = 'h'\n" }];
  for (const startMethod of ['fork', 'spawn', 'forkserver'] as const)
    expect(printed(source, { files, startMethod })).toBe(`child h ${startMethod}\n0\n`);
});
