/**
 * What the worker fetches when a program asks for it: shelves of the library, and what else the engine can begin
 * without. Each is a file of its own beside the worker's.
 */
import { SupplyMissing, suppliesFor } from '@inside-the-gil/engine/supplies';
import type { RunConfig } from '@inside-the-gil/engine';

const FILES: Readonly<Record<string, () => Promise<unknown>>> = {
  asyncio: () => import('@inside-the-gil/engine/supplies/asyncio'),
  basics: () => import('@inside-the-gil/engine/supplies/basics'),
  data: () => import('@inside-the-gil/engine/supplies/data'),
  inspection: () => import('@inside-the-gil/engine/supplies/inspection'),
  internet: () => import('@inside-the-gil/engine/supplies/internet'),
  math: () => import('@inside-the-gil/engine/supplies/math'),
  mistakes: () => import('@inside-the-gil/engine/supplies/mistakes'),
  numbers: () => import('@inside-the-gil/engine/supplies/numbers'),
  older: () => import('@inside-the-gil/engine/supplies/older'),
  processes: () => import('@inside-the-gil/engine/supplies/processes'),
  sockets: () => import('@inside-the-gil/engine/supplies/sockets'),
  texts: () => import('@inside-the-gil/engine/supplies/texts'),
  threads: () => import('@inside-the-gil/engine/supplies/threads'),
  tools: () => import('@inside-the-gil/engine/supplies/tools'),
  unicode: () => import('@inside-the-gil/engine/supplies/unicode'),
};

/** A supply could not be fetched: the connection is lost, or the course was published anew. */
export class Unreachable extends Error {}

const there = new Map<string, Promise<unknown>>();

/** Fetches a supply, once; `isFetching` is told when that takes the network. */
async function fetchSupply(name: string, isFetching?: () => void): Promise<void> {
  let file = there.get(name);
  if (file === undefined) {
    isFetching?.();
    file = FILES[name]?.();
    if (file === undefined) throw new Error(`the worker knows no supply ${name}`);
    there.set(name, file);
  }
  try {
    await file;
  } catch (error) {
    there.delete(name);
    throw new Unreachable(String(error));
  }
}

/** Does the work, and does it again from its start as often as it takes a supply that has to be fetched. */
export async function supplied<T>(work: () => T | Promise<T>, isFetching?: () => void): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SupplyMissing)) throw error;
      await fetchSupply(error.supply, isFetching);
    }
  }
}

/** Fetches what a program is going to take, as far as its text tells. */
export async function fetchFor(
  source: string,
  filename: string,
  config: RunConfig,
  isFetching?: () => void,
): Promise<void> {
  const names = await supplied(() => suppliesFor(source, filename, config), isFetching);
  await Promise.all(names.map((name) => fetchSupply(name, isFetching)));
}
