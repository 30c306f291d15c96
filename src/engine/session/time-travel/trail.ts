/**
 * Going through a run forward and back. A machine only goes forward, and cannot be copied: threads that wait and timers
 * are the host's own functions. But a run is determined by its program and configuration, so going back is executing
 * it again, from a machine that was left standing on the way (a post) or from the start, and posts are set up again
 * while nobody asks for anything. What stands right before the present is remembered as it looked, a stretch at a
 * time, so that stepping back and forth executes nothing.
 *
 * Everything that takes long is a host generator: it can be left between two pieces of work.
 */
import type { EventsSoFar } from '../../trace/present.ts';
import { profileNamed } from '../../objects/profiles.ts';
import type { Place } from '../../machine/gil/handovers.ts';
import { inspect } from '../inspect/inspector.ts';
import type { Inspection, RunState } from '../inspect/state.ts';
import type { RunConfig, RunResult } from '../result.ts';
import { createSession, type Moment, type Session } from '../session.ts';
import { EventIndex } from './event-index.ts';
import {
  isBefore,
  isOwn,
  stopsOf,
  type Cursor,
  type Move,
  type Stops,
  type Unit,
} from './moves.ts';
import { cursorOf, Posts, type Standing } from './posts.ts';
import { Stretch } from './stretch.ts';

export interface TracedProgram {
  readonly source: string;
  readonly filename: string;
  readonly config: RunConfig;
}

/** Bytecodes a piece of work executes: some milliseconds. */
const PIECE = 100_000;
/** ... where every one is looked at. */
const WATCHED_PIECE = 30_000;
/** How much is remembered at once, in bytecodes. */
const STRETCH = 256;
/** How much further back each further search looks. */
const WIDER = 16;

/** So far the scout goes, where the end is further away. */
const FAR_AHEAD = 20_000_000;

type Work<T> = Generator<void, T>;

export class Trail {
  private readonly program: TracedProgram;
  private readonly hasGil: boolean;
  private readonly events = new EventIndex();
  private readonly posts: Posts;
  private readonly stretch = new Stretch();
  private cursor: Cursor = { bytecode: 0, event: 0, after: 'event' };
  private shown: RunState;
  /** A machine at or behind the cursor. */
  private head: Standing;
  /** Goes ahead to the end while nobody asks for anything. */
  private scout: Standing | null;
  private ended: RunResult | null = null;
  private listings: Inspection['listings'] = [];

  constructor(program: TracedProgram) {
    this.program = program;
    this.hasGil = profileNamed(program.config.python).gil !== 'none';
    this.posts = new Posts();
    this.head = this.fresh();
    this.scout = this.fresh();
    this.shown = this.look(this.head.session);
  }

  /** How the run looks where it stands. */
  get inspection(): Inspection {
    return { state: this.shown, listings: this.listings };
  }

  /** The whole run, once it has been gone through (idle). */
  get result(): RunResult | null {
    return this.ended;
  }

  /** Go somewhere; false when there is no such place. What was there before stays until the work is done. */
  *go(move: Move): Work<boolean> {
    switch (move.kind) {
      case 'forward':
        return yield* this.forward(move.unit);
      case 'back':
        return yield* this.back(move.unit);
      case 'to':
        return yield* this.to({ bytecode: move.bytecode, event: 0, after: 'bytecode' });
      case 'to-handover':
        return yield* this.toHandover(move.place);
      case 'to-time':
        return yield* this.toTime(move.ns);
      case 'to-end':
        yield* this.ensureHead();
        yield* this.run(this.head, Infinity);
        this.arrive(this.head);
        return true;
    }
  }

  /** One piece of work for later; false when there is nothing left to prepare. */
  idle(): boolean {
    const { stretch, cursor, posts } = this;
    const present = stretch.isEmpty ? cursor.bytecode : Math.min(stretch.from, cursor.bytecode);
    const wanted = posts.wanted(present);
    if (wanted !== null && wanted.isClose) return this.prepare(wanted.at, present);
    return this.goAhead() || (wanted !== null && this.prepare(wanted.at, present));
  }

  // --- forward ----------------------------------------------------------------------------------------

  private *forward(unit: Unit): Work<boolean> {
    if (this.shown.isOver) return false;
    const stops = stopsOf(unit, this.hasGil);
    if (stops === null) return yield* this.forwardByEvent(unit);
    const remembered = this.stretch.after(this.cursor, unit);
    if (remembered !== null) return this.recall(remembered);
    const { cursor, stretch } = this;
    // There is none up to the end of what is remembered, and the head stands right there.
    const isAhead = stretch.covers(cursor, unit) && this.head.session.bytecodes === stretch.to;
    if (!isAhead || this.head.isDone) yield* this.ensureHead();
    const { head } = this;
    yield* this.watch(head, stops, (moment) => this.isPast(moment, cursor));
    this.arrive(head);
    return true;
  }

  private *forwardByEvent(unit: Unit): Work<boolean> {
    yield* this.ensureHead();
    const { head, cursor } = this;
    let seen = cursor.event;
    let isThere = false;
    const happened = (events: EventsSoFar): boolean => {
      this.events.collect(events, head.session.bytecodes);
      while (seen < events.length) if (this.events.matches(seen++, unit)) isThere = true;
      return isThere;
    };
    while (!head.isDone && !isThere) {
      const target = head.session.bytecodes + PIECE;
      head.isDone = head.session.runTo({ bytecode: target, happened }) === 'done';
      if (!isThere) yield;
    }
    head.after = 'event';
    head.previous = null;
    // A switch is complete when the other thread is about to execute.
    if (unit.kind === 'switch' && !head.isDone)
      yield* this.watch(
        head,
        () => true,
        () => true,
      );
    this.arrive(head);
    return true;
  }

  // --- back -------------------------------------------------------------------------------------------

  private *back(unit: Unit): Work<boolean> {
    const stops = stopsOf(unit, this.hasGil);
    if (stops === null) return yield* this.backByEvent(unit);
    const remembered = this.stretch.before(this.cursor, unit);
    if (remembered !== null) return this.recall(remembered);
    const found = yield* this.search(stops);
    if (found === null) return false;
    const known = this.stretch.at(found);
    if (known !== null) return this.recall(known);
    yield* this.remember(Math.max(0, found - STRETCH), {
      bytecode: found + 1,
      event: 0,
      after: 'bytecode',
    });
    const there = this.stretch.at(found);
    return there === null
      ? yield* this.to({ bytecode: found, event: 0, after: 'bytecode' })
      : this.recall(there);
  }

  /** The last place before the present that is one to stop at: a stretch first, then ever longer ones. */
  private *search(stops: Stops): Work<number | null> {
    const { cursor } = this;
    let to = cursor;
    let from = Math.max(0, cursor.bytecode - STRETCH);
    let found = yield* this.remember(from, to, stops);
    for (let size = STRETCH * WIDER; found === null && from > 0; size *= WIDER) {
      // The last one again: only now its predecessor is known.
      to = { bytecode: from + 1, event: 0, after: 'bytecode' };
      from = Math.max(0, from - size);
      found = yield* this.lastIn(from, to, stops);
    }
    return found;
  }

  /** Execute a stretch again and keep how it looked; the last place to stop at, if asked for. */
  private *remember(from: number, to: Cursor, stops: Stops = () => false): Work<number | null> {
    const machine = yield* this.machineAt(from);
    this.stretch.begin(from);
    const found = yield* this.lastStop(machine, to, stops, (moment, previous) => {
      if (isOwn(moment)) this.stretch.add(this.look(machine.session), moment, previous);
    });
    this.stretch.finish(to.bytecode);
    this.head = machine;
    return found;
  }

  private *lastIn(from: number, to: Cursor, stops: Stops): Work<number | null> {
    const machine = yield* this.machineAt(from);
    const found = yield* this.lastStop(machine, to, stops, () => {});
    this.posts.keep(machine);
    return found;
  }

  /** Run a machine on to a place; the last bytecode before it at which to stop. `see` is shown every moment. */
  private *lastStop(
    machine: Standing,
    to: Cursor,
    stops: Stops,
    see: (...place: Parameters<Stops>) => void,
  ): Work<number | null> {
    let found: number | null = null;
    yield* this.watch(
      machine,
      (moment, previous) => {
        if (!this.isEarlier(moment, to)) return true;
        if (stops(moment, previous)) found = moment.bytecode;
        see(moment, previous);
        return false;
      },
      () => true,
    );
    return found;
  }

  private *backByEvent(unit: Unit): Work<boolean> {
    const { cursor, events } = this;
    for (let i = Math.min(events.length, cursor.event) - 1; i >= 0; i--) {
      if (!events.matches(i, unit)) continue;
      const event = events.countAfter(i);
      const bytecode = events.bytecodeOf(i);
      const place: Cursor = {
        bytecode,
        event,
        after: unit.kind === 'switch' ? 'bytecode' : 'event',
      };
      if (isBefore(place, cursor)) return yield* this.to(place);
    }
    return false;
  }

  // --- to a place -------------------------------------------------------------------------------------

  private *toTime(ns: number): Work<boolean> {
    while (this.scout !== null && this.scout.session.virtualNs < ns) {
      if (!this.goAhead()) break;
      yield;
    }
    const event = this.events.lastAt(ns);
    const bytecode = this.events.bytecodeAt(event, ns);
    const isBusy = event < 0 || bytecode > this.events.bytecodeOf(event);
    return yield* this.to({
      bytecode,
      event: event < 0 ? 0 : this.events.countAfter(event),
      after: isBusy ? 'bytecode' : 'event',
    });
  }

  private *toHandover({ bytecode, nth }: Place): Work<boolean> {
    yield* this.to({ bytecode: Math.max(0, bytecode - 1), event: 0, after: 'bytecode' });
    for (;;) {
      yield* this.forwardByEvent({ kind: 'handover' });
      const { isOver, handover } = this.shown;
      if (isOver || handover === null || handover.bytecode > bytecode) return false;
      if (handover.bytecode === bytecode && handover.nth === nth) break;
    }
    return yield* this.forward({ kind: 'bytecode', library: true });
  }

  private *to(place: Cursor): Work<boolean> {
    const remembered = place.after === 'bytecode' ? this.stretch.at(place.bytecode) : null;
    if (remembered !== null) return this.recall(remembered);
    const machine = yield* this.reach(place);
    this.arrive(machine);
    return true;
  }

  /** A machine that stands there. */
  private *reach(place: Cursor): Work<Standing> {
    const machine = this.nearest(place);
    if (place.after === 'bytecode') yield* this.run(machine, place.bytecode);
    else yield* this.run(machine, Infinity, place.event);
    return machine;
  }

  private *machineAt(bytecode: number): Work<Standing> {
    return yield* this.reach({ bytecode, event: 0, after: 'bytecode' });
  }

  /** The machine that is nearest before a place; it is taken from where it was kept. */
  private nearest(place: Cursor): Standing {
    const post = this.posts.take(place);
    const { head } = this;
    const isHeadUsable = !isBefore(place, cursorOf(head)) && !head.isDone;
    if (isHeadUsable && (post === null || !isBefore(cursorOf(head), cursorOf(post)))) {
      if (post !== null) this.posts.keep(post);
      return head;
    }
    return post ?? this.fresh();
  }

  /** The head stands where the cursor is. */
  private *ensureHead(): Work<void> {
    const { head, cursor } = this;
    const at = cursorOf(head);
    if (isBefore(at, cursor) || isBefore(cursor, at)) this.head = yield* this.reach(cursor);
  }

  // --- machines ---------------------------------------------------------------------------------------

  private fresh(): Standing {
    const { source, filename, config } = this.program;
    return {
      session: createSession(source, filename, config),
      after: 'event',
      isDone: false,
      previous: null,
    };
  }

  /** Go on to right before a bytecode, or to an event. */
  private *run(machine: Standing, bytecode: number, event = Infinity): Work<void> {
    const { session } = machine;
    const happened = (events: EventsSoFar): boolean => {
      this.events.collect(events, session.bytecodes);
      return false;
    };
    if (session.events >= event) return;
    while (!machine.isDone) {
      const target = Math.min(bytecode, session.bytecodes + PIECE);
      machine.isDone = session.runTo({ bytecode: target, event, happened }) === 'done';
      machine.after = session.events >= event ? 'event' : 'bytecode';
      machine.previous = null;
      if (machine.after === 'event' || session.bytecodes >= bytecode) return;
      yield;
    }
  }

  /** Go on until a moment that counts is one to stop at. */
  private *watch(machine: Standing, stops: Stops, counts: (moment: Moment) => boolean): Work<void> {
    const { session } = machine;
    let pieceEnd = session.bytecodes + WATCHED_PIECE;
    let isThere = false;
    const watch = (moment: Moment): boolean => {
      if (counts(moment) && stops(moment, machine.previous)) isThere = true;
      else if (moment.bytecode < pieceEnd) {
        machine.previous = moment;
        return false;
      }
      return true;
    };
    const happened = (events: EventsSoFar): boolean => {
      this.events.collect(events, session.bytecodes);
      return false;
    };
    while (!machine.isDone) {
      machine.isDone = session.runTo({ watch, happened }) === 'done';
      machine.after = 'bytecode';
      if (isThere) return;
      pieceEnd = session.bytecodes + WATCHED_PIECE;
      yield;
    }
  }

  private isPast({ bytecode }: Moment, cursor: Cursor): boolean {
    return cursor.after === 'event' ? bytecode >= cursor.bytecode : bytecode > cursor.bytecode;
  }

  private isEarlier({ bytecode }: Moment, to: Cursor): boolean {
    return bytecode < to.bytecode;
  }

  private look(session: Session): RunState {
    const { state, listings } = inspect(session);
    if (listings.length > this.listings.length) this.listings = listings;
    return state;
  }

  private arrive(machine: Standing): void {
    this.head = machine;
    this.shown = this.look(machine.session);
    this.cursor = { ...this.shown.at, after: machine.after };
  }

  private recall(state: RunState): true {
    this.shown = state;
    this.cursor = { ...state.at, after: 'bytecode' };
    return true;
  }

  // --- while nobody asks ------------------------------------------------------------------------------

  private prepare(bytecode: number, present: number): boolean {
    const machine = this.posts.mover(bytecode, present, () => this.fresh());
    const { session } = machine;
    const target = Math.min(bytecode, session.bytecodes + PIECE);
    machine.isDone = session.runTo({ bytecode: target }) === 'done';
    machine.after = 'bytecode';
    machine.previous = null;
    if (machine.isDone || session.bytecodes >= bytecode) this.posts.moved();
    return true;
  }

  private goAhead(): boolean {
    const { scout, cursor } = this;
    if (scout === null || scout.session.bytecodes > cursor.bytecode + FAR_AHEAD) return false;
    const { session } = scout;
    const happened = (events: EventsSoFar): boolean => {
      this.events.collect(events, session.bytecodes);
      return false;
    };
    if (session.runTo({ bytecode: session.bytecodes + PIECE, happened }) === 'done') {
      this.ended = session.result(0);
      this.scout = null;
    }
    return true;
  }
}
