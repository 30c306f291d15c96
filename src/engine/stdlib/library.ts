/**
 * The library as shelves: which modules stand on which, and what has been put there. A shelf is the text of some Python
 * modules and the natives that they stand on (shelves/). In Node every shelf is full from the start; in a browser each
 * comes when a program asks for a module of it (base/supply.ts).
 */
import { SupplyMissing } from '../base/supply.ts';
import { completeTypes } from '../objects/bootstrap.ts';
import type { PyModule } from '../objects/native.ts';
import type { Rt } from '../objects/runtime.ts';
import { LATE_NATIVES } from './late-natives.ts';
import { CATALOGUE } from './shelves/catalogue-frozen.ts';

export interface FrozenModule {
  readonly isPackage: boolean;
  readonly source: string;
}

export type NativeInit = (rt: Rt, module: PyModule) => void;

export interface ShelfContents {
  readonly frozen?: Readonly<Record<string, FrozenModule>>;
  readonly natives?: Readonly<Record<string, NativeInit>>;
}

const frozenThere = new Map<string, FrozenModule>();
const nativesThere = new Map<string, NativeInit>();

/** A shelf is full now. */
export function putOnShelf({ frozen = {}, natives = {} }: ShelfContents): void {
  for (const [name, module] of Object.entries(frozen)) frozenThere.set(name, module);
  for (const [name, init] of Object.entries(natives)) nativesThere.set(name, init);
}

const shelfOfFrozen = (name: string): string | undefined =>
  Object.hasOwn(CATALOGUE, name) ? CATALOGUE[name]?.split(' ')[0] : undefined;

/** A module that is written in Python; undefined: there is none of that name. */
export function frozenModule(name: string): FrozenModule | undefined {
  const found = frozenThere.get(name);
  const shelf = found === undefined ? shelfOfFrozen(name) : undefined;
  if (shelf !== undefined) throw new SupplyMissing(shelf);
  return found;
}

/** A native that may come later; undefined: there is none of that name. */
export function lateNative(name: string): NativeInit | undefined {
  const found = nativesThere.get(name);
  if (found === undefined && Object.hasOwn(LATE_NATIVES, name))
    throw new SupplyMissing(LATE_NATIVES[name] as string);
  // Its types may have been made after those of everything else were completed.
  if (found !== undefined) completeTypes();
  return found;
}

/** The shelves that importing a module takes: its own, and those of what it imports itself. */
export function shelvesOf(name: string): readonly string[] {
  if (Object.hasOwn(CATALOGUE, name)) return (CATALOGUE[name] as string).split(' ');
  return Object.hasOwn(LATE_NATIVES, name) ? [LATE_NATIVES[name] as string] : [];
}

export const lateNativeNames = (): string[] => Object.keys(LATE_NATIVES);
export const frozenNames = (): string[] => Object.keys(CATALOGUE);
export const isFrozen = (name: string): boolean => Object.hasOwn(CATALOGUE, name);
