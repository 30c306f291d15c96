/**
 * Machines left standing on the way, to go back from: one close behind the present, and some far behind it. Whoever goes
 * back uses one up, because a machine only goes forward; which to set up again is decided here.
 */
import type { Moment, Session } from '../session.ts';
import { isBefore, type Cursor } from './moves.ts';

/** A machine and what it stands at. */
export interface Standing {
  readonly session: Session;
  after: 'bytecode' | 'event';
  isDone: boolean;
  /** The moment it passed last, where it was watched. */
  previous: Moment | null;
}

/** Bytecodes: how far behind the present the closest post is to be, and how much further back it may be. */
const CLOSE = 320;
const CLOSE_SLACK = 400;
const MIDDLE = 20_000;
const MIDDLE_SLACK = 12_000;
/** Below this a run from the start is as good. */
const WORTH_IT = 30_000;
const MOST = 7;

/** Where a post is wanted, and how much further back it may stand. */
interface Place {
  readonly at: number;
  readonly slack: number;
}

export class Posts {
  private standing: Standing[] = [];
  /** On its way to where it is to stand. */
  private building: Standing | null = null;

  /** Take the last one that stands at or before a place. */
  take(place: Cursor): Standing | null {
    let best = -1;
    this.standing.forEach((post, i) => {
      const at = cursorOf(post);
      if (isBefore(place, at)) return;
      if (best < 0 || isBefore(cursorOf(this.standing[best] as Standing), at)) best = i;
    });
    return best < 0 ? null : (this.standing.splice(best, 1)[0] as Standing);
  }

  keep(post: Standing): void {
    if (!post.isDone) this.standing.push(post);
  }

  /** What to do next for somebody who stands at `present`: the bytecode that a post is to be moved to, or null. */
  wanted(present: number): { readonly at: number; readonly isClose: boolean } | null {
    const places = placesFor(present);
    this.dropSurplus(places);
    const missing = places.find((place) => !this.standing.some((post) => fits(post, place)));
    return missing === undefined ? null : { at: missing.at, isClose: missing === places[0] };
  }

  /** The machine to move there: one on its way, one that nobody needs where it stands, or a fresh one. */
  mover(at: number, present: number, fresh: () => Standing): Standing {
    if (this.building !== null && this.building.session.bytecodes <= at) return this.building;
    const places = placesFor(present);
    let best: Standing | null = null;
    for (const post of this.standing) {
      const { bytecodes } = post.session;
      if (bytecodes > at || places.some((place) => fits(post, place))) continue;
      if (best === null || bytecodes > best.session.bytecodes) best = post;
    }
    this.standing = this.standing.filter((post) => post !== best);
    return (this.building = best ?? fresh());
  }

  moved(): void {
    if (this.building !== null) this.keep(this.building);
    this.building = null;
  }

  private dropSurplus(places: readonly Place[]): void {
    if (this.standing.length <= MOST) return;
    const isNeeded = (post: Standing): boolean => places.some((place) => fits(post, place));
    const others = this.standing.filter((post) => !isNeeded(post));
    this.standing = [...this.standing.filter(isNeeded), ...others].slice(0, MOST);
  }
}

function fits({ session }: Standing, { at, slack }: Place): boolean {
  const behind = at - session.bytecodes;
  return behind >= 0 && behind <= slack;
}

/** The most urgent first. */
function placesFor(present: number): Place[] {
  if (present < WORTH_IT) return [];
  const quarter = Math.floor(present / 4);
  return [
    { at: present - CLOSE, slack: CLOSE_SLACK },
    { at: present - MIDDLE, slack: MIDDLE_SLACK },
    ...[3, 2, 1].map((n) => ({ at: n * quarter, slack: quarter / 3 })),
  ].filter(({ at }) => at >= WORTH_IT / 2);
}

export function cursorOf({ session, after }: Standing): Cursor {
  return { bytecode: session.bytecodes, event: session.events, after };
}
