/** Memories, where they come with the modules that start processes and interpreters (#memories in browsers). */
import { Supply } from '../../base/supply.ts';
import type * as Memories from './memories.ts';

const supply = new Supply<typeof Memories>('processes');

export const forkProcess: typeof Memories.forkProcess = (...args) =>
  supply.get().forkProcess(...args);
export const spawnProcess: typeof Memories.spawnProcess = (...args) =>
  supply.get().spawnProcess(...args);
export const subInterpreter: typeof Memories.subInterpreter = (...args) =>
  supply.get().subInterpreter(...args);

export const provideMemories = (parts: typeof Memories): void => supply.provide(parts);
