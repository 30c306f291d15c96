/**
 * The lock of a buffered stream (ENTER_BUFFERED in Modules/_io/bufferedio.c): while one thread reads or writes
 * the file under it, others that want the buffer wait. Not one of the program's locks: traces do not show it.
 */
import { runtimeError } from '../../objects/errors.ts';
import { repr } from '../../objects/abstract.ts';
import type { PyObject } from '../../objects/object.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { READY, WaitQueue } from '../../machine/files/ready.ts';
import { systemCall } from '../system-call.ts';

export class BufferLock {
  private owner = -1;
  private waiting = 0;
  private readonly queue = new WaitQueue();

  get busy(): boolean {
    return this.owner >= 0;
  }

  *take(rt: Rt, stream: PyObject): Gen<void> {
    const me = rt.thread.id;
    if (this.owner === me)
      throw runtimeError(`reentrant call inside ${yield* settle(repr(rt, stream))}`);
    if (this.owner < 0) {
      this.owner = me;
      return;
    }
    this.waiting++;
    const attempt = (): true | null => {
      if (this.owner >= 0) return null;
      this.owner = me;
      return true;
    };
    yield* systemCall(rt, 'futex', attempt, {
      waits: [{ queue: this.queue, events: READY.IN, exclusive: true }],
    });
    this.waiting--;
  }

  *release(rt: Rt): Gen<void> {
    if (this.waiting === 0) {
      this.owner = -1;
      return;
    }
    yield* systemCall(rt, 'futex', () => {
      this.owner = -1;
      this.queue.notify(READY.IN);
      return true;
    });
  }
}
