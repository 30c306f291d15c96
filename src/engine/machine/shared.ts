/**
 * What processes share by name beside files: semaphores (sem_open) and shared memory (shm_open). Both live in
 * the kernel, are found by name, and last until nobody has them open and their name is gone.
 */
import type { ReadyWaiter } from '../objects/runtime.ts';
import type { Description } from './files/description.ts';
import { WakeAll } from './process.ts';

export class Semaphore {
  readonly name: string;
  readonly maximum: number;
  value: number;
  private readonly waiters: ReadyWaiter[] = [];

  constructor(name: string, value: number, maximum: number) {
    this.name = name;
    this.value = value;
    this.maximum = maximum;
  }

  /** sem_trywait */
  take(): boolean {
    if (this.value === 0) return false;
    this.value--;
    return true;
  }

  /** sem_post: one of those who wait may try again. */
  give(): void {
    this.value++;
    const first = this.waiters[0];
    if (first !== undefined)
      (this.waiters[first.choose(this.waiters.length)] as ReadyWaiter).wake();
  }

  add(waiter: ReadyWaiter): void {
    this.waiters.push(waiter);
  }

  remove(waiter: ReadyWaiter): void {
    const at = this.waiters.indexOf(waiter);
    if (at >= 0) this.waiters.splice(at, 1);
  }
}

/** A block of memory that several processes have mapped. */
export class SharedBlock {
  readonly name: string;
  readonly bytes: Uint8Array;

  constructor(name: string, size: number) {
    this.name = name;
    this.bytes = new Uint8Array(size);
  }
}

/** Everything that has a name. */
export class SharedNames {
  readonly semaphores = new Map<string, Semaphore>();
  readonly blocks = new Map<string, SharedBlock>();
  readonly channels = new Map<string, Channel>();
  private count = 0;

  fresh(prefix: string): string {
    return `/${prefix}-${(++this.count).toString(36).padStart(8, '0')}`;
  }
}

/** Messages with descriptors, from any process to one that listens (what SCM_RIGHTS is used for). */
export class Channel {
  readonly messages: {
    readonly data: Uint8Array;
    readonly descriptions: readonly Description[];
  }[] = [];
  readonly arrived = new WakeAll();
}
