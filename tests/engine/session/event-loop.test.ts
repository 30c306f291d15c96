/** What a thread waits for in an event loop is told as events, not as the lock that it sleeps on here. */
import { expect, test } from 'vitest';
import { defaultConfig, runProgram } from '../../../src/engine/index.ts';
import { narrate } from '../../../src/engine/trace/narrate.ts';

const keysOf = (source: string): string[] =>
  narrate(runProgram(source, defaultConfig({ python: '3.14', seed: 1 })).trace).map(
    ({ key }) => key,
  );

test('an event loop that sleeps waits for events, and its timers end that', () => {
  const keys = keysOf(
    'import asyncio\nasync def main():\n    await asyncio.sleep(0.01)\nasyncio.run(main())\n',
  );
  expect(keys).toContain('event.loop.wait');
  expect(keys).toContain('event.loop.time');
  expect(keys.filter((key) => key.startsWith('event.lock.'))).toEqual([]);
});

test('another thread wakes it', () => {
  const keys = keysOf(
    'import asyncio, threading, time\n' +
      'async def main():\n' +
      '    done = asyncio.Event()\n' +
      '    loop = asyncio.get_running_loop()\n' +
      '    def work():\n' +
      '        time.sleep(0.01)\n' +
      '        loop.call_soon_threadsafe(done.set)\n' +
      '    threading.Thread(target=work).start()\n' +
      '    await done.wait()\n' +
      'asyncio.run(main())\n',
  );
  expect(keys).toContain('event.loop.wake.other');
  expect(keys).toContain('event.loop.wake');
});
