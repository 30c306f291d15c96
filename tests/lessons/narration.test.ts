/**
 * The narrated list is the timeline of who does not see it: for three programs every sentence is kept in a golden file.
 * `npx vitest run --config tests/vitest.config.ts tests/lessons/narration.test.ts -u` writes them anew.
 */
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion } from '@inside-the-gil/engine';
import { eventCode, narrate, THREAD_STATES } from '@inside-the-gil/engine/trace';
import { createMessages } from '../../src/site/i18n/format.ts';
import { narrationParts } from '../../src/site/lib/narration.ts';
import { threadLetters } from '../../src/site/lib/timeline/letters.ts';
import record from '../../content/ui/en.json';

const messages = createMessages('en', record);

const PROGRAMS: Readonly<Record<string, readonly [PythonVersion, string]>> = {
  'two-threads-count': [
    '3.14',
    `import threading
def count(n):
    while n > 0:
        n -= 1
threads = [threading.Thread(target=count, args=(150_000,)) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print('done')
`,
  ],
  'a-lock-and-a-queue': [
    '3.9',
    `import queue, threading, time
lock = threading.Lock()
q = queue.Queue()
def make():
    for i in range(3):
        with lock:
            time.sleep(0.001)
            q.put(i)
    q.put(None)
def take():
    while (item := q.get()) is not None:
        with lock:
            print(item)
threads = [threading.Thread(target=f) for f in (make, take)]
for t in threads: t.start()
for t in threads: t.join()
`,
  ],
  'without-a-gil': [
    '3.14t',
    `import threading
lock = threading.Lock()
total = 0
def add():
    global total
    for _ in range(20):
        with lock:
            total += 1
    raise ValueError('enough')
threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(total)
`,
  ],
};

function narrated(python: PythonVersion, source: string): string {
  const { trace } = runProgram(source, defaultConfig({ python, cores: 2, seed: 1 }), 'program.py');
  const letters = threadLetters(trace.threads, messages.text('thread.main'));
  const lines = narrate(trace, { limit: Infinity }).map((item) => {
    const words = narrationParts(item, messages, letters)
      .map((part) => (typeof part === 'string' ? part : part.letter))
      .join('');
    return `${messages.duration(item.timeNs).padStart(9)}  ${words}`;
  });
  return `${lines.join('\n')}\n`;
}

describe.each(Object.entries(PROGRAMS))('the narrated list of %s', (name, [python, source]) => {
  test('is the golden one', async () => {
    await expect(narrated(python, source)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('says why a thread stops running, each time that it does', () => {
    const { trace } = runProgram(
      source,
      defaultConfig({ python, cores: 2, seed: 1 }),
      'program.py',
    );
    const items = narrate(trace, { limit: Infinity });
    const { kind, timeNs, thread, a } = trace.columns;
    const ranSince = new Map<number, number>();
    const untold: string[] = [];
    for (let i = 0; i < trace.length; i++) {
      if (kind[i] !== eventCode('state')) continue;
      const who = thread[i] as number;
      const at = timeNs[i] as number;
      const state = THREAD_STATES[a[i] as number] as string;
      if (state.startsWith('running')) ranSince.set(who, at);
      if (!['gil-wait', 'blocked', 'sleeping', 'off'].includes(state)) continue;
      const since = ranSince.get(who) ?? 0;
      const isTold = items.some(
        (one) => one.thread === who && one.timeNs >= since && one.timeNs <= at,
      );
      if (!isTold) untold.push(`${state} at ${at}`);
    }
    expect(untold).toEqual([]);
  });
});
