/** Narration: which sentence an event becomes, and with which parameters. */
import { describe, expect, test } from 'vitest';
import messages from '../../../content/ui/en.json';
import { EVENT_KINDS } from '../../../src/engine/trace/events.ts';
import { NARRATION_KEYS, narrate } from '../../../src/engine/trace/narrate.ts';
import { TraceBuilder, countdownTrace } from '../../support/trace-builder.ts';

describe('narrate', () => {
  test('a wait, a request and the turn after it carry how long it took', () => {
    const build = new TraceBuilder();
    const [one, other] = [build.thread('MainThread'), build.thread('Thread-1')];
    build.event(0, one, 'gil.take', -1, 0, 3).event(100, other, 'gil.wait', one, 0, 5);
    build.event(5100, other, 'gil.request', one, 0, 5).event(5200, one, 'gil.drop', 0, 0, 4);
    build.event(5230, other, 'gil.take', one, 1, 5);
    const items = narrate(build.build(6000));
    expect(items.map((item) => item.key)).toEqual([
      'event.gil.take',
      'event.gil.wait',
      'event.gil.request',
      'event.gil.drop.request',
      'event.gil.take.waited',
    ]);
    expect(items[2]!.params['waited']).toEqual({ kind: 'duration', ns: 5000 });
    expect(items[2]!.params['other']).toEqual({ kind: 'thread', thread: one });
    expect(items[4]!.params['waited']).toEqual({ kind: 'duration', ns: 5130 });
    expect(items[3]).toMatchObject({ thread: one, line: 4, timeNs: 5200 });
  });

  test('a window knows of waits that began before it', () => {
    const build = new TraceBuilder();
    const [one, other] = [build.thread('MainThread'), build.thread('Thread-1')];
    build
      .event(0, other, 'gil.wait', one)
      .event(50, other, 'gil.take', one, 1)
      .event(90, other, 'exit');
    const items = narrate(build.build(100), { fromNs: 40, toNs: 60 });
    expect(items.map((item) => [item.key, item.params['waited']])).toEqual([
      ['event.gil.take.waited', { kind: 'duration', ns: 50 }],
    ]);
  });

  test('the GIL of another interpreter than the main one has its number', () => {
    const build = new TraceBuilder();
    const one = build.thread('MainThread');
    build.event(0, one, 'gil.take', -1, 0).event(10, one, 'gil.take', -1, 1 | (2 << 1));
    build.event(20, one, 'gil.wait', one, 2).event(30, one, 'gil.drop', 0, 1);
    const gils = narrate(build.build(100)).map((item) => item.params['gil']);
    expect(gils).toEqual([undefined, ...[2, 2, 1].map((value) => ({ kind: 'number', value }))]);
  });

  test('the limit counts sentences, not events', () => {
    expect(narrate(countdownTrace(), { limit: 7 })).toHaveLength(7);
  });

  test('every event but a change of state is told, and only with keys that a locale can know', () => {
    const keys = new Set<string>(NARRATION_KEYS);
    for (const kind of EVENT_KINDS) {
      for (const [a, b] of [
        [0, -1],
        [1, 0],
        [2, 1],
      ]) {
        const build = new TraceBuilder();
        build.thread('MainThread');
        build.thread('Thread-1');
        build.event(0, 0, kind, a, b);
        const items = narrate(build.build(10));
        expect(items).toHaveLength(kind === 'state' ? 0 : 1);
        for (const item of items) expect(keys).toContain(item.key);
      }
    }
  });

  test('English has every key', () => {
    expect(NARRATION_KEYS.filter((key) => !(key in messages))).toEqual([]);
  });
});
