/**
 * How long a step back takes at one million bytecodes: by bytecode, by line and to the last switch, as a learner does
 * it who looks at every state for a second (posts are set up meanwhile), and as one who holds the key down.
 */
import { defaultConfig, Trail } from '@inside-the-gil/engine';
import type { Move, Unit } from '@inside-the-gil/engine';

const PROGRAM = `import threading
counter = 0
def work(n):
    global counter
    for i in range(n):
        counter += 1
threads = [threading.Thread(target=work, args=(300_000,)) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
`;
const PLACE = 1_000_000;

export interface StepTimes {
  readonly what: string;
  readonly medianMs: number;
  readonly worstMs: number;
}

/** CPU time, milliseconds. */
function timed(trail: Trail, move: Move): number {
  const started = process.cpuUsage();
  const work = trail.go(move);
  while (work.next().done !== true);
  return process.cpuUsage(started).user / 1000;
}

/** Steps back with so much time between them for preparing, milliseconds. */
function steps(what: string, unit: Unit, count: number, restMs: number): StepTimes {
  const config = defaultConfig({ cores: 2 });
  const trail = new Trail({ source: PROGRAM, filename: 'program.py', config });
  timed(trail, { kind: 'to', bytecode: PLACE });
  while (trail.idle());
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    times.push(timed(trail, { kind: 'back', unit }));
    const until = performance.now() + restMs;
    while (performance.now() < until && trail.idle());
  }
  times.sort((a, b) => a - b);
  return { what, medianMs: times[count >> 1] as number, worstMs: times.at(-1) as number };
}

export function stepBackTimes(): StepTimes[] {
  return [
    steps('bytecode', { kind: 'bytecode', library: false }, 300, 30),
    steps('line', { kind: 'line' }, 300, 30),
    steps('line, after a second each', { kind: 'line' }, 20, 1000),
    steps('switch, after a second each', { kind: 'switch' }, 6, 1000),
  ];
}
