/** How few and how many characters a part of a pattern takes (SubPattern.getwidth of Lib/re/_parser.py). */
import { MANY, type Node } from './syntax.ts';

type Width = readonly [least: number, most: number];

/** Beyond what any text has. */
const cap = (n: number): number => Math.min(n, 2 ** 53);

/** `groups` collects the widths of capturing groups, which references to them need. */
export function widthOf(node: Node, groups: Map<number, Width>): Width {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return [1, 1];
    case 'at':
    case 'fail':
      return [0, 0];
    case 'look':
      // Groups inside may be referred to later.
      widthOf(node.body, groups);
      return [0, 0];
    case 'sequence': {
      let least = 0;
      let most = 0;
      for (const item of node.items) {
        const [lo, hi] = widthOf(item, groups);
        least += lo;
        most += hi;
      }
      return [cap(least), cap(most)];
    }
    case 'branch': {
      const widths = node.options.map((option) => widthOf(option, groups));
      return [Math.min(...widths.map((w) => w[0])), Math.max(...widths.map((w) => w[1]))];
    }
    case 'repeat': {
      const [lo, hi] = widthOf(node.body, groups);
      const most = node.max === MANY && hi > 0 ? 2 ** 53 : hi * node.max;
      return [cap(lo * node.min), cap(most)];
    }
    case 'group': {
      const width = widthOf(node.body, groups);
      if (node.index !== null) groups.set(node.index, width);
      return width;
    }
    case 'atomic':
      return widthOf(node.body, groups);
    case 'backreference':
      return groups.get(node.group) ?? [0, 2 ** 53];
    case 'conditional': {
      const [lo, hi] = widthOf(node.yes, groups);
      const [lo2, hi2] = node.no === null ? ([0, 0] as const) : widthOf(node.no, groups);
      return [Math.min(lo, lo2), Math.max(hi, hi2)];
    }
  }
}
