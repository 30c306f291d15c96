/** A thread as the evaluation loop sees it: one stack of frames. It does not know that there are others. */
import type { PyObject } from '../objects/object.ts';
import type { Rt, RtThread, ThreadLocals } from '../objects/runtime.ts';
import type { AnyFrame } from './frame.ts';

export class VmThread implements RtThread {
  /** Its number within its process. */
  readonly id: number;
  readonly ident: number;
  /** What the operating system calls it (gettid). */
  readonly nativeId: number;
  name: string;
  frame: AnyFrame | null = null;
  /** The same thread's state in the interpreter that it has come from and goes back to. */
  outer: VmThread | null = null;
  /** Counted; the exception that is being handled (exc_info). */
  handled: PyObject | null = null;
  readonly locals: ThreadLocals = { objects: [], limit: 64 };
  /** How the base frame ended. */
  result: PyObject | null = null;
  error: PyObject | null = null;
  depth = 0;
  /** Instruction of the check point at which the loop came back; -1 when it came back elsewhere. */
  checkedAt = -1;
  /** Time spent on a core up to the present slice, picoseconds; the machine keeps it. */
  cpuPs = 0;
  private readonly sliceCpuPs: () => number;

  constructor(id: number, name: string, ident: number, nativeId: number, sliceCpuPs: () => number) {
    this.id = id;
    this.name = name;
    this.ident = ident;
    this.nativeId = nativeId;
    this.sliceCpuPs = sliceCpuPs;
  }

  cpuNs(): number {
    return Math.floor((this.cpuPs + this.sliceCpuPs()) / 1000);
  }
}

/** What is kept for a thread ends with it, but for the main thread, which lives as long as the interpreter. */
export function dropLocals(rt: Rt, th: VmThread): void {
  const drop = rt.state.get('thread.local') as (rt: Rt, o: PyObject, thread: number) => void;
  const { objects } = th.locals;
  th.locals.objects = [];
  if (th.id !== 0) for (const o of objects) if (o.refcnt > 0) drop(rt, o, th.id);
}
