/**
 * Words of a YAML file in a locale: the English ones with the translated ones in their places, item by item. An item
 * (a question, a figure, a playground) is in one language as a whole: half a question would be in two.
 */
import type { TextStatus } from './status.ts';

export type Tree =
  string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree };

function isRecord(value: Tree | undefined): value is { readonly [key: string]: Tree } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The paths of the items of a file: the whole file where words stand at its top, else the entries of its records. */
export function itemsOf(data: Tree): readonly string[] {
  if (!isRecord(data)) return [];
  if (Object.values(data).some((value) => typeof value === 'string')) return [''];
  return Object.entries(data).flatMap(([name, value]) =>
    isRecord(value) ? Object.keys(value).map((key) => `${name}/${key}`) : [name],
  );
}

export function isIn(item: string, key: string): boolean {
  return item === '' || key === item || key.startsWith(`${item}/`);
}

export type ItemState = 'missing' | 'changed' | 'machine' | 'current';

/** The state of an item from those of its texts: missing when one of them is. */
export function itemState(item: string, statuses: readonly TextStatus[]): ItemState {
  const own = statuses.filter(({ key, source }) => source !== null && isIn(item, key));
  if (own.some(({ state }) => state === 'missing')) return 'missing';
  if (own.some(({ state }) => state === 'changed')) return 'changed';
  return own.some(({ draft }) => draft) ? 'machine' : 'current';
}

/** The data of the English file with every item that is translated as a whole in the locale's words. */
export function mergeYaml(data: Tree, statuses: readonly TextStatus[]): Tree {
  const translated = new Set(
    itemsOf(data).filter((item) => itemState(item, statuses) !== 'missing'),
  );
  const words = new Map(
    statuses.flatMap(({ key, source, translation }) =>
      source !== null && translation !== null && [...translated].some((item) => isIn(item, key))
        ? [[key, translation.text] as const]
        : [],
    ),
  );
  const visit = (value: Tree, path: readonly string[]): Tree => {
    if (typeof value === 'string') return words.get(path.join('/')) ?? value;
    if (Array.isArray(value)) {
      return value.map((item: Tree, index) => visit(item, [...path, String(index)]));
    }
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, visit(item, [...path, key])]),
    );
  };
  return visit(data, []);
}
