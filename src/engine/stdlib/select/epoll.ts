/**
 * `select.epoll` (fs/eventpoll.c, Modules/selectmodule.c): an open file of its own that knows which files are
 * watched. Level and edge triggered, EPOLLONESHOT, EPOLLEXCLUSIVE taken as any other.
 */
import { asDouble } from '../../objects/arithmetic.ts';
import { asIndex } from '../../objects/abstract.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { constructorArgs } from '../../objects/maybe.ts';
import { classMethod, getset, method, setIn } from '../../objects/native.ts';
import { PyObject } from '../../objects/object.ts';
import {
  FloatType,
  IntType,
  makeBuiltinType,
  newInt,
  newList,
  newTuple,
  None,
  ObjectType,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type ReadyWaiter, type Rt } from '../../objects/runtime.ts';
import { isSubtype } from '../../objects/type.ts';
import { Description, O, plainStatus, type FileStatus } from '../../machine/files/description.ts';
import { E, Errno } from '../../machine/files/errno.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { READY } from '../../machine/files/ready.ts';
import { fileDescriptor } from '../fd-argument.ts';
import { closeFd, descriptionOf, kernel, osError, systemCall } from '../system-call.ts';

const EPOLLET = 0x80000000;
const EPOLLONESHOT = 0x40000000;

interface Interest {
  readonly description: Description;
  events: number;
  /** Edge triggered: something has happened since it was last reported. */
  fresh: boolean;
  readonly waiter: ReadyWaiter;
}

class EventPoll extends Description {
  readonly kind = 'epoll';
  private readonly interests = new Map<number, Interest>();

  constructor() {
    super(O.RDONLY);
  }

  add(fd: number, description: Description, events: number): void {
    if (this.interests.has(fd)) throw new Errno(E.EXIST);
    const interest: Interest = {
      description,
      events,
      fresh: true,
      waiter: {
        events: 0xffff,
        exclusive: false,
        choose: () => 0,
        wake: () => {
          interest.fresh = true;
          if ((this.readyOf(interest) & interest.events) !== 0) this.queue.notify(READY.IN);
        },
      },
    };
    description.queue.add(interest.waiter);
    this.interests.set(fd, interest);
  }

  modify(fd: number, events: number): void {
    const interest = this.interests.get(fd);
    if (interest === undefined) throw new Errno(E.NOENT);
    interest.events = events;
    interest.fresh = true;
  }

  remove(fd: number): void {
    const interest = this.interests.get(fd);
    if (interest === undefined) throw new Errno(E.NOENT);
    interest.description.queue.remove(interest.waiter);
    this.interests.delete(fd);
  }

  private readyOf(interest: Interest): number {
    const wanted = interest.events & 0xffff;
    if (wanted === 0) return 0;
    const ready = interest.description.ready() & (wanted | READY.ERR | READY.HUP);
    return (interest.events & EPOLLET) !== 0 && !interest.fresh ? 0 : ready;
  }

  /** What is ready, at most `most`; null when nothing is. */
  take(most: number): [number, number][] | null {
    const out: [number, number][] = [];
    for (const [fd, interest] of this.interests) {
      if (out.length === most) break;
      if (interest.description.references === 0) {
        this.interests.delete(fd);
        continue;
      }
      const ready = this.readyOf(interest);
      if (ready === 0) continue;
      out.push([fd, ready]);
      interest.fresh = false;
      if ((interest.events & EPOLLONESHOT) !== 0) interest.events = 0;
    }
    return out.length > 0 ? out : null;
  }

  ready(): number {
    for (const interest of this.interests.values())
      if (this.readyOf(interest) !== 0) return READY.IN;
    return 0;
  }

  tryRead(): never {
    throw new Errno(E.INVAL);
  }

  tryWrite(): never {
    throw new Errno(E.INVAL);
  }

  status(): FileStatus {
    return plainStatus(0o600);
  }

  closed(): void {
    for (const fd of [...this.interests.keys()]) this.remove(fd);
  }
}

/** The descriptor; -1 once closed. */
type Epoll = PyObject<{ fd: number }>;

const EpollType = makeBuiltinType('epoll', ObjectType, 'select');

function pollOf(rt: Rt, self: Epoll): EventPoll {
  if (self.v.fd < 0) throw valueError('I/O operation on closed epoll object');
  const d = descriptionOf(rt, self.v.fd);
  if (!(d instanceof EventPoll)) throw osError(E.INVAL);
  return d;
}

const bind = constructorArgs('epoll', 'sizehint=-1, flags=0');

EpollType.slots.new = (rt, type, args, kw) => {
  const [sizehint] = bind(args, kw);
  const size = sizehint === undefined ? -1 : Number(sizehint.v as number);
  if (size < -1 || size === 0) throw valueError('negative sizehint');
  return new PyObject(type, { fd: filesOf(rt).table.open(new EventPoll()) });
};
EpollType.slots.finalize = function* (rt, o): Gen<void> {
  yield* close(rt, o as Epoll);
};

function* close(rt: Rt, self: Epoll): Gen {
  const { fd } = self.v;
  self.v.fd = -1;
  if (fd >= 0 && filesOf(rt).table.has(fd)) yield* closeFd(rt, fd);
  return None;
}

const EVENTS = 7;

const maskOf = (o: PyObject | undefined): number =>
  o === undefined ? EVENTS : Number(o.v as number) >>> 0;

method(EpollType, 'register', 'fd, eventmask=7', function* (rt, self: Epoll, fd, mask): Gen {
  const n = yield* fileDescriptor(rt, fd as PyObject);
  const poll = pollOf(rt, self);
  kernel(() => poll.add(n, filesOf(rt).table.get(n), maskOf(mask as PyObject | undefined)));
  return None;
});
method(EpollType, 'modify', 'fd, eventmask', function* (rt, self: Epoll, fd, mask): Gen {
  const n = yield* fileDescriptor(rt, fd as PyObject);
  kernel(() => pollOf(rt, self).modify(n, maskOf(mask as PyObject)));
  return None;
});
method(EpollType, 'unregister', 'fd', function* (rt, self: Epoll, fd: PyObject): Gen {
  const n = yield* fileDescriptor(rt, fd);
  kernel(() => pollOf(rt, self).remove(n));
  return None;
});
method(
  EpollType,
  'poll',
  'timeout=None, maxevents=-1',
  function* (rt, self: Epoll, timeout?: PyObject, most?: PyObject): Gen {
    const poll = pollOf(rt, self);
    let timeoutNs = -1;
    if (timeout !== undefined && timeout !== None) {
      if (!isSubtype(timeout.type, IntType) && !isSubtype(timeout.type, FloatType))
        throw typeError('timeout must be an integer or None');
      // In whole milliseconds, upwards.
      timeoutNs = Math.ceil((yield* settle(asDouble(rt, timeout))) * 1e3) * 1e6;
    }
    const limit = most === undefined ? -1 : Number(yield* settle(asIndex(rt, most)));
    if (limit === 0 || limit < -1)
      throw valueError(`maxevents must be greater than 0, got ${limit}`);
    const found = yield* systemCall(rt, 'epoll_wait', () => poll.take(limit < 0 ? 1023 : limit), {
      waits: [{ queue: poll.queue, events: READY.IN, exclusive: false }],
      timeoutNs,
    });
    return newList((found ?? []).map(([fd, ready]) => newTuple([newInt(fd), newInt(ready)])));
  },
);
method(EpollType, 'close', '', (rt, self: Epoll) => close(rt, self));
method(EpollType, 'fileno', '', (rt, self: Epoll) => {
  pollOf(rt, self);
  return newInt(self.v.fd);
});
method(EpollType, '__enter__', '', (rt, self: Epoll) => {
  pollOf(rt, self);
  return self;
});
method(EpollType, '__exit__', 'exc_type=None, exc_value=None, exc_tb=None, /', (rt, self: Epoll) =>
  close(rt, self),
);
getset(EpollType, 'closed', (_rt, self: Epoll) => pyBool(self.v.fd < 0));
classMethod(EpollType, 'fromfd', 'fd, /', (_rt, type, fd: PyObject<number>) => {
  return new PyObject(type as never, { fd: fd.v });
});

// prettier-ignore
const CONSTANTS: readonly (readonly [string, number])[] = [
  ['EPOLLIN', 1], ['EPOLLPRI', 2], ['EPOLLOUT', 4], ['EPOLLERR', 8], ['EPOLLHUP', 16],
  ['EPOLLRDNORM', 64], ['EPOLLRDBAND', 128], ['EPOLLWRNORM', 256], ['EPOLLWRBAND', 512],
  ['EPOLLMSG', 1024], ['EPOLLRDHUP', 8192], ['EPOLLEXCLUSIVE', 1 << 28], ['EPOLLWAKEUP', 1 << 29],
  ['EPOLLONESHOT', EPOLLONESHOT], ['EPOLLET', EPOLLET], ['EPOLL_CLOEXEC', O.CLOEXEC],
];

export function addEpoll(table: DictTable): void {
  setIn(table, 'epoll', EpollType);
  for (const [name, value] of CONSTANTS) setIn(table, name, newInt(value));
}
