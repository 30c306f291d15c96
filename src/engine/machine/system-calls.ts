/**
 * System calls that may have to wait: read, write, accept, select... The thread lets go of the GIL, the
 * kernel does its work (`attempt`), and while that cannot be done the thread sleeps on the queues of the
 * files it waits for. Mirrors what Py_BEGIN_ALLOW_THREADS around a blocking call comes to.
 */
import { False, None, True } from '../objects/roster.ts';
import type { MachineOp, ReadyWaiter } from '../objects/runtime.ts';
import type { Chooser } from './chooser.ts';
import type { LockHost } from './locks.ts';
import type { OsProfile } from './os-profile.ts';
import type { SimState, SimThread } from './sim-thread.ts';
import type { Timer } from './timeline.ts';

export type SystemCall = Extract<MachineOp, { kind: 'system-call' }>;

export interface SystemCallHost extends LockHost {
  setState(thread: SimThread, state: SimState): void;
}

export class SystemCalls {
  private readonly host: SystemCallHost;
  private readonly chooser: Chooser;
  private readonly os: OsProfile;

  constructor(host: SystemCallHost, chooser: Chooser, os: OsProfile) {
    this.host = host;
    this.chooser = chooser;
    this.os = os;
  }

  /** Answers True when done, False when the time was up, None when something interrupted it. */
  perform(thread: SimThread, call: SystemCall): void {
    const { host } = this;
    host.emit(thread, { kind: 'c-call.begin', label: call.label });
    host.detach(thread, () => {
      host.setState(thread, 'running-no-gil');
      host.afterDelay(thread, call.ns, () => {
        const untilNs = call.timeoutNs < 0 ? Infinity : host.nowNs + call.timeoutNs;
        this.tryOnce(thread, call, untilNs);
      });
    });
  }

  private finish(thread: SimThread, call: SystemCall, answer: typeof None | typeof True): void {
    this.host.emit(thread, { kind: 'c-call.end', label: call.label });
    this.host.attach(thread, answer);
  }

  private tryOnce(thread: SimThread, call: SystemCall, untilNs: number): void {
    if (call.attempt()) this.finish(thread, call, True);
    else if (this.host.nowNs >= untilNs) this.finish(thread, call, False);
    else this.sleep(thread, call, untilNs);
  }

  private sleep(thread: SimThread, call: SystemCall, untilNs: number): void {
    const { host } = this;
    let timer: Timer | null = null;
    const waiters: ReadyWaiter[] = [];
    let left = false;
    const leave = (): void => {
      left = true;
      call.waits.forEach(({ queue }, i) => queue.remove(waiters[i] as ReadyWaiter));
      if (timer !== null) timer.cancelled = true;
      thread.interrupt = null;
    };
    const wake = (): void => {
      // One event may concern the same file twice, for reading and for writing.
      if (left) return;
      leave();
      host.wake(thread, () => {
        host.setState(thread, 'running-no-gil');
        this.tryOnce(thread, call, untilNs);
      });
    };
    for (const { queue, events, exclusive } of call.waits) {
      const waiter: ReadyWaiter = {
        events,
        exclusive,
        wake,
        choose: (count) => this.chooser.choose('file-waiter', count),
      };
      waiters.push(waiter);
      queue.add(waiter);
    }
    host.block(thread, 'sleeping');
    thread.interrupt = () => {
      leave();
      const timeoutNs = untilNs === Infinity ? -1 : Math.max(0, untilNs - host.nowNs);
      host.wake(thread, () => {
        host.emit(thread, { kind: 'c-call.end', label: call.label });
        if (call.interruptible === true) host.attach(thread, None);
        else host.interrupted(thread, { ...call, ns: 0, timeoutNs });
      });
    };
    if (untilNs === Infinity) return;
    timer = host.timer(Math.max(0, untilNs - host.nowNs) + this.os.timerSlackNs, () => {
      leave();
      host.wake(thread, () => this.finish(thread, call, call.attempt() ? True : False));
    });
  }
}
