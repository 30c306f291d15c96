/**
 * Who imports which module at the moment: importlib's `_ModuleLock`, one per module (Lib/importlib/_bootstrap.py,
 * since 3.3), or one lock for all imports before that (`_PyImport_AcquireLock` of 2.7's Python/import.c). A thread
 * that imports a module which another one is importing waits until its body has run. Two threads that wait for each
 * other's modules would wait for ever: the second one goes on with a module that is half done (`_DeadlockError`).
 * Left out: the lock itself as an object, and its time; an import that nobody else wants takes no lock of the machine.
 */
import { isAwaited, setFree, type Gen, type LockState } from '../objects/runtime.ts';
import type { Interpreter } from './interpreter.ts';

interface Import {
  readonly owner: number;
  /** How many imports it is for: one, but for the one lock of 2.7, which its owner may take again. */
  depth: number;
  /** There from the moment that somebody waits. */
  lock: LockState | null;
}

const ALL_MODULES = '';

export class ModuleLocks {
  private readonly vm: Interpreter;
  private readonly running = new Map<string, Import>();
  /** What a thread waits for, by the thread's number. */
  private readonly awaited = new Map<number, Import>();

  constructor(vm: Interpreter) {
    this.vm = vm;
  }

  /** Nothing is being imported. */
  get idle(): boolean {
    return this.running.size === 0;
  }

  private keyOf(name: string): string {
    return this.vm.profile.oneImportLock === true ? ALL_MODULES : name;
  }

  /** The thread that runs begins to import a module; nobody else does. */
  begin(name: string): void {
    const key = this.keyOf(name);
    const same = this.running.get(key);
    if (same === undefined)
      this.running.set(key, { owner: this.vm.thread.id, depth: 1, lock: null });
    else same.depth++;
  }

  /** The module's body has run, or has failed. */
  *end(name: string): Gen<void> {
    const key = this.keyOf(name);
    const done = this.running.get(key) as Import;
    if (--done.depth > 0) return;
    this.running.delete(key);
    if (done.lock !== null) yield* this.letGo(done.lock);
  }

  /** Wait while another thread imports this module. */
  *settled(name: string): Gen<void> {
    const key = this.keyOf(name);
    for (let other = this.running.get(key); other !== undefined; other = this.running.get(key)) {
      const me = this.vm.thread.id;
      if (this.isKeptBy(me, other)) return;
      other.lock ??= this.taken(other.owner);
      this.awaited.set(me, other);
      try {
        yield* this.vm.op({ kind: 'lock-acquire', lock: other.lock, timeoutNs: -1 });
      } finally {
        // A signal's handler may have raised.
        this.awaited.delete(me);
      }
      yield* this.letGo(other.lock);
    }
  }

  /** Whether an import waits, through any number of others, for this thread. */
  private isKeptBy(me: number, other: Import): boolean {
    for (let next: Import | undefined = other; next !== undefined;) {
      if (next.owner === me) return true;
      next = this.awaited.get(next.owner);
    }
    return false;
  }

  private taken(owner: number): LockState {
    const kind = this.vm.profile.oneImportLock === true ? 'import lock' : '_ModuleLock';
    return Object.assign(this.vm.newLock(kind), { locked: true, owner, count: 1 });
  }

  private *letGo(lock: LockState): Gen<void> {
    if (isAwaited(lock)) {
      yield* this.vm.op({ kind: 'lock-release', lock });
      return;
    }
    setFree(lock);
  }
}
