/** The drawing of who waits for whom: a frame for each thread, an arrow for each wait. */
import { expect, test } from 'vitest';
import { waitsSvg } from '../../src/site/lib/waits-svg.ts';

const wait = (thread: number, on: number, kind: 'lock' | 'join' = 'lock') => ({
  thread,
  on,
  kind,
  timeNs: 0,
  line: 1,
});

test('a circle of two has two arrows and those outside it have thin ones', () => {
  const svg = waitsSvg({
    waits: [wait(0, 1, 'join'), wait(1, 2), wait(2, 1)],
    cycle: [1, 2],
    letters: ['main', 'A', 'B'],
    label: 'Who waits for whom.',
  });
  expect(svg.match(/<rect/g)).toHaveLength(3);
  expect(svg.match(/stroke-width="1.25"/g)).toHaveLength(1);
  expect(svg.match(/s-ink" stroke-width="2"\/><path/g)).toHaveLength(2);
  expect(svg).not.toContain('NaN');
});

test('a thread that waits for itself has a frame and no arrow', () => {
  const svg = waitsSvg({ waits: [wait(0, 0)], cycle: [0], letters: ['main'], label: 'x' });
  expect(svg.match(/<rect/g)).toHaveLength(1);
  expect(svg).not.toContain('<path');
});
