/** Where in a run its events are: how many bytecodes came before each. Filled by whichever machine is furthest. */
import { EVENT_KINDS, eventCode, type EventKind } from '../../trace/events.ts';
import type { EventsSoFar } from '../../trace/present.ts';
import type { Unit } from './moves.ts';

const TAKE = eventCode('gil.take');

export class EventIndex {
  private readonly bytecodes: number[] = [];
  /** How many events there were when the machine next stood still: several may come at once. */
  private readonly counts: number[] = [];
  private readonly kinds: number[] = [];
  private readonly threads: number[] = [];
  private readonly times: number[] = [];
  private readonly switches: boolean[] = [];
  private readonly handovers: boolean[] = [];

  get length(): number {
    return this.kinds.length;
  }

  bytecodeOf(event: number): number {
    return this.bytecodes[event] as number;
  }

  countAfter(event: number): number {
    return this.counts[event] as number;
  }

  /** A machine has come to stand still after `bytecodes`, with these events so far. */
  collect(events: EventsSoFar, bytecodes: number): void {
    for (let i = this.length; i < events.length; i++) {
      const kind = events.kindAt(i);
      this.bytecodes.push(bytecodes);
      this.counts.push(events.length);
      this.kinds.push(kind);
      this.threads.push(events.threadAt(i));
      this.times.push(events.timeAt(i));
      this.switches.push(kind === TAKE && (events.bAt(i) & 1) === 1);
      this.handovers.push(events.isHandover(i));
    }
  }

  /** Whether an event is one that the unit stops at. */
  matches(event: number, unit: Unit): boolean {
    if (unit.kind === 'switch') return this.switches[event] === true;
    if (unit.kind === 'handover') return this.handovers[event] === true;
    if (unit.kind !== 'event') return false;
    const kind = EVENT_KINDS[this.kinds[event] as number] as EventKind;
    return (
      unit.events.includes(kind) && (unit.thread === null || unit.thread === this.threads[event])
    );
  }

  /** The last event at or before a time, -1 for none; the events behind the end are not known. */
  lastAt(ns: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.times[middle] as number) <= ns) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Bytecode at a time between an event and the next one: threads execute at an even pace, about. */
  bytecodeAt(event: number, ns: number): number {
    const from = event < 0 ? 0 : this.bytecodeOf(event);
    const to = this.bytecodes[event + 1] ?? from;
    const fromNs = event < 0 ? 0 : (this.times[event] as number);
    const toNs = this.times[event + 1] ?? fromNs;
    return toNs <= fromNs
      ? from
      : from + Math.floor(((ns - fromNs) / (toNs - fromNs)) * (to - from));
  }
}
