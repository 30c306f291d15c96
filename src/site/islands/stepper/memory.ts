/** What the microscope shows of objects: plain functions, no page. */
import type { MemoryObject, RunState } from '@inside-the-gil/engine';

/** The count that an object had before the step, where it was another one; null where it is the same, or the object new. */
export function countChange(before: RunState | null, object: MemoryObject): number | null {
  const same = before?.memory.find(
    ({ path, type }) => path === object.path && type === object.type,
  );
  if (same?.count === undefined || same.count === null || same.count === object.count) return null;
  return same.count;
}

/** How many of those who hold it are counted. */
export function countedHolders({ holders }: MemoryObject): number {
  return holders.filter((holder) => holder.kind !== 'stack' || !holder.borrowed).length;
}
