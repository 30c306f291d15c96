/** Threads that import the same module: one runs its body, the others wait for it. */
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion, RunConfig } from '@inside-the-gil/engine';

function printed(source: string, config: Partial<RunConfig>): string {
  const result = runProgram(source, defaultConfig(config), 'main.py');
  return result.output.map((chunk) => chunk.text).join('');
}

const file = (name: string, text: string) => ({ name, text });
const SLOW = file(
  'slow.py',
  'import time\nFIRST = 1\ntime.sleep(0.05)\nLAST = 2\nprint("ready")\n',
);

const TWO_IMPORTERS = `
import threading

def work():
    from slow import LAST
    print(LAST)

threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

describe.each(['2.7-gil', '3.9', '3.14', '3.14t'] as const)('under %s', (python: PythonVersion) => {
  test('a module is run once, and nobody sees half of it', () => {
    expect(printed(TWO_IMPORTERS, { python, files: [SLOW] })).toBe('ready\n2\n2\n2\n');
  });

  test('who waited tries itself when the import failed', () => {
    const files = [
      file('shaky.py', 'import time, tries\ntries.n += 1\ntime.sleep(0.05)\n1 / (tries.n - 1)\n'),
      file('tries.py', 'n = 0\n'),
    ];
    const source = `
import threading, tries

def work():
    try:
        import shaky
        print('there')
    except ZeroDivisionError:
        print('failed')

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(tries.n)
`;
    expect(printed(source, { python, files })).toBe('failed\nthere\n2\n');
  });
});

/** Two modules that need each other, imported from both ends at the same time. */
const CROSSED = [
  file('left.py', 'import time\nA = 1\ntime.sleep(0.02)\nimport right\nB = 1\n'),
  file(
    'right.py',
    'import time\nA = 1\ntime.sleep(0.04)\nimport left\nB = 1\nsaw = hasattr(left, "B")\n',
  ),
];
const CROSSED_IMPORTERS = `
import threading
threads = [threading.Thread(target=__import__, args=(name,)) for name in ('left', 'right')]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
import right
print(right.saw)
`;

test('imports that wait for each other go on with what is there (_DeadlockError)', () => {
  for (const python of ['3.9', '3.14', '3.14t'] as const)
    expect(printed(CROSSED_IMPORTERS, { python, files: CROSSED })).toBe('False\n');
});

test('2.7 has one lock for all imports: a thread that a module starts and waits for cannot import', () => {
  const files = [
    file(
      'starter.py',
      `import threading
done = []
def work():
    import errno
    done.append(errno)
thread = threading.Thread(target=work)
thread.start()
thread.join(0.2)
print(len(done))
`,
    ),
  ];
  const source = 'import starter\n';
  expect(printed(source, { python: '2.7-gil', files })).toBe('0\n');
  expect(printed(source, { python: '3.9', files })).toBe('1\n');
});

test('the wait is told', () => {
  const result = runProgram(TWO_IMPORTERS, defaultConfig({ files: [SLOW] }), 'main.py');
  expect(result.trace.locks.map((lock) => lock.kind)).toContain('_ModuleLock');
});
